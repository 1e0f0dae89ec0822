'use client';

import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { classNames } from '@/components/ui/class-names';
import { useFocusTurn } from '../use-focus-turn';

export interface EditOpenerProps {
  /** The draft of the editor that it opens. */
  readonly draftName: string;
  /** For assistive technology, where the value alone does not say what pressing does. */
  readonly label?: string;
  readonly onOpen: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A value that becomes an editor when it is pressed; the focus comes back to it when the editor closes. */
export function EditOpener({ draftName, label, onOpen, className, children }: EditOpenerProps): ReactElement {
  const button = useFocusTurn<HTMLButtonElement>(draftName, 'closed');
  return (
    <Button
      ref={button}
      aria-label={label}
      onPress={onOpen}
      className={classNames(
        '-mx-1.5 cursor-text rounded-sm px-1.5 text-left outline-offset-0! hover:bg-ink/5',
        className,
      )}
    >
      {children}
    </Button>
  );
}
