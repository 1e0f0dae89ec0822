// The order of approximate times for tables and walks, and the comparisons that bounds allow.

import { type ApproximateTime, type EventEnd, ONGOING } from './approximate-time';
import { type Instant, instant } from './instant';

/** Half-open; a null side is open. */
export interface Bounds {
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

/** Where a time stands in a list: its best guess, else its first possible moment, else its last. */
const position = (time: ApproximateTime): number => time.best ?? time.earliest ?? time.latest ?? Infinity;

/** By best guess or first moment, then by bounds, narrow first; undated last. Zero only for times alike in all of these. */
export function compareTimes(a: ApproximateTime | null, b: ApproximateTime | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (
    compareNumbers(position(a), position(b)) ||
    compareNumbers(a.earliest ?? -Infinity, b.earliest ?? -Infinity) ||
    compareNumbers(a.latest ?? Infinity, b.latest ?? Infinity)
  );
}

const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** True only where no reading of the bounds lets the end come after the start. */
export function endsBeforeStart(start: ApproximateTime | null, end: EventEnd): boolean {
  if (start === null || end === null || end === ONGOING) return false;
  return end.latest !== null && start.earliest !== null && end.latest <= start.earliest;
}

/** Everything that an event can cover: from its first possible moment to its last; null while it has no date. */
export function boundsOfSpan(start: ApproximateTime | null, end: EventEnd): Bounds | null {
  if (end === ONGOING) return start && { earliest: start.earliest, latest: null };
  if (end === null) return start && { earliest: start.earliest, latest: start.latest };
  if (start === null) return { earliest: null, latest: end.latest };
  if (start.latest === null || end.latest === null) return { earliest: start.earliest, latest: null };
  return { earliest: start.earliest, latest: instant(Math.max(start.latest, end.latest)) };
}

/** Whether the bounds and the half-open window [from, to) can share a moment; null leaves a side of the window open. */
export function overlaps(bounds: Bounds, from: Instant | null, to: Instant | null): boolean {
  const beginsInTime = to === null || bounds.earliest === null || bounds.earliest < to;
  const endsInTime = from === null || bounds.latest === null || bounds.latest > from;
  return beginsInTime && endsInTime;
}
