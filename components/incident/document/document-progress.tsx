'use client';

// A document in the making: what is done at the moment, how long that may take, and how to call it off.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
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
        <ProgressBar label="Making the document" fraction={fraction} />
      </div>
      <Button onPress={onCancel}>Cancel</Button>
    </>
  );
}

const UNREACHABLE = 'The server does not answer at the moment. What it has begun goes on.';
