// Stretches right before or after another time ("the week before detection"), and the day on which it was. A date is a unit
// that the stretch lies beside. Of an event, or of a date that is not sure, only bounds are known: a stretch of days lies
// beside the day on which that may have been, one of hours or less beside whichever moment. "The month before" a day is
// refused with both its readings.

import { ok } from '@/core/result';
import type { ApproximateTime } from '../approximate-time';
import { describeTime } from '../describe';
import { startingWallAt } from '../edge-walls';
import { type Instant, instant, isKept, MICROS_PER_DAY, MICROS_PER_HOUR } from '../instant';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from '../refusal';
import { isWidened, timeOfPoint } from '../stated-point';
import { finerOf, isDayOrCoarser, UNIT_STEP } from '../unit';
import { COUNTED, countFrom, type Edges, move, OPEN, wholeUnits, within } from './length-reading';
import type { DayPart, LengthWords } from './words';

export function adjoining(
  base: ApproximateTime,
  length: LengthWords,
  direction: 1 | -1,
  statedAs: string,
): TimeResult<ApproximateTime> {
  const { earliest, latest, zone } = base;
  if (earliest === null || latest === null) return refuseTime(OPEN);
  const precision = COUNTED[length.unit];
  const isUnit = base.relativeTo === undefined && isDayOrCoarser(base.precision) && !isWidened(base.qualifier);
  const isWhole = isUnit && finerOf(base.precision, precision) === precision;
  if (length.months > 0 && !isWhole) return refuseEither(base, length, direction);
  if (!isUnit && length.days === 0) return within(base, length, direction, statedAs);
  const dayAt = (at: Instant): Edges => wholeUnits(at, at, 'day', zone);
  const first = isUnit ? { earliest, latest } : dayAt(earliest);
  const last = isUnit ? { earliest, latest } : dayAt(instant(latest - 1));
  const from = direction < 0 ? move(instant(first.earliest), length, -1, zone) : first.latest;
  const to = direction < 0 ? last.earliest : move(instant(last.latest), length, 1, zone);
  if (!isKept(from) || !isKept(to)) return refuseTime(OUT_OF_RANGE);
  return ok({ ...base, earliest: from, latest: to, best: null, precision, qualifier: 'exact', statedAs });
}

/** "The month before" a day: the month of the calendar, or what is as long. */
function refuseEither(base: ApproximateTime, length: LengthWords, direction: 1 | -1): TimeResult<never> {
  const readings = [
    countFrom(base, { length, direction, isApproximate: false }, ''),
    within(base, length, direction, ''),
  ].flatMap((read) => (read.ok ? [wordsOf(read.value)] : []));
  return refuseTime('This can be a whole unit of the calendar, or what is as long; say which.', readings);
}

/** Of the time alone, whatever it was told from. */
const wordsOf = ({ relativeTo: _, ...time }: ApproximateTime): string => describeTime(time, { style: 'long' });

/** The part of the day before that on which the other time was, of that day, or of the day after. */
export function partBeside(
  base: ApproximateTime,
  { fromHour, toHour }: DayPart,
  direction: -1 | 0 | 1,
  statedAs: string,
): TimeResult<ApproximateTime> {
  const day = dayOf(base, statedAs);
  if (!day.ok) return day;
  const { earliest, latest, zone, relativeTo } = day.value;
  if (earliest === null || latest === null) return refuseTime(OPEN);
  const first = startingWallAt(earliest, zone) + direction * MICROS_PER_DAY;
  const last = startingWallAt(latest, zone) + (direction - 1) * MICROS_PER_DAY;
  const time = timeOfPoint({
    span: { from: first + fromHour * MICROS_PER_HOUR, to: last + toHour * MICROS_PER_HOUR },
    ...{
      precision: 'hour',
      tolerance: UNIT_STEP.hour,
      clock: { kind: 'zone', zone },
      zone,
      qualifier: 'exact',
      statedAs,
    },
  });
  return time.ok && relativeTo !== undefined ? ok({ ...time.value, relativeTo }) : time;
}

/** The day of the calendar on which the other time was. */
export function dayOf(base: ApproximateTime, statedAs: string): TimeResult<ApproximateTime> {
  if (base.earliest === null || base.latest === null) return refuseTime(OPEN);
  const { earliest, latest } = wholeUnits(base.earliest, instant(base.latest - 1), 'day', base.zone);
  if (!isKept(earliest) || !isKept(latest)) return refuseTime(OUT_OF_RANGE);
  return ok({ ...base, earliest, latest, best: null, precision: 'day', qualifier: 'exact', statedAs });
}
