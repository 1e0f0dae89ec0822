// What changed since a reader last looked, line by line.

import { assertNever } from '@/core/assert-never';
import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import { figureHeadline } from '@/core/incident/sentences/figure-words';
import { STATUS_LABELS, type Status } from '@/core/incident/vocabulary';
import type { EntryChange, VisitChanges } from '@/core/share/visit-changes';
import { describeSpan } from '@/core/time/describe';

export interface ChangeLine {
  readonly kind: 'Added' | 'Moved' | 'Reworded' | 'Revised' | 'Gone';
  readonly words: string;
  /** Empty where there is nothing to add. */
  readonly detail: string;
  readonly reason: string | null;
}

export interface ShownNow {
  readonly events: readonly IncidentEvent[];
  readonly figures: readonly Figure[];
  readonly status: Status;
  /** Of the times in the lines. */
  readonly zone: string;
}

export function changeLines(changes: VisitChanges, { events, figures, status, zone }: ShownNow): readonly ChangeLine[] {
  const { formerStatus, isSummaryChanged, goneCount } = changes;
  return [
    ...(formerStatus === null
      ? []
      : [line('Revised', 'Status', `${STATUS_LABELS[formerStatus]} → ${STATUS_LABELS[status]}`)]),
    ...(isSummaryChanged ? [line('Reworded', 'The summary', '')] : []),
    ...figures.flatMap((figure) => figureLines(figure, changes)),
    ...events.flatMap((event) => entryLines(event, changes, zone)),
    ...(goneCount === 0 ? [] : [line('Gone', goneWords(goneCount), '')]),
  ];
}

const line = (kind: ChangeLine['kind'], words: string, detail: string, reason: string | null = null): ChangeLine => ({
  ...{ kind, words, detail, reason },
});

const goneWords = (count: number): string =>
  count === 1 ? 'One entry is no longer shown' : `${count} entries are no longer shown`;

function figureLines(figure: Figure, { figures }: VisitChanges): readonly ChangeLine[] {
  const change = figures.get(figure.id);
  if (change === undefined) return [];
  const now = figureHeadline(figure);
  if (change.kind === 'added') return [line('Added', figure.label, now, change.reason)];
  return [line('Revised', figure.label, `${figureHeadline(change.was)} → ${now}`, change.reason)];
}

function entryLines(event: IncidentEvent, { entries }: VisitChanges, zone: string): readonly ChangeLine[] {
  const change = entries.get(event.id);
  if (change === undefined) return [];
  const now = describeSpan(event.start, event.end, { style: 'long', zone });
  switch (change.kind) {
    case 'added':
      return [line('Added', event.title, now, change.reason)];
    case 'moved':
      return [line('Moved', event.title, `${formerTime(change, zone)} → ${now}`, change.reason)];
    case 'reworded':
      return [line('Reworded', event.title, '')];
    default:
      return assertNever(change);
  }
}

export const formerTime = ({ start, end }: Extract<EntryChange, { kind: 'moved' }>, zone: string): string =>
  describeSpan(start, end, { style: 'long', zone });
