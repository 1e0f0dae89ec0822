// A count as months of a calendar: weeks that begin on Monday, and on each date whether it counts, which day of the count it
// is and why it does not. Takes the dates of a clock in their order.

import { civilDay, isoDate, parseCivilDay } from '@/core/disclosure/civil-day';
import type { CountedDay } from '@/core/disclosure/counted-days';
import { dateOfDays, daysInMonth, daysOf, weekdayOfDays } from '@/core/time/calendar';
import { MONTH_NAMES } from '@/core/time/calendar-names';

export interface CountCell {
  readonly dayOfMonth: number;
  /** Null for a date beside the count. */
  readonly counted: CountedDay | null;
  /** "3" of "business day 3 of 7", "14 h"; empty where the date does not count. */
  readonly mark: string;
  readonly end: 'first' | 'last' | null;
}

export interface CountMonth {
  /** "2023-01" */
  readonly key: string;
  /** "January 2023" */
  readonly name: string;
  /** Seven cells each; null before the first and after the last of the month. */
  readonly weeks: readonly (readonly (CountCell | null)[])[];
}

/** Only months, and weeks of them, in which something is counted. */
export function countMonths(counted: readonly CountedDay[]): readonly CountMonth[] {
  const byDate = new Map(counted.map((date) => [date.date, date]));
  const ends = { first: counted[0]?.date, last: counted.at(-1)?.date };
  return [...new Set(counted.map(({ date }) => date.slice(0, 7)))].map((key) => monthOf(key, byDate, ends));
}

interface Ends {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

function monthOf(key: string, byDate: ReadonlyMap<string, CountedDay>, ends: Ends): CountMonth {
  const { year, month } = dateOfDays(parseCivilDay(`${key}-01`) ?? 0);
  const first = daysOf(year, month, 1);
  const blanks = weekdayOfDays(first) - 1;
  const count = daysInMonth(year, month);
  const cells = Array.from({ length: Math.ceil((blanks + count) / 7) * 7 }, (_, place) => {
    const dayOfMonth = place - blanks + 1;
    if (dayOfMonth < 1 || dayOfMonth > count) return null;
    const date = isoDate(civilDay(first + dayOfMonth - 1));
    const found = byDate.get(date) ?? null;
    return { dayOfMonth, counted: found, mark: markOf(found), end: endOf(date, ends) };
  });
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { key, name: `${MONTH_NAMES[month - 1]} ${year}`, weeks: weeks.filter(isCountedIn) };
}

/** "14 h", "<1 h"; empty for a date that is not counted in hours. */
function hoursOf(why: string): string {
  if (/^\d+ min$/.test(why)) return '<1 h';
  return /^\d+ h/.exec(why)?.[0] ?? '';
}

const isCountedIn = (week: readonly (CountCell | null)[]): boolean => week.some((cell) => cell?.counted != null);

function endOf(date: string, { first, last }: Ends): CountCell['end'] {
  if (date === last) return 'last';
  return date === first ? 'first' : null;
}

function markOf(counted: CountedDay | null): string {
  if (counted === null || !counted.counts) return '';
  return /day (\d+) of/.exec(counted.why)?.[1] ?? hoursOf(counted.why);
}
