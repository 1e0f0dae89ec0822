// Dates told from today: "last month", "next Tuesday". Wall times in microseconds.

import { assertNever } from '@/core/assert-never';
import { dateOfDays, weekdayOfDays } from '../calendar';
import { MICROS_PER_DAY } from '../instant';
import { monthsOf } from '../span-of-name';
import { WEEK_STEP } from '../tolerance';
import { midnight, stepWall, UNIT_STEP } from '../unit';
import { type CalendarReading, mondayOf, unitReading, weekReading } from './calendar-unit';
import type { Reference } from './date-reference';

/** "Last week", "this quarter", "next year". */
export function unitsAway(
  unit: 'week' | 'month' | 'quarter' | 'year',
  count: number,
  nowWall: number,
): CalendarReading {
  const { year, month } = dateOfDays(Math.floor(nowWall / MICROS_PER_DAY));
  switch (unit) {
    case 'week':
      return weekReading(stepWall(nowWall, WEEK_STEP, count));
    case 'quarter': {
      const span = monthsOf(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * count, 3);
      return { span, precision: 'season', tolerance: UNIT_STEP.season, unit };
    }
    case 'month':
    case 'year':
      return unitReading(stepWall(midnight(year, month, 1), UNIT_STEP[unit], count), unit);
    default:
      return assertNever(unit);
  }
}

/** "Tuesday" is the nearest to the reference; "last", "this" and "next" count from today, which is none of them. */
export function weekdayWall(
  weekday: number,
  which: 'latest' | 'last' | 'this' | 'next',
  reference: Reference,
  nowWall: number,
): number {
  const back = (from: number): number => (weekdayOfDays(from) - weekday + 7) % 7;
  const today = Math.floor(nowWall / MICROS_PER_DAY);
  const near = Math.floor(reference.wall / MICROS_PER_DAY);
  switch (which) {
    case 'latest':
      return (reference.toward === 'past' ? near - back(near) : near + ((7 - back(near)) % 7)) * MICROS_PER_DAY;
    case 'last':
      return (today - 1 - back(today - 1)) * MICROS_PER_DAY;
    case 'this':
      return mondayOf(nowWall) + (weekday - 1) * MICROS_PER_DAY;
    case 'next':
      return (today + 7 - back(today)) * MICROS_PER_DAY;
    default:
      return assertNever(which);
  }
}
