// Counts a limit from one moment: which day is the last one, and the instant at which it ends there.
// A limit that reaches beyond the times that are kept ends with them.
// Monotone: a later moment never gives an earlier end (held by a property test over all rules).

import { assertNever } from '@/core/assert-never';
import { dateOfDays, daysOf } from '@/core/time/calendar';
import {
  type Instant,
  MAX_KEPT,
  MICROS_PER_DAY,
  MICROS_PER_HOUR,
  MICROS_PER_MINUTE,
  MICROS_PER_SECOND,
  nearestKept,
} from '@/core/time/instant';
import { firstMicrosOfWall, wallMicrosAt } from '@/core/time/zone';
import { addBusinessDays, type BusinessCalendar } from './business-calendar';
import type { Calendars } from './calendars';
import { addMonths, type CivilDay, civilDay } from './civil-day';
import type { Counting, DayEnd, Step } from './rule';

/** One moment that a limit is counted from. */
export interface Start {
  readonly at: Instant;
  /** Told as a date, which is that of its own zone. */
  readonly isDated: boolean;
  readonly zone: string;
}

export const civilDayAt = (at: Instant, zone: string): CivilDay =>
  civilDay(Math.floor(wallMicrosAt(at, zone) / MICROS_PER_DAY));

/** The zone in which the last day ends. */
export const countingZone = ({ zone }: Counting, start: Start): string => zone ?? start.zone;

export const isElapsed = ({ steps }: Counting): boolean => steps.some((step) => 'add' in step && step.unit === 'hour');

/**
 * The date that days are counted from. A moment has another date where it happened than where the report goes, at times:
 * the earlier one counts, since its deadline comes first.
 */
export function firstDay(counting: Counting, start: Start): CivilDay {
  const own = civilDayAt(start.at, start.zone);
  if (start.isDated || counting.zone === null) return own;
  return civilDay(Math.min(own, civilDayAt(start.at, counting.zone)));
}

/** When the limit ends, whatever day that is: what moves it to a business day comes after, see rolled.ts. */
export const limitEnd = (counting: Counting, start: Start, calendars: Calendars): Instant =>
  isElapsed(counting) ? elapsedEnd(counting, start) : dayCountEnd(counting, start, calendars(counting.calendar));

function elapsedEnd({ steps, startsWithNextHour }: Counting, { at, zone }: Start): Instant {
  const from = startsWithNextHour ? nextHour(at, zone) : at;
  const hours = steps.reduce((sum, step) => sum + ('add' in step ? step.add : 0), 0);
  return nearestKept(from + hours * MICROS_PER_HOUR);
}

/** Hours begin where the clock on the wall says so, also in zones that are half an hour off. */
function nextHour(at: Instant, zone: string): Instant {
  const wall = wallMicrosAt(at, zone);
  return nearestKept(at + (Math.floor(wall / MICROS_PER_HOUR) + 1) * MICROS_PER_HOUR - wall);
}

function dayCountEnd(counting: Counting, start: Start, calendar: BusinessCalendar): Instant {
  const last = lastDay(firstDay(counting, start), counting.steps, calendar);
  return dayEnd(last, counting.end, countingZone(counting, start));
}

const lastDay = (first: CivilDay, steps: readonly Step[], calendar: BusinessCalendar): CivilDay =>
  steps.reduce((day, step) => stepDay(day, step, calendar), first);

export function stepDay(day: CivilDay, step: Step, calendar: BusinessCalendar): CivilDay {
  if ('to' in step) return civilDay(daysOf(dateOfDays(day).year, 12, 31));
  switch (step.unit) {
    case 'hour':
      throw new Error('Hours are not counted in days');
    case 'calendar-day':
      return civilDay(day + step.add);
    case 'business-day':
      return addBusinessDays(day, step.add, calendar);
    case 'month':
      return addMonths(day, step.add);
    default:
      return assertNever(step.unit);
  }
}

/** The instant at which a day ends: its last second, a clock time, or midnight after it. */
export function dayEnd(day: CivilDay, end: DayEnd, zone: string): Instant {
  const midnight = Math.min(day * MICROS_PER_DAY, MAX_KEPT);
  if (end === 'end-of-day') return nearestKept(firstMicrosOfWall(midnight + MICROS_PER_DAY, zone) - MICROS_PER_SECOND);
  if (end === 'start-of-next-day') return nearestKept(firstMicrosOfWall(midnight + MICROS_PER_DAY, zone));
  const [hour = 0, minute = 0] = end.clock.split(':').map(Number);
  return nearestKept(firstMicrosOfWall(midnight + hour * MICROS_PER_HOUR + minute * MICROS_PER_MINUTE, zone));
}
