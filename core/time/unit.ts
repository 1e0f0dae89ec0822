// The units of precision as steps on the wall clock: where a unit begins, how far it reaches, and stepping by it.
// Hours and finer are elapsed time; days and coarser are calendar steps, so that a day of 23 or 25 hours stays a day.
// Wall times are microseconds since the epoch had the clock been in UTC.

import { assertNever } from '@/core/assert-never';
import { PRECISIONS, type Precision } from './approximate-time';
import { dateOfDays, daysInMonth, daysOf } from './calendar';
import { MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_MS, MICROS_PER_SECOND } from './instant';

export type Step =
  | { readonly kind: 'elapsed'; readonly micros: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number };

export const elapsed = (micros: number): Step => ({ kind: 'elapsed', micros });
export const days = (count: number): Step => ({ kind: 'days', days: count });
export const months = (count: number): Step => ({ kind: 'months', months: count });

export const UNIT_STEP: Readonly<Record<Precision, Step>> = {
  microsecond: elapsed(1),
  millisecond: elapsed(MICROS_PER_MS),
  second: elapsed(MICROS_PER_SECOND),
  minute: elapsed(MICROS_PER_MINUTE),
  hour: elapsed(MICROS_PER_HOUR),
  day: days(1),
  month: months(1),
  season: months(3),
  year: months(12),
  decade: months(120),
  century: months(1_200),
};

/** What the wall clock reads from `from` until just before `to`. */
export interface WallSpan {
  readonly from: number;
  readonly to: number;
}

export const isDayOrCoarser = (precision: Precision): boolean =>
  PRECISIONS.indexOf(precision) >= PRECISIONS.indexOf('day');

export const finerOf = (a: Precision, b: Precision): Precision =>
  PRECISIONS.indexOf(a) <= PRECISIONS.indexOf(b) ? a : b;

export const coarserOf = (a: Precision, b: Precision): Precision => (finerOf(a, b) === a ? b : a);

/** The wall time that many steps away; a month's step keeps the day, or takes the last one where there are fewer. */
export function stepWall(wall: number, step: Step, times: number): number {
  switch (step.kind) {
    case 'elapsed':
      return wall + step.micros * times;
    case 'days':
      return wall + step.days * times * MICROS_PER_DAY;
    case 'months':
      return addMonths(wall, step.months * times);
    default:
      return assertNever(step);
  }
}

function addMonths(wall: number, count: number): number {
  const day = Math.floor(wall / MICROS_PER_DAY);
  const date = dateOfDays(day);
  const first = daysOf(date.year, date.month + count, 1);
  const target = dateOfDays(first);
  const within = Math.min(date.day, daysInMonth(target.year, target.month));
  return (first + within - 1) * MICROS_PER_DAY + (wall - day * MICROS_PER_DAY);
}

/** Wall time of a date's midnight. */
export const midnight = (year: number, month: number, day: number): number => daysOf(year, month, day) * MICROS_PER_DAY;

/** Where the unit that holds this wall time begins. Seasons begin in March, June, September and December. */
export function startOfUnit(wall: number, unit: Precision): number {
  const step = UNIT_STEP[unit];
  if (step.kind === 'elapsed') return Math.floor(wall / step.micros) * step.micros;
  const { year, month, day } = dateOfDays(Math.floor(wall / MICROS_PER_DAY));
  if (step.kind === 'days') return midnight(year, month, day);
  if (unit === 'season') return midnight(year, Math.floor(month / 3) * 3, 1);
  if (unit === 'month') return midnight(year, month, 1);
  const years = step.months / 12;
  return midnight(Math.floor(year / years) * years, 1, 1);
}

export function unitAt(wall: number, unit: Precision): WallSpan {
  const from = startOfUnit(wall, unit);
  return { from, to: stepWall(from, UNIT_STEP[unit], 1) };
}
