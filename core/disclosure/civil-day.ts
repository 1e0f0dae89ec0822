// Calendar dates as counts of days since 1970-01-01, as core/time/calendar has them, and their ISO 8601 words.

import { dateOfDays, daysInMonth, daysOf } from '@/core/time/calendar';

declare const civilDayBrand: unique symbol;

/** Days since 1970-01-01 of a date that belongs to no zone. */
export type CivilDay = number & { readonly [civilDayBrand]: 'CivilDay' };

export const civilDay = (days: number): CivilDay => days as CivilDay;

const civilDayOf = (year: number, month: number, day: number): CivilDay => civilDay(daysOf(year, month, day));

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Null for what is no date of the calendar, such as 30 February. */
export function parseCivilDay(text: string): CivilDay | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isDate ? civilDayOf(year, month, day) : null;
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** "2023-01-17". */
export function isoDate(day: CivilDay): string {
  const { year, month, day: date } = dateOfDays(day);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
}

/** The same date that many months later, or the last one of a month that has none such. */
export function addMonths(day: CivilDay, count: number): CivilDay {
  const { year, month, day: date } = dateOfDays(day);
  const first = daysOf(year, month + count, 1);
  const target = dateOfDays(first);
  return civilDay(first + Math.min(date, daysInMonth(target.year, target.month)) - 1);
}
