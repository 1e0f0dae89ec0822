'use client';

// In place of what could not be read: that it could not, and the button that reads it again.

import type { ReactElement } from 'react';
import { Button } from './button';
import { classNames } from './class-names';

export interface UnreadProps {
  /** "The history could not be read." */
  readonly words: string;
  readonly onRetry: () => void;
  readonly className?: string;
}

export function Unread({ words, onRetry, className }: UnreadProps): ReactElement {
  return (
    <div role="alert" className={classNames('flex items-center gap-3 text-ink-2 text-sm', className)}>
      <p className="min-w-0 flex-1">{words}</p>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  );
}
