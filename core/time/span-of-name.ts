// What the names of vague calendar spans cover, for reading and for naming alike: thirds of a unit, seasons, quarters,
// parts of a day. Seasons are the northern meteorological ones; winter begins in December of the year named.
// A part of a day or a third of a month is a convention: the bounds are always shown beside the words.

import { assertNever } from '@/core/assert-never';
import type { Precision } from './approximate-time';
import { dateOfDays } from './calendar';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from './instant';
import { midnight, type WallSpan } from './unit';

export const THIRDS = ['early', 'mid', 'late'] as const;
export type Third = (typeof THIRDS)[number];

/** Where early, mid and late begin and end, in the unit's own subunits: hours, days, months, years. */
const THIRD_EDGES: Readonly<Record<DivisibleUnit, readonly [number, number, number]>> = {
  day: [0, 8, 16],
  week: [0, 2, 4],
  month: [0, 10, 20],
  quarter: [0, 1, 2],
  half: [0, 2, 4],
  year: [0, 4, 8],
  decade: [0, 4, 7],
  century: [0, 30, 70],
};

export type DivisibleUnit =
  | Extract<Precision, 'day' | 'month' | 'year' | 'decade' | 'century'>
  | 'week'
  | 'quarter'
  | 'half';

/** Early November is the 1st to 10th, mid-November the 11th to 20th, late November the rest; early 2022 is January to April. */
export function thirdOf(whole: WallSpan, unit: DivisibleUnit, third: Third): WallSpan {
  const index = THIRDS.indexOf(third);
  const edges = THIRD_EDGES[unit];
  const edge = (position: number): number => {
    const count = edges[position];
    return count === undefined ? whole.to : subunitAfter(whole.from, unit, count);
  };
  return { from: edge(index), to: edge(index + 1) };
}

function subunitAfter(wall: number, unit: DivisibleUnit, count: number): number {
  const { year, month } = dateOfDays(Math.floor(wall / MICROS_PER_DAY));
  switch (unit) {
    case 'day':
      return wall + count * MICROS_PER_HOUR;
    case 'week':
    case 'month':
      return wall + count * MICROS_PER_DAY;
    case 'quarter':
    case 'half':
    case 'year':
      return midnight(year, month + count, 1);
    case 'decade':
    case 'century':
      return midnight(year + count, month, 1);
    default:
      return assertNever(unit);
  }
}

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

/** Spring is March to May; winter runs into February of the next year. */
export function seasonOf(year: number, season: Season): WallSpan {
  const month = 3 * (SEASONS.indexOf(season) + 1);
  return { from: midnight(year, month, 1), to: midnight(year, month + 3, 1) };
}

export const monthsOf = (year: number, month: number, count: number): WallSpan => ({
  from: midnight(year, month, 1),
  to: midnight(year, month + count, 1),
});

export const quarterOf = (year: number, quarter: number): WallSpan => monthsOf(year, 3 * quarter - 2, 3);
export const halfOf = (year: number, half: number): WallSpan => monthsOf(year, 6 * half - 5, 6);

/** Parts of a day in hours from its midnight; a night runs into the next morning. The first name for given hours is shown. */
export const DAY_PARTS = [
  { name: 'morning', fromHour: 6, toHour: 12 },
  { name: 'afternoon', fromHour: 12, toHour: 18 },
  { name: 'evening', fromHour: 18, toHour: 24 },
  { name: 'night', fromHour: 18, toHour: 30 },
  { name: 'early hours', fromHour: 0, toHour: 6 },
  { name: 'small hours', fromHour: 0, toHour: 6 },
  { name: 'late morning', fromHour: 10, toHour: 12 },
  { name: 'mid-morning', fromHour: 8, toHour: 10 },
  { name: 'early afternoon', fromHour: 12, toHour: 14 },
  { name: 'mid-afternoon', fromHour: 14, toHour: 16 },
  { name: 'late afternoon', fromHour: 16, toHour: 18 },
  { name: 'early evening', fromHour: 18, toHour: 20 },
  { name: 'late evening', fromHour: 21, toHour: 24 },
  { name: 'early morning', fromHour: 0, toHour: 8 },
] as const;
