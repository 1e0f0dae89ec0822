// The unit in view: the finest unit of the calendar that the screen can tell apart where the pointer is.
// In: a scale and an instant. Out: a precision. Seasons, decades and centuries are never snapped to.

import type { Precision } from '@/core/time/approximate-time';
import {
  type Instant,
  instant,
  isKept,
  MICROS_PER_DAY,
  MICROS_PER_HOUR,
  MICROS_PER_MINUTE,
  MICROS_PER_MS,
  MICROS_PER_SECOND,
} from '@/core/time/instant';
import { stepWall, UNIT_STEP } from '@/core/time/unit';
import { firstMicrosOfWall, wallMicrosAt } from '@/core/time/zone';
import type { TimeScale } from '../axis/scale';

const UNITS: readonly { readonly unit: Precision; readonly micros: number }[] = [
  { unit: 'microsecond', micros: 1 },
  { unit: 'millisecond', micros: MICROS_PER_MS },
  { unit: 'second', micros: MICROS_PER_SECOND },
  { unit: 'minute', micros: MICROS_PER_MINUTE },
  { unit: 'hour', micros: MICROS_PER_HOUR },
  { unit: 'day', micros: MICROS_PER_DAY },
  { unit: 'month', micros: 30 * MICROS_PER_DAY },
];

/** Finer steps than this cannot be aimed at. */
const SNAP_PX = 2;
/** A date that was pointed at is known no better than a hand can point: to what is drawn as a bar and not as a dot. */
const STATED_PX = 6;

function finestUnit(scale: TimeScale, at: Instant, leastPx: number): Precision {
  const pxPerMicro = scale.pxPerMicroAt(at);
  return UNITS.find(({ micros }) => micros * pxPerMicro >= leastPx)?.unit ?? 'year';
}

/** What dragging snaps to and keys move by. */
export const snapUnit = (scale: TimeScale, at: Instant): Precision => finestUnit(scale, at, SNAP_PX);

/** How precise a new date is when it is pointed at. */
export const statedUnit = (scale: TimeScale, at: Instant): Precision => finestUnit(scale, at, STATED_PX);

/** The instant that many units away on the wall clock; null where that is out of range. */
export function stepInstant(at: Instant, unit: Precision, times: number, zone: string): Instant | null {
  const step = UNIT_STEP[unit];
  const micros =
    step.kind === 'elapsed'
      ? at + step.micros * times
      : firstMicrosOfWall(stepWall(wallMicrosAt(at, zone), step, times), zone);
  return isKept(micros) ? instant(micros) : null;
}
