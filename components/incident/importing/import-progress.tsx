'use client';

// An import on its way: how much was sent, how many rows were read, and how to call it off.

import type { ReactElement } from 'react';
import type { RunPhase } from '@/client/import-run';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
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
  const percent = isSent ? undefined : Math.round((phase.sentBytes / sizeBytes) * 100);
  return (
    <>
      <div className="min-w-0 flex-1 basis-52">
        <p className="text-ink-2 text-sm tabular-nums">
          {isRunning ? progressWords(phase, sizeBytes) : 'Asking the server what became of it…'}
        </p>
        <div
          role="progressbar"
          aria-label="Importing"
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          className="mt-1.5 h-1 overflow-hidden rounded-full bg-ink/8 forced-colors:border"
        >
          <div
            className={classNames(
              'h-full rounded-full bg-accent transition-[width] duration-300 ease-linear',
              percent === undefined && 'w-full opacity-35 motion-safe:animate-pulse',
            )}
            style={percent === undefined ? undefined : { width: `${percent}%` }}
          />
        </div>
      </div>
      <Button isDisabled={!isRunning} onPress={onCancel}>
        Cancel
      </Button>
    </>
  );
}
