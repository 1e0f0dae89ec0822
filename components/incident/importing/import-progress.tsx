'use client';

// An import on its way: how much was sent, how many rows were read, and how to call it off.

import type { ReactElement } from 'react';
import type { RunPhase } from '@/client/importing/import-run';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { progressWords } from './import-words';

export interface ImportProgressProps {
  readonly phase: Extract<RunPhase, { kind: 'running' | 'unclear' }>;
  readonly sizeBytes: number;
  readonly onCancel: () => void;
}

export function ImportProgress({ phase, sizeBytes, onCancel }: ImportProgressProps): ReactElement {
  const isRunning = phase.kind === 'running';
  // Once all is sent, nobody knows how long the server takes.
  const isSent = !isRunning || phase.sentBytes >= sizeBytes;
  return (
    <>
      <div className="min-w-0 flex-1 basis-52">
        <p className="text-ink-2 text-sm tabular-nums">
          {isRunning ? progressWords(phase, sizeBytes) : 'Asking the server what became of it…'}
        </p>
        <ProgressBar label="Importing" fraction={isSent ? null : phase.sentBytes / sizeBytes} />
      </div>
      <Button isDisabled={!isRunning} onPress={onCancel}>
        Cancel
      </Button>
    </>
  );
}
