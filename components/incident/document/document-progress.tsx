'use client';

// A document in the making: what is done at the moment, how long that may take, and how to call it off.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { DocumentOut } from '@/core/contracts/document';
import { progressFraction, progressWords } from './progress-words';

export interface DocumentProgressProps {
  readonly document: DocumentOut;
  /** Nothing was heard of it the last time. */
  readonly isUnreachable: boolean;
  /** Why it could not be called off. */
  readonly failure: string | null;
  readonly onCancel: () => void;
}

export function DocumentProgress(props: DocumentProgressProps): ReactElement {
  const { document, isUnreachable, failure, onCancel } = props;
  const fraction = isUnreachable ? null : progressFraction(document);
  return (
    <>
      <div className="min-w-0 flex-1 basis-52">
        <p role="status" className="text-ink-2 text-sm">
          {failure ?? (isUnreachable ? UNREACHABLE : progressWords(document))}
        </p>
        <Bar fraction={fraction} />
      </div>
      <Button onPress={onCancel}>Cancel</Button>
    </>
  );
}

const UNREACHABLE = 'The server does not answer at the moment. What it has begun goes on.';

/** Without a fraction nobody knows how far it is, and it does not look as if. */
function Bar({ fraction }: { readonly fraction: number | null }): ReactElement {
  const percent = fraction === null ? undefined : Math.round(fraction * 100);
  return (
    <div
      role="progressbar"
      aria-label="Making the document"
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="mt-1.5 h-1 overflow-hidden rounded-full bg-ink/8 forced-colors:border"
    >
      <div
        className={classNames(
          'h-full rounded-full bg-accent transition-[width] duration-700 ease-linear',
          percent === undefined && 'w-full opacity-35 motion-safe:animate-pulse',
        )}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
