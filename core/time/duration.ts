// The time between two approximate times as a range: differences of bounds in seconds, never below zero, and, where an
// end is day-precise or coarser, the days between the possible calendar dates in the zone. Source of the rule: the
// record's design ("2022-11-25~" to "2023-01-05" is 40 to 42 days, and 39 to 43 × 86,400 seconds).

import type { ApproximateTime } from './approximate-time';
import { type Instant, instant, MICROS_PER_DAY, MICROS_PER_SECOND } from './instant';
import { LONGEST_UNIT } from './longest-unit';
import { isDayOrCoarser } from './unit';
import { wallMicrosAt } from './zone';

export interface DurationRange {
  readonly lowSeconds: number;
  /** Null when open. */
  readonly highSeconds: number | null;
  /** Between the best guesses, where both ends have one or are stated to the day or finer. */
  readonly bestSeconds?: number;
  /** Only where an end is day-precise or coarser; the high one is absent when open. */
  readonly lowDays?: number;
  readonly highDays?: number;
}

export function durationBetween(from: ApproximateTime, to: ApproximateTime, zone: string): DurationRange {
  const low = difference(from.latest, to.earliest) ?? 0;
  const high = difference(from.earliest, to.latest);
  const best = difference(likeliest(from), likeliest(to));
  const inDays = isDayOrCoarser(from.precision) || isDayOrCoarser(to.precision);
  return {
    lowSeconds: low / MICROS_PER_SECOND,
    highSeconds: high === null ? null : high / MICROS_PER_SECOND,
    ...(best !== null && { bestSeconds: Math.min(Math.max(best, low), high ?? best) / MICROS_PER_SECOND }),
    ...(inDays && daysBetween(from, to, zone)),
  };
}

const difference = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : Math.max(0, to - from);

/** The best guess; the middle of a unit of a day or less that was stated without one. */
function likeliest({ earliest, latest, best, precision }: ApproximateTime): number | null {
  if (best !== null || earliest === null || latest === null) return best;
  const isCoarserThanDay = precision !== 'day' && isDayOrCoarser(precision);
  return !isCoarserThanDay && latest - earliest <= LONGEST_UNIT[precision] ? (earliest + latest) / 2 : null;
}

function daysBetween(from: ApproximateTime, to: ApproximateTime, zone: string) {
  const low = difference(lastDate(from.latest, zone), firstDate(to.earliest, zone)) ?? 0;
  const high = difference(firstDate(from.earliest, zone), lastDate(to.latest, zone));
  return { lowDays: low, ...(high !== null && { highDays: high }) };
}

/** Calendar dates as days since 1970. */
const firstDate = (earliest: Instant | null, zone: string): number | null =>
  earliest === null ? null : Math.floor(wallMicrosAt(earliest, zone) / MICROS_PER_DAY);

const lastDate = (latest: Instant | null, zone: string): number | null =>
  latest === null ? null : firstDate(instant(latest - 1), zone);
