// The entries of a shared page in order of time, and the quiet stretches between them. In: what the reader may read.
// Out: rows; a stretch stands where nothing at all can have happened for a while.

import type { IncidentEvent } from '@/core/incident/event';
import { describeMetric, type Metric, measure } from '@/core/metrics/metrics';
import { ONGOING } from '@/core/time/approximate-time';
import { MICROS_PER_DAY } from '@/core/time/instant';
import { boundsOfSpan } from '@/core/time/order';
import { quietLabel } from '@/core/timeline/axis/quiet-label';

export type SharedRow =
  | { readonly kind: 'entry'; readonly event: IncidentEvent }
  | { readonly kind: 'quiet'; readonly words: string; readonly beforeId: string };

const LEAST_QUIET = 14 * MICROS_PER_DAY;

/** @param events in order of time, undated last */
export function sharedRows(events: readonly IncidentEvent[], zone: string): readonly SharedRow[] {
  const unnoticed = unnoticedIn(events, zone);
  let busyUntil = Number.NEGATIVE_INFINITY;
  return events.flatMap((event): readonly SharedRow[] => {
    const entry = { kind: 'entry', event } as const;
    const bounds = boundsOfSpan(event.start, event.end);
    if (bounds === null) return [entry];
    const micros = (bounds.earliest ?? Number.NEGATIVE_INFINITY) - busyUntil;
    const isQuiet = busyUntil !== Number.NEGATIVE_INFINITY && micros >= LEAST_QUIET;
    busyUntil = Math.max(busyUntil, lastSaidOf(event) ?? busyUntil);
    const words = event.id === unnoticed?.to.id ? unnoticedWords(unnoticed) : quietLabel(micros).label;
    const isTold = isQuiet || event.id === unnoticed?.to.id;
    return isTold ? [{ kind: 'quiet', words, beforeId: event.id }, entry] : [entry];
  });
}

/** Of what goes on, and of what ended nobody knows when, only the beginning: the time after it can be quiet all the same. */
function lastSaidOf({ start, end }: IncidentEvent): number | null {
  const began = start?.latest ?? start?.earliest ?? null;
  return end === null || end === ONGOING ? began : (end.latest ?? began);
}

/** The dwell, where it is long and nothing else began between first access and detection. */
function unnoticedIn(events: readonly IncidentEvent[], zone: string): Metric | null {
  const dwell = measure(events, zone).find(({ name }) => name === 'dwell');
  if (dwell === undefined) return null;
  const { from, to } = dwell;
  const [accessUntil, detectedFrom] = [from.start?.latest ?? null, to.start?.earliest ?? null];
  if (accessUntil === null || detectedFrom === null || detectedFrom - accessUntil < LEAST_QUIET) return null;
  const between = events.slice(events.findIndex(({ id }) => id === from.id) + 1);
  const others = between.slice(
    0,
    between.findIndex(({ id }) => id === to.id),
  );
  return others.every(({ start }) => (start?.earliest ?? accessUntil) < accessUntil) ? dwell : null;
}

const unnoticedWords = (dwell: Metric): string => `${describeMetric(dwell).text} before anyone noticed`;
