// Moves a whole time by whole units of its precision, to the nearest one: a month-precise time goes from month to month.
// Days and coarser move on the calendar, clock times by elapsed time. Refused out of range, and where the calendar left the day out.

import { assertNever } from '@/core/assert-never';
import { ok } from '@/core/result';
import type { ApproximateTime } from './approximate-time';
import { dateOfDays } from './calendar';
import { type ClockSource, endMicros, firstMicros } from './clock-source';
import { endingWallAt, startingWallAt } from './edge-walls';
import { type EditedBounds, edited } from './edited';
import { type Instant, instant, MICROS_PER_DAY } from './instant';
import { refuseTime, type TimeResult } from './refusal';
import { days, type Step, startOfUnit, stepWall, UNIT_STEP } from './unit';
import { wallMicrosAt } from './zone';

export function shiftTime(time: ApproximateTime, deltaMicros: number): TimeResult<ApproximateTime> {
  const step = UNIT_STEP[time.precision];
  const times = unitsMoved(time, step, deltaMicros);
  if (times === 0) return ok(time);
  const shifted = shiftBounds(time, step, times);
  if (isOpen(shifted)) return edited(time, withBestInside(shifted));
  // A month's step can close bounds at the end of a shorter month (30 to 31 January); those move by days.
  const byDays = shiftBounds(time, days(1), Math.round(deltaMicros / MICROS_PER_DAY));
  if (isOpen(byDays)) return edited(time, withBestInside(byDays));
  return refuseTime(`It would come to lie on a day that the calendar left out in ${time.zone}.`);
}

const isOpen = ({ earliest, latest }: EditedBounds): boolean =>
  earliest === null || latest === null || earliest < latest;

function unitsMoved(time: ApproximateTime, step: Step, deltaMicros: number): number {
  switch (step.kind) {
    case 'elapsed':
      return Math.round(deltaMicros / step.micros);
    case 'days':
      return Math.round(deltaMicros / (step.days * MICROS_PER_DAY));
    case 'months':
      return monthsMoved(time, deltaMicros) / step.months;
    default:
      return assertNever(step);
  }
}

/** How many months the unit that holds the middle of the bounds moves. */
function monthsMoved({ earliest, latest, precision, zone }: ApproximateTime, deltaMicros: number): number {
  const middle = Math.floor(((earliest ?? latest ?? 0) + (latest ?? earliest ?? 0)) / 2);
  const wall = wallMicrosAt(instant(middle), zone);
  const monthOf = (at: number): number => {
    const { year, month } = dateOfDays(Math.floor(startOfUnit(at, precision) / MICROS_PER_DAY));
    return year * 12 + month;
  };
  return monthOf(wall + deltaMicros) - monthOf(wall);
}

function shiftBounds({ earliest, latest, best, zone }: ApproximateTime, step: Step, times: number): EditedBounds {
  const clock: ClockSource = { kind: 'zone', zone };
  const isElapsed = step.kind === 'elapsed';
  const from = (at: Instant, wall: number): number =>
    isElapsed ? at + step.micros * times : firstMicros(stepWall(wall, step, times), clock);
  const to = (at: Instant): number =>
    isElapsed ? at + step.micros * times : endMicros(stepWall(endingWallAt(at, zone), step, times), clock);
  return {
    earliest: earliest === null ? null : from(earliest, startingWallAt(earliest, zone)),
    latest: latest === null ? null : to(latest),
    best: best === null ? null : from(best, wallMicrosAt(best, zone)),
  };
}

/** The calendar may shorten what lies before the best guess; it stays within the bounds. */
function withBestInside({ earliest, latest, best }: EditedBounds): EditedBounds {
  if (best === null) return { earliest, latest, best };
  const upTo = latest === null ? best : Math.min(best, latest - 1);
  return { earliest, latest, best: earliest === null ? upTo : Math.max(upTo, earliest) };
}
