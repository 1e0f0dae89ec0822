// What became of an incident since a reader last looked, as that reader may know it: entries added, moved or reworded,
// figures revised. In: the two states as redacted for the reader, and why things changed. Out: changes by id.

import type { IncidentEvent } from '@/core/incident/event';
import { type Figure, saysTheSame } from '@/core/incident/figure';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/record/state';
import type { Status } from '@/core/incident/vocabulary';
import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import type { ChangeReasons } from './change-reasons';

export type EntryChange =
  | { readonly kind: 'added'; readonly reason: string | null }
  | {
      readonly kind: 'moved';
      readonly start: IncidentEvent['start'];
      readonly end: EventEnd;
      readonly reason: string | null;
    }
  | { readonly kind: 'reworded' };

export type FigureChange =
  | { readonly kind: 'added'; readonly reason: string | null }
  | { readonly kind: 'revised'; readonly was: Figure; readonly reason: string | null };

export interface VisitChanges {
  /** By event. */
  readonly entries: ReadonlyMap<string, EntryChange>;
  /** By figure. */
  readonly figures: ReadonlyMap<string, FigureChange>;
  /** How many entries are gone that the reader could read now as well as then: what was withdrawn is not counted. */
  readonly goneCount: number;
  readonly formerStatus: Status | null;
  readonly isSummaryChanged: boolean;
}

export interface Visits {
  /** The state that was seen, by what may be read now. */
  readonly before: IncidentState;
  readonly after: IncidentState;
  readonly reasons: ChangeReasons;
}

export function visitChanges({ before, after, reasons }: Visits): VisitChanges {
  const { status, summary } = before.incident;
  return {
    entries: entryChanges(before, after, reasons),
    figures: figureChanges(before, after, reasons),
    goneCount: [...before.events.keys()].filter((id) => !after.events.has(id)).length,
    formerStatus: status === after.incident.status ? null : status,
    isSummaryChanged: summary !== after.incident.summary,
  };
}

export const hasChanges = ({ entries, figures, goneCount, formerStatus, isSummaryChanged }: VisitChanges): boolean =>
  entries.size > 0 || figures.size > 0 || goneCount > 0 || formerStatus !== null || isSummaryChanged;

function entryChanges(before: IncidentState, after: IncidentState, reasons: ChangeReasons) {
  const changes = new Map<string, EntryChange>();
  for (const event of liveEvents(after)) {
    const change = entryChange(before.events.get(event.id)?.event, event, reasons.events.get(event.id) ?? null);
    if (change !== null) changes.set(event.id, change);
  }
  return changes;
}

function entryChange(was: IncidentEvent | undefined, is: IncidentEvent, reason: string | null): EntryChange | null {
  if (was === undefined) return { kind: 'added', reason };
  if (!isSameTime(was.start, is.start) || !isSameEnd(was.end, is.end)) {
    return { kind: 'moved', start: was.start, end: was.end, reason };
  }
  return WORDED.some((field) => was[field] !== is[field]) ? { kind: 'reworded' } : null;
}

const WORDED = ['title', 'executiveText', 'category', 'milestone', 'confidence'] as const;

function figureChanges(before: IncidentState, after: IncidentState, reasons: ChangeReasons) {
  const changes = new Map<string, FigureChange>();
  for (const figure of liveFigures(after)) {
    const was = before.figures.get(figure.id)?.figure;
    const reason = reasons.figures.get(figure.id) ?? null;
    if (was === undefined) changes.set(figure.id, { kind: 'added', reason });
    else if (!saysTheSame(was, figure)) changes.set(figure.id, { kind: 'revised', was, reason });
  }
  return changes;
}

function isSameEnd(a: EventEnd, b: EventEnd): boolean {
  if (a === ONGOING || b === ONGOING) return a === b;
  return isSameTime(a, b);
}

/** Words may differ where the time does not. */
function isSameTime(a: ApproximateTime | null, b: ApproximateTime | null): boolean {
  if (a === null || b === null) return a === b;
  return BOUNDING.every((field) => a[field] === b[field]);
}

const BOUNDING = ['earliest', 'latest', 'best', 'precision', 'qualifier'] as const;
