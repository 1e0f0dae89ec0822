// Moves a deadline that falls on no business day to the next one. Read to the letter, this is not monotone where the new end
// is a clock time: Sunday 23:59 moves to Monday noon, Monday 00:01 stays. So an interval is moved as one.

import { type Instant, MICROS_PER_DAY, nearestKept } from '@/core/time/instant';
import type { Bounds } from '@/core/time/order';
import { firstMicrosOfWall } from '@/core/time/zone';
import { type BusinessCalendar, nextBusinessDay } from './business-calendar';
import { type CivilDay, civilDay } from './civil-day';
import { civilDayAt, dayEnd } from './counting';
import type { DayEnd } from './rule';

export interface Roll {
  readonly end: DayEnd;
  readonly zone: string;
  readonly calendar: BusinessCalendar;
}

/** The least and the greatest that any moment of the interval moves to. */
export function rolled({ earliest, latest }: Bounds, roll: Roll): Bounds {
  return {
    earliest: earliest === null ? null : leastOf(earliest, latest, roll),
    latest: latest === null ? null : greatestOf(earliest, latest, roll),
  };
}

function leastOf(from: Instant, to: Instant | null, { end, zone, calendar }: Roll): Instant {
  const day = civilDayAt(from, zone);
  const open = nextBusinessDay(day, calendar);
  if (open === day) return from;
  const begins = dayStart(open, zone);
  return (to === null || to >= begins) && begins < dayEnd(open, end, zone) && to !== from
    ? begins
    : dayEnd(open, end, zone);
}

function greatestOf(from: Instant | null, to: Instant, { end, zone, calendar }: Roll): Instant {
  const day = civilDayAt(to, zone);
  const open = nextBusinessDay(day, calendar);
  if (open !== day) return dayEnd(open, end, zone);
  const isAfterClosed = calendar.closedFor(civilDay(day - 1)) !== null;
  const beganBefore = from === null || from < dayStart(day, zone);
  const moved = dayEnd(day, end, zone);
  return isAfterClosed && beganBefore && moved > to ? moved : to;
}

const dayStart = (day: CivilDay, zone: string): Instant => nearestKept(firstMicrosOfWall(day * MICROS_PER_DAY, zone));
