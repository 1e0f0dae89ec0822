// EDTF dates with unspecified digits: "2023-1X" (October to December), "2023-XX-23", "20X3". The span reaches from the
// first date that fits the pattern to the last; precision is that of the finest part known whole, else the coarser one.

import type { Precision } from '../approximate-time';
import { daysInMonth } from '../calendar';
import { FIRST_YEAR, LAST_YEAR } from '../fault';
import { midnight, type WallSpan } from '../unit';

/** Patterns of digits and X; null where the date stops before. */
export interface DatePattern {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
}

export const isMasked = ({ year, month, day }: DatePattern): boolean =>
  [year, month, day].some((part) => part?.includes('X'));

const fits = (value: number, pattern: string): boolean => {
  const digits = String(value).padStart(pattern.length, '0');
  return (
    digits.length === pattern.length && [...pattern].every((mark, index) => mark === 'X' || mark === digits[index])
  );
};

function valuesOf(pattern: string | null, low: number, high: number): readonly number[] {
  const values: number[] = [];
  for (let value = low; value <= high; value += 1) if (pattern === null || fits(value, pattern)) values.push(value);
  return values;
}

/** Null where no date fits; 'out-of-range' where the pattern reaches beyond the years that are kept. */
export function maskedSpan(pattern: DatePattern): WallSpan | 'out-of-range' | null {
  if (reachesOutOfRange(pattern.year)) return 'out-of-range';
  const years = valuesOf(pattern.year, FIRST_YEAR, LAST_YEAR);
  const first = firstMap(years, (year) => firstDay(pattern, year, 'first'));
  const last = firstMap(years.toReversed(), (year) => firstDay(pattern, year, 'last'));
  return first === null || last === null ? null : { from: first.from, to: last.to };
}

const reachesOutOfRange = (year: string): boolean =>
  Number(year.replaceAll('X', '0')) < FIRST_YEAR || Number(year.replaceAll('X', '9')) > LAST_YEAR;

function firstDay({ month, day }: DatePattern, year: number, end: 'first' | 'last'): WallSpan | null {
  const inOrder = (values: readonly number[]) => (end === 'first' ? values : values.toReversed());
  return firstMap(inOrder(valuesOf(month, 1, 12)), (candidate) => {
    if (day === null) return { from: midnight(year, candidate, 1), to: midnight(year, candidate + 1, 1) };
    const [found] = inOrder(valuesOf(day, 1, daysInMonth(year, candidate)));
    return found === undefined
      ? null
      : { from: midnight(year, candidate, found), to: midnight(year, candidate, found + 1) };
  });
}

function firstMap<T, R>(values: readonly T[], read: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** "2023-XX" is the year, "2023-01-XX" the month; "2023-XX-23" is still one day, "202X" a decade. */
export function maskedPrecision({ year, month, day }: DatePattern): Precision {
  if (day !== null && day !== 'XX') return 'day';
  if (month !== null && month !== 'XX') return 'month';
  if (!year.includes('X')) return 'year';
  if (/^\d{3}X$/.test(year)) return 'decade';
  return /^\d\dXX$/.test(year) ? 'century' : 'year';
}
