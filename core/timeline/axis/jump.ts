// Where a time that somebody typed is looked at: its bounds, or as much around them as its precision asks for.
// In: a time as it was understood. Out: a stretch to show, or a moment to centre on where one side is open; null where
// nothing is dated.

import { assertNever } from '@/core/assert-never';
import { type ApproximateTime, ONGOING, type Precision, type When } from '@/core/time/approximate-time';
import {
  type Instant,
  MICROS_PER_DAY,
  MICROS_PER_HOUR,
  MICROS_PER_MINUTE,
  MICROS_PER_SECOND,
} from '@/core/time/instant';
import type { Stretch } from '../marks/mark-extent';

export type Jump =
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  /** The zoom stays as it is. */
  | { readonly kind: 'moment'; readonly at: Instant };

/** What is finer than a day is seen with what is around it. Of a day or more, the bounds are what was asked for. */
const LEAST_SHOWN: Readonly<Partial<Record<Precision, number>>> = {
  microsecond: MICROS_PER_SECOND,
  millisecond: MICROS_PER_SECOND,
  second: MICROS_PER_MINUTE,
  minute: MICROS_PER_HOUR,
  hour: MICROS_PER_DAY,
};

export function jumpTo(when: When): Jump | null {
  switch (when.kind) {
    case 'undated':
      return null;
    case 'point':
      return between(when.time.earliest, when.time.latest, when.time);
    case 'interval':
      return between(when.start?.earliest ?? null, when.end === ONGOING ? null : when.end.latest, when.start);
    default:
      return assertNever(when);
  }
}

function between(from: Instant | null, to: Instant | null, time: ApproximateTime | null): Jump | null {
  const known = from ?? to;
  if (known === null) return null;
  if (from === null || to === null) return { kind: 'moment', at: known };
  const lacking = Math.max(0, ((time && LEAST_SHOWN[time.precision]) ?? 0) - (to - from)) / 2;
  return { kind: 'stretch', stretch: { from: from - lacking, to: to + lacking } };
}
