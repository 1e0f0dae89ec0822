// The legal holidays of the federal government of the United States, on the days on which they are observed: 5 U.S.C. 6103.
// A Saturday's is observed on the Friday before, also across the new year, a Sunday's on the Monday after.
// Inauguration Day is no holiday outside Washington, and EDGAR works on it.

import { daysInMonth, daysOf, weekdayOfDays } from '@/core/time/calendar';
import { type CivilDay, civilDay } from './civil-day';

type Holiday = (year: number) => number;

/** The same date each year. */
const on =
  (month: number, day: number): Holiday =>
  (year) =>
    daysOf(year, month, day);

const MONDAY = 1;
const THURSDAY = 4;

const nth =
  (count: number, weekday: number, month: number): Holiday =>
  (year) => {
    const first = daysOf(year, month, 1);
    return first + ((weekday - weekdayOfDays(first) + 7) % 7) + (count - 1) * 7;
  };

const lastMonday =
  (month: number): Holiday =>
  (year) => {
    const last = daysOf(year, month, daysInMonth(year, month));
    return last - (weekdayOfDays(last) - MONDAY);
  };

const HOLIDAYS: readonly { readonly name: string; readonly dayOf: Holiday; readonly since?: number }[] = [
  { name: 'New Year’s Day', dayOf: on(1, 1) },
  { name: 'Martin Luther King Jr. Day', dayOf: nth(3, MONDAY, 1) },
  { name: 'Washington’s Birthday', dayOf: nth(3, MONDAY, 2) },
  { name: 'Memorial Day', dayOf: lastMonday(5) },
  { name: 'Juneteenth', dayOf: on(6, 19), since: 2021 },
  { name: 'Independence Day', dayOf: on(7, 4) },
  { name: 'Labor Day', dayOf: nth(1, MONDAY, 9) },
  { name: 'Columbus Day', dayOf: nth(2, MONDAY, 10) },
  { name: 'Veterans Day', dayOf: on(11, 11) },
  { name: 'Thanksgiving Day', dayOf: nth(4, THURSDAY, 11) },
  { name: 'Christmas Day', dayOf: on(12, 25) },
];

const SATURDAY = 6;
const SUNDAY = 7;

function observed(day: number): number {
  const weekday = weekdayOfDays(day);
  if (weekday === SATURDAY) return day - 1;
  return weekday === SUNDAY ? day + 1 : day;
}

/** The holidays of that year, by the day of their observance, which for New Year’s Day can lie in the year before. */
export function usFederalHolidays(year: number): ReadonlyMap<CivilDay, string> {
  const held = HOLIDAYS.filter(({ since }) => since === undefined || year >= since);
  return new Map(
    held.map(({ name, dayOf }) => {
      const day = dayOf(year);
      const kept = observed(day);
      return [civilDay(kept), kept === day ? name : `${name}, observed`];
    }),
  );
}

/**
 * Days on which the federal government, and EDGAR with it, was closed by order. Each was announced as a holiday for filing;
 * counsel adds others as days of the incident. Sources: the SEC’s announcements, as quoted by ICI (memo 31512), Cooley
 * PubCo (16 December 2020) and Free Writings & Perspectives (January 2025).
 */
export const US_CLOSURES: readonly { readonly date: string; readonly why: string }[] = [
  { date: '2018-12-05', why: 'Government closed: mourning for George H. W. Bush' },
  { date: '2019-12-24', why: 'Government closed by order' },
  { date: '2020-12-24', why: 'Government closed by order' },
  { date: '2025-01-09', why: 'Government closed: mourning for Jimmy Carter' },
];
