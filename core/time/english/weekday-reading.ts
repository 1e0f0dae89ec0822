// Weekdays told from another date ("the Friday after Thanksgiving", "Friday last week", "the second Tuesday of November"), and the
// first or last days of a month or year. Wall times in microseconds.

import { ok } from '@/core/result';
import { weekdayOfDays } from '../calendar';
import { MICROS_PER_DAY } from '../instant';
import { refuseTime } from '../refusal';
import { daysReading, type Reading, unitReading } from './calendar-unit';
import type { Reference } from './date-reference';
import type { DateWords } from './words';

const dayAt = (wall: number): number => Math.floor(wall / MICROS_PER_DAY);
const readingOf = (day: number): Reading => ok(unitReading(day * MICROS_PER_DAY, 'day'));

/** The first such day from `day` on. */
const firstFrom = (day: number, weekday: number): number => day + ((weekday - weekdayOfDays(day) + 7) % 7);

export function weekdayOn(weekday: number, { wall, toward }: Reference): Reading {
  if (toward === 'past') return refuseTime('“The following” or “the next” does not say from when; state the date.');
  return readingOf(firstFrom(dayAt(wall) + 1, weekday));
}

type Of<Kind extends DateWords['kind']> = Extract<DateWords, { readonly kind: Kind }>;

export function weekdayBeside(of: Reading, { weekday, direction }: Of<'weekday-beside'>): Reading {
  if (!of.ok) return of;
  const { from, to } = of.value.span;
  return readingOf(direction === 1 ? firstFrom(dayAt(to), weekday) : firstFrom(dayAt(from) - 7, weekday));
}

export function weekdayIn(week: Reading, weekday: number): Reading {
  if (!week.ok) return week;
  return readingOf(firstFrom(dayAt(week.value.span.from), weekday));
}

export function nthWeekday(month: Reading, { nth, weekday }: Of<'nth-weekday'>): Reading {
  if (!month.ok) return month;
  const { from, to } = month.value.span;
  const day = nth === 'last' ? firstFrom(dayAt(to) - 7, weekday) : firstFrom(dayAt(from), weekday) + 7 * (nth - 1);
  if (day >= dayAt(to)) return refuseTime('That month has no such day; state its date.');
  return readingOf(day);
}

export function daysIn(whole: Reading, { edge, days }: Of<'days-in'>): Reading {
  if (!whole.ok) return whole;
  const { from, to } = whole.value.span;
  const length = days * MICROS_PER_DAY;
  if (to - from < length) return refuseTime('That is longer than what it is a part of.');
  const span = edge === 'first' ? { from, to: from + length } : { from: to - length, to };
  return days === 1 ? readingOf(dayAt(span.from)) : ok(daysReading(span));
}
