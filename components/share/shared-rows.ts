// The entries of a shared page in order of time, and the quiet stretches between them. In: what the reader may read.
// Out: rows; a stretch stands where nothing at all can have happened for a while.

import type { IncidentEvent } from '@/core/incident/event';
import { describeMetric, type Metric, measure } from '@/core/metrics/metrics';
import { MICROS_PER_DAY } from '@/core/time/instant';
import { boundsOfSpan } from '@/core/time/order';
import { quietLabel } from '@/core/timeline/quiet-label';

export type SharedRow =
  | { readonly kind: 'entry'; readonly event: IncidentEvent }
  | { readonly kind: 'quiet'; readonly words: string; readonly beforeId: string };

const LEAST_QUIET = 14 * MICROS_PER_DAY;

/** @param events in order of time, undated last */
export function sharedRows(events: readonly IncidentEvent[], zone: string): readonly SharedRow[] {
  const unnoticed = measure(events, zone).find(({ name }) => name === 'dwell');
  let busyUntil = Number.NEGATIVE_INFINITY;
  let previousId = '';
  return events.flatMap((event): readonly SharedRow[] => {
    const entry = { kind: 'entry', event } as const;
    const bounds = boundsOfSpan(event.start, event.end);
    if (bounds === null) return [entry];
    const quiet = (bounds.earliest ?? Number.NEGATIVE_INFINITY) - busyUntil;
    const isFirst = busyUntil === Number.NEGATIVE_INFINITY;
    // What goes on, or began nobody knows when, leaves the time after it as quiet as what else happens in it.
    const until =
      event.end === null ? (bounds.latest ?? bounds.earliest) : (event.start?.latest ?? event.start?.earliest);
    busyUntil = Math.max(busyUntil, until ?? busyUntil);
    const isUnnoticed = previousId === unnoticed?.from.id && event.id === unnoticed?.to.id;
    const row = isFirst || quiet < LEAST_QUIET ? [] : [quietRow(quiet, event.id, isUnnoticed ? unnoticed : undefined)];
    previousId = event.id;
    return [...row, entry];
  });
}

function quietRow(micros: number, beforeId: string, unnoticed: Metric | undefined): SharedRow {
  const words =
    unnoticed === undefined ? quietLabel(micros).label : `${describeMetric(unnoticed).text} before anyone noticed`;
  return { kind: 'quiet', words, beforeId };
}
