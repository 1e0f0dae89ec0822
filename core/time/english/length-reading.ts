// Times at a length from another ("2 hours ago", "a week before first access") and within one ("within a day of detection").
// Counting in hours and finer gives the minute or second, in days and weeks the day, in months and years that unit;
// "about" widens by the unit that was named. "Within a day of" means afterwards, from the first moment that the other time
// can have been to a day after its last.

import { ok } from '@/core/result';
import type { ApproximateTime, Precision } from '../approximate-time';
import { type ClockSource, endMicros, firstMicros } from '../clock-source';
import { startingWallAt } from '../edge-walls';
import { type Instant, instant, isInstant, isKept, MICROS_PER_MINUTE } from '../instant';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from '../refusal';
import { widen } from '../stated-point';
import { spanOf } from '../stated-span';
import { WEEK_STEP } from '../tolerance';
import { coarserOf, days, elapsed, isDayOrCoarser, months, type Step, startOfUnit, stepWall, UNIT_STEP } from '../unit';
import { wallMicrosAt } from '../zone';
import type { LengthUnit, LengthWords } from './words';

export const OPEN = 'The other time is open; state this one by a date.';

/** What counting in a unit comes to. */
export const COUNTED: Readonly<Record<LengthUnit, Precision>> = {
  second: 'second',
  minute: 'minute',
  hour: 'minute',
  day: 'day',
  week: 'day',
  month: 'month',
  year: 'year',
};

const TOLERANCES: Readonly<Record<LengthUnit, Step>> = { ...UNIT_STEP, week: WEEK_STEP };

/** The steps of a length, months first. */
const stepsOf = ({ months: monthCount, days: dayCount, micros }: LengthWords): readonly Step[] => [
  months(monthCount),
  days(dayCount),
  elapsed(micros),
];

type Landing = typeof firstMicros;

/** The last instant at which the clock shows this, or before it jumps over this. */
const lastMicros: Landing = (wallMicros, clock) => endMicros(wallMicros + 1, clock) - 1;

/**
 * The instant that far away: months and days on the calendar of the zone, the rest as elapsed time.
 * @param landing where the clock shows the reading twice, or jumps over it
 */
export function move(
  at: Instant,
  length: LengthWords,
  direction: 1 | -1,
  zone: string,
  landing: Landing = firstMicros,
): number {
  const clock: ClockSource = { kind: 'zone', zone };
  return stepsOf(length).reduce((from: number, step) => {
    if (step.kind === 'elapsed') return from + step.micros * direction;
    const isStill = step.kind === 'days' ? step.days === 0 : step.months === 0;
    if (isStill || !isInstant(from)) return from;
    const wall = stepWall(startingWallAt(from, zone), step, direction);
    // Zones know no offset that far away, and it is refused as out of range whatever the offset.
    return isInstant(wall) ? landing(wall, clock) : wall;
  }, at);
}

interface Counted {
  readonly length: LengthWords;
  readonly direction: 1 | -1;
  readonly isApproximate: boolean;
}

export function countFrom(base: ApproximateTime, counted: Counted, statedAs: string): TimeResult<ApproximateTime> {
  const { length, direction, isApproximate } = counted;
  const { zone } = base;
  const unit = COUNTED[length.unit];
  if (base.earliest === null || base.latest === null) return refuseTime(OPEN);
  const earliest = move(base.earliest, length, direction, zone);
  const last = move(instant(base.latest - 1), length, direction, zone, lastMicros);
  if (!isKept(earliest) || !isKept(last)) return refuseTime(OUT_OF_RANGE);
  const units = wholeUnits(earliest, last, unit, zone);
  if (!isKept(units.earliest) || !isKept(units.latest)) return refuseTime(OUT_OF_RANGE);
  const span = spanOf(units, zone, unit);
  const clock: ClockSource = { kind: 'zone', zone };
  const edges = isApproximate
    ? widen(units, { span, clock, precision: unit, tolerance: TOLERANCES[length.unit] })
    : units;
  if (!isKept(edges.earliest) || !isKept(edges.latest)) return refuseTime(OUT_OF_RANGE);
  return ok({
    ...base,
    earliest: edges.earliest,
    latest: edges.latest,
    best: bestOf(units, unit, isApproximate),
    precision: coarserOf(base.precision, unit),
    qualifier: isApproximate ? 'approximate' : 'exact',
    statedAs,
  });
}

export interface Edges {
  readonly earliest: number;
  readonly latest: number;
}

/** From the start of the unit that holds the first instant to the end of the one that holds the last. */
export function wholeUnits(first: Instant, last: Instant, precision: Precision, zone: string): Edges {
  const [firstWall, lastWall] = [wallMicrosAt(first, zone), wallMicrosAt(last, zone)];
  const from = startOfUnit(firstWall, precision);
  const to = stepWall(startOfUnit(lastWall, precision), UNIT_STEP[precision], 1);
  if (!isDayOrCoarser(precision)) return { earliest: first - (firstWall - from), latest: last + (to - lastWall) };
  const clock: ClockSource = { kind: 'zone', zone };
  return { earliest: firstMicros(from, clock), latest: endMicros(to, clock) };
}

function bestOf({ earliest, latest }: Edges, precision: Precision, isApproximate: boolean): Instant | null {
  const isOneUnit = latest - earliest <= MICROS_PER_MINUTE;
  if (isDayOrCoarser(precision) || !isOneUnit) {
    return isApproximate ? instant(Math.floor((earliest + latest) / 2)) : null;
  }
  return instant(earliest);
}

/** Direction 1 is afterwards, -1 beforehand, 0 both. */
export function within(
  base: ApproximateTime,
  length: LengthWords,
  direction: 1 | -1 | 0,
  statedAs: string,
): TimeResult<ApproximateTime> {
  const { zone } = base;
  const earliest = base.earliest === null || direction > 0 ? base.earliest : move(base.earliest, length, -1, zone);
  const latest = base.latest === null || direction < 0 ? base.latest : move(base.latest, length, 1, zone);
  if (earliest !== null && !isKept(earliest)) return refuseTime(OUT_OF_RANGE);
  if (latest !== null && !isKept(latest)) return refuseTime(OUT_OF_RANGE);
  const precision = coarserOf(base.precision, COUNTED[length.unit]);
  return ok({ ...base, earliest, latest, best: null, precision, qualifier: 'exact', statedAs });
}
