'use client';

// What became of a figure: a step chart where it was revised, and who entered what, when and why, latest first.

import type { ReactElement } from 'react';
import { reasonWords } from '@/client/history/reason-words';
import { momentWords } from '@/client/moment-words';
import { Skeleton } from '@/components/ui/skeleton';
import { Unread } from '@/components/ui/unread';
import type { RevisionOut } from '@/core/contracts/revision';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { Figure } from '@/core/incident/figure';
import { useSteadyWorkspace } from '../workspace/workspace';
import { StepChart } from './step-chart';
import { useFigureRevisions } from './use-figure-revisions';

export function FigureHistory({ figure }: { readonly figure: Figure }): ReactElement {
  const { incident, now } = useSteadyWorkspace();
  const { revisions, isUnreadable, readAgain, steps } = useFigureRevisions(figure, true);
  if (isUnreadable) return <Unread words="The history could not be read." onRetry={readAgain} className="mt-3" />;
  return (
    <>
      {steps.length < 2 ? null : <StepChart label={figure.label} steps={steps} now={now} zone={incident.zone} />}
      <ol
        aria-label={`History of ${figure.label}`}
        aria-busy={revisions === undefined}
        className="mt-3 flex max-h-52 flex-col gap-2 overflow-y-auto border-line border-t pt-2.5 text-ink-2 text-xs"
      >
        {revisions === undefined ? <Skeleton className="h-8 w-4/5" /> : null}
        {revisions?.toReversed().map((revision) => (
          <HistoryEntry key={revision.seq} revision={revision} zone={incident.zone} />
        ))}
      </ol>
    </>
  );
}

function HistoryEntry({ revision, zone }: { readonly revision: RevisionOut; readonly zone: string }): ReactElement {
  const { summary, at, reason } = revision;
  return (
    <li className="[overflow-wrap:anywhere]">
      <span className="text-ink">{summary}</span>
      <br />
      {momentWords(instantFromOut(at), zone)}
      {reason === undefined ? '' : reasonWords(reason, summary)}
    </li>
  );
}
