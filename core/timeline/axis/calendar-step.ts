// Steps of a calendar, such as every two days or every quarter of an hour, on the face of a wall clock.
// In and out: `wallMicros`, microseconds since the epoch had the clock been in UTC, so that nothing here knows of zones.
// Steps of days restart with each month, and leave out a last one that would crowd the first of the next.

import { assertNever } from '@/core/assert-never';
import { dateOfDays, daysInMonth, daysOf } from '@/core/time/calendar';
import {
  MICROS_PER_DAY,
  MICROS_PER_HOUR,
  MICROS_PER_MINUTE,
  MICROS_PER_MS,
  MICROS_PER_SECOND,
} from '@/core/time/instant';

const FIXED_UNITS = {
  microsecond: 1,
  millisecond: MICROS_PER_MS,
  second: MICROS_PER_SECOND,
  minute: MICROS_PER_MINUTE,
  hour: MICROS_PER_HOUR,
} as const;

/** Units whose length never changes on the wall clock. */
export type FixedUnit = keyof typeof FIXED_UNITS;
type CalendarUnit = 'day' | 'month' | 'year' | 'decade' | 'century';

export interface CalendarStep {
  readonly unit: FixedUnit | CalendarUnit;
  readonly count: number;
}

const UNIT_YEARS = { year: 1, decade: 10, century: 100 } as const;

export const isFixed = (unit: CalendarStep['unit']): unit is FixedUnit => unit in FIXED_UNITS;

/** The usual length of a step; months and years vary. */
export function usualMicros({ unit, count }: CalendarStep): number {
  if (isFixed(unit)) return FIXED_UNITS[unit] * count;
  if (unit === 'day') return MICROS_PER_DAY * count;
  if (unit === 'month') return 30.4 * MICROS_PER_DAY * count;
  return 365.25 * MICROS_PER_DAY * UNIT_YEARS[unit] * count;
}

const microsOfDate = (year: number, month: number, day: number): number => daysOf(year, month, day) * MICROS_PER_DAY;

/** Days already gone of the month at the last step's start, given how many are gone now. */
function daysGoneAtStep(daysGone: number, count: number, monthDays: number): number {
  const start = Math.floor(daysGone / count) * count;
  return start > 0 && start + count > monthDays ? start - count : start;
}

/** The last start of a step at or before a reading of the clock. */
export function floorToStep(wallMicros: number, { unit, count }: CalendarStep): number {
  if (isFixed(unit)) {
    const length = FIXED_UNITS[unit] * count;
    return Math.floor(wallMicros / length) * length;
  }
  const { year, month, day } = dateOfDays(Math.floor(wallMicros / MICROS_PER_DAY));
  switch (unit) {
    case 'day':
      return microsOfDate(year, month, 1 + daysGoneAtStep(day - 1, count, daysInMonth(year, month)));
    case 'month':
      return microsOfDate(year, 1 + Math.floor((month - 1) / count) * count, 1);
    case 'year':
    case 'decade':
    case 'century': {
      const years = UNIT_YEARS[unit] * count;
      return microsOfDate(Math.floor(year / years) * years, 1, 1);
    }
    default:
      return assertNever(unit);
  }
}

/** The start of the step after the one that starts here. */
export function nextStep(startWallMicros: number, step: CalendarStep): number {
  const { unit, count } = step;
  if (isFixed(unit)) return startWallMicros + FIXED_UNITS[unit] * count;
  const { year, month, day } = dateOfDays(startWallMicros / MICROS_PER_DAY);
  switch (unit) {
    case 'day': {
      const monthDays = daysInMonth(year, month);
      const next = day + count;
      return next - 1 + count > monthDays ? microsOfDate(year, month + 1, 1) : microsOfDate(year, month, next);
    }
    case 'month':
      return microsOfDate(year, month + count, 1);
    case 'year':
    case 'decade':
    case 'century':
      return microsOfDate(year + UNIT_YEARS[unit] * count, 1, 1);
    default:
      return assertNever(unit);
  }
}
