'use client';

// What one row becomes: its title, category and time in words, beside the time as it was given; or why it is refused.

import type { ReactElement } from 'react';
import type { ImportOut } from '@/client/importing/import-transfer';
import { Dot } from '@/components/ui/dot';
import { Icon } from '@/components/ui/icon';
import { CATEGORY_TONES } from '@/components/ui/tones';
import { endFromOut, timeFromOut } from '@/core/contracts/time-from-out';
import type { SampleRow } from '@/core/import/sample';
import { CATEGORY_LABELS } from '@/core/incident/vocabulary';
import { describeSpan } from '@/core/time/describe';
import { useWorkspace } from '../workspace/workspace';

type PreviewedEvent = ImportOut['preview'][number];

export interface PreviewOutcomeProps {
  readonly row: SampleRow;
  /** Undefined before the first answer, or where the row is refused. */
  readonly event: PreviewedEvent | undefined;
  readonly faults: readonly ImportOut['refusals'][number][];
}

export function PreviewOutcome({ row, event, faults }: PreviewOutcomeProps): ReactElement {
  return (
    <div className="flex gap-2.5">
      <span className="w-6 shrink-0 pt-px text-right text-ink-3 text-xs tabular-nums">{row.row}</span>
      <div className="min-w-0 flex-1">
        {faults.length > 0 ? (
          <Refused row={row} faults={faults} />
        ) : event === undefined ? (
          <Waiting />
        ) : (
          <Event event={event} />
        )}
      </div>
    </div>
  );
}

const Waiting = (): ReactElement => <span className="text-ink-3">…</span>;

function Event({ event }: { readonly event: PreviewedEvent }): ReactElement {
  const { zone } = useWorkspace().incident;
  const { title, when, until, category } = event;
  const words = describeSpan(when && timeFromOut(when), endFromOut(until), { style: 'long', zone });
  return (
    <>
      <p dir="auto" className="truncate text-left font-medium" title={title}>
        {title}
      </p>
      <p className="mt-0.5 text-xs">{words}</p>
      {when === null ? null : (
        <p className="truncate text-ink-3 text-xs" title={when.statedAs}>
          given as {when.statedAs}
        </p>
      )}
      <p className="mt-0.5 flex items-center gap-1.5 text-ink-2 text-xs">
        <Dot tone={CATEGORY_TONES[category]} />
        {CATEGORY_LABELS[category]}
      </p>
    </>
  );
}

function Refused({ row, faults }: Pick<PreviewOutcomeProps, 'row' | 'faults'>): ReactElement {
  return (
    <>
      <p className="flex items-center gap-1.5 font-medium">
        <Icon name="warning" sizePx={14} className="text-attack" />
        Refused
        {row.line === row.row ? null : <span className="font-normal text-ink-3 text-xs">line {row.line}</span>}
      </p>
      {faults.map(({ column, detail }) => (
        <p key={`${column} ${detail}`} className="mt-0.5 break-words text-ink-2 text-xs">
          {column === null ? null : <span className="font-mono">{column}: </span>}
          {detail}
        </p>
      ))}
    </>
  );
}
