'use client';

// One file that was dropped, and what its verification has come to.

import type { ReactElement, ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { assertNever } from '@/core/assert-never';
import type { VerificationState } from './use-verification';

export interface OutcomeProps {
  readonly file: File;
  readonly label: string;
  readonly action: ReactNode;
  /** Below the verdict. */
  readonly children?: ReactNode;
  readonly state: VerificationState;
  /** The verdict, once there is one. */
  readonly verdict: ReactNode;
}

export const Outcome = ({ file, label, action, state, verdict, children }: OutcomeProps): ReactElement => (
  <section aria-label={label} className="overflow-hidden rounded-xl border border-line bg-surface">
    <header className="flex min-h-[51px] items-center gap-3 border-line border-b px-5 py-2.5 max-sm:px-4">
      <span className="min-w-0 flex-1 truncate font-[520] text-sm" title={file.name}>
        {file.name}
      </span>
      {action}
    </header>
    <div className="px-5 py-5 max-sm:px-4" aria-live="polite">
      {verdict ?? <Progress state={state} />}
    </div>
    {children}
  </section>
);

function Progress({ state }: { readonly state: VerificationState }): ReactElement | null {
  switch (state.kind) {
    case 'idle':
    case 'document':
    case 'record':
      return null;
    case 'progress':
      return (
        <p role="status" className="text-ink-2">
          {state.entryCount === 0
            ? 'Reading the file …'
            : `Verified ${state.entryCount.toLocaleString('en-GB')} entries …`}
        </p>
      );
    case 'unreachable':
      return (
        <Banner tone="problem" inset>
          The file could not be read. Was it moved or changed since you chose it?
        </Banner>
      );
    case 'failed':
      return (
        <Banner tone="problem" inset>
          Your browser could not finish: it may lack the memory for this file. Verify it with the command line instead.
        </Banner>
      );
    default:
      return assertNever(state);
  }
}
