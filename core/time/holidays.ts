// Holidays that people date incidents by ("the Fourth of July weekend"), since attackers choose them: a day of each year.
// Those of the United States are the legal ones of 5 U.S.C. 6103(a); Easter is the Gregorian one (Meeus, Astronomical
// Algorithms, chapter 8).

import { assertNever } from '@/core/assert-never';
import { daysOf, weekdayOfDays } from './calendar';

const MONDAY = 1;
const THURSDAY = 4;

type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** The first such weekday on or after a day of the month, and days after it. */
  | {
      readonly kind: 'weekday';
      readonly month: number;
      readonly day: number;
      readonly weekday: number;
      readonly after: number;
    }
  | { readonly kind: 'easter'; readonly after: number };

const fixed = (month: number, day: number): HolidayRule => ({ kind: 'fixed', month, day });
const weekdayFrom = (weekday: number, month: number, day: number, after = 0): HolidayRule => ({
  ...{ kind: 'weekday', weekday, month, day, after },
});
const easter = (after: number): HolidayRule => ({ kind: 'easter', after });

const HOLIDAYS = {
  "new year's day": fixed(1, 1),
  'memorial day': weekdayFrom(MONDAY, 5, 25),
  'independence day': fixed(7, 4),
  'labor day': weekdayFrom(MONDAY, 9, 1),
  halloween: fixed(10, 31),
  thanksgiving: weekdayFrom(THURSDAY, 11, 22),
  'black friday': weekdayFrom(THURSDAY, 11, 22, 1),
  'cyber monday': weekdayFrom(THURSDAY, 11, 22, 4),
  'christmas eve': fixed(12, 24),
  'christmas day': fixed(12, 25),
  'boxing day': fixed(12, 26),
  "new year's eve": fixed(12, 31),
  'good friday': easter(-2),
  easter: easter(0),
  'easter monday': easter(1),
} as const satisfies Record<string, HolidayRule>;

export type Holiday = keyof typeof HOLIDAYS;
export const HOLIDAY_NAMES = Object.keys(HOLIDAYS) as readonly Holiday[];

/** Days since 1970 of the holiday in that year. */
export function holidayOf(year: number, holiday: Holiday): number {
  const rule: HolidayRule = HOLIDAYS[holiday];
  switch (rule.kind) {
    case 'fixed':
      return daysOf(year, rule.month, rule.day);
    case 'weekday': {
      const from = daysOf(year, rule.month, rule.day);
      return from + ((rule.weekday - weekdayOfDays(from) + 7) % 7) + rule.after;
    }
    case 'easter':
      return easterOf(year) + rule.after;
    default:
      return assertNever(rule);
  }
}

function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4);
  const moon = (skipped - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const epact = moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + epact + 2 - skipped) % 7;
  const sunday = epact - weekday;
  const month = 3 + Math.floor((sunday + 40) / 44);
  return daysOf(year, month, sunday + 28 - 31 * Math.floor(month / 4));
}

export interface DaySpan {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * The weekend that a holiday makes, with the day on which it is observed where it falls on one itself (5 U.S.C. 6103(b)).
 * Null in the middle of a week, where it could be either; of Easter it is Good Friday to Easter Monday.
 */
export function holidayWeekend(day: number, holiday: Holiday): DaySpan | null {
  if (holiday === 'easter') return { from: day - 2, to: day + 2 };
  const span = WEEKENDS[weekdayOfDays(day)];
  return span ? { from: day + span[0], to: day + span[1] } : null;
}

/** What people mean by "over" a holiday: the days that are kept with it, else its weekend. */
export function daysOver(day: number, holiday: Holiday): DaySpan | null {
  if (holiday === 'christmas day') return { from: day - 1, to: day + 2 };
  return holiday === "new year's day" ? { from: day - 1, to: day + 1 } : holidayWeekend(day, holiday);
}

/** By weekday: where the weekend begins and ends, in days from the holiday. Wednesday has none. */
const WEEKENDS: Readonly<Record<number, readonly [number, number]>> = {
  1: [-2, 1],
  2: [-3, 1],
  4: [0, 4],
  5: [0, 3],
  6: [-1, 2],
  7: [-1, 2],
};
