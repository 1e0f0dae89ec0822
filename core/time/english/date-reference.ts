// What dates in words leave out, and the reference that it is taken from: the latest such date that has begun by then, or
// the first that is not over. Wall times in microseconds.

import { assertNever } from '@/core/assert-never';
import { dateOfDays } from '../calendar';
import { MICROS_PER_DAY } from '../instant';
import { midnight, type WallSpan } from '../unit';
import type { DateWords } from './words';

export interface Reference {
  readonly wall: number;
  readonly toward: 'past' | 'future';
}

/** Whether words leave something to the reference. */
export function leansOnReference(date: DateWords): boolean {
  switch (date.kind) {
    case 'day':
      return date.year === null;
    case 'month':
    case 'season':
    case 'quarter':
    case 'half':
    case 'holiday':
      return date.year === null;
    case 'weekday':
      return date.which === 'latest';
    case 'days-on':
    case 'weekday-on':
      return true;
    case 'week':
    case 'week-at':
    case 'weekend':
    case 'week-in':
    case 'half-in':
    case 'third':
    case 'weekday-beside':
    case 'weekday-in':
    case 'nth-weekday':
    case 'days-in':
      return leansOnReference(date.of);
    case 'year':
    case 'decade':
    case 'century':
    case 'days-away':
    case 'units-away':
    case 'year-away':
      return false;
    default:
      return assertNever(date);
  }
}

/** A missing month implies a missing year. Weekdays and the next day lean on the reference too, but lack no year. */
export const lacksYear = (date: DateWords): boolean =>
  hasPart(date) ? lacksYear(date.of) : !OF_DAYS.has(date.kind) && leansOnReference(date);

const OF_DAYS: ReadonlySet<DateWords['kind']> = new Set(['weekday', 'days-on', 'weekday-on']);

const lacksMonth = (date: DateWords): boolean =>
  hasPart(date) ? lacksMonth(date.of) : date.kind === 'day' && date.month === null;

const hasPart = (date: DateWords): date is Exclude<Extract<DateWords, { of: DateWords }>, { kind: 'year-away' }> =>
  'of' in date && date.kind !== 'year-away';

/** "Friday" is the latest that has begun, and so is what is early or late of it. */
export const isLatestWeekday = (date: DateWords): boolean =>
  date.kind === 'third' ? isLatestWeekday(date.of) : date.kind === 'weekday' && date.which === 'latest';

/** The words with the year that they lack. */
export const inYearOf = (date: DateWords, year: number): DateWords => filled(date, { year, month: null });

/** How many years, or months, are sought: 29 February can be eight years away. */
const SOUGHT = 8;

/** The words completed with the years, or months, from the reference on, the nearest first. */
export function* completionsOf(date: DateWords, { wall, toward }: Reference): Generator<DateWords> {
  const { year, month } = dateOfDays(Math.floor(wall / MICROS_PER_DAY));
  const direction = toward === 'past' ? -1 : 1;
  for (let away = 0; away <= SOUGHT; away += 1) {
    const ahead = away * direction;
    yield lacksMonth(date)
      ? filled(date, dateOfDays(midnight(year, month + ahead, 1) / MICROS_PER_DAY))
      : filled(date, { year: year + ahead, month: null });
  }
}

function filled(date: DateWords, { year, month }: { readonly year: number; readonly month: number | null }): DateWords {
  switch (date.kind) {
    case 'day':
      return { ...date, year, month: date.month ?? month, weekday: null };
    case 'month':
    case 'season':
    case 'quarter':
    case 'half':
    case 'holiday':
      return { ...date, year };
    case 'week':
    case 'week-at':
    case 'weekend':
    case 'week-in':
    case 'half-in':
    case 'third':
    case 'weekday-beside':
    case 'weekday-in':
    case 'nth-weekday':
    case 'days-in':
      return { ...date, of: filled(date.of, { year, month }) };
    default:
      return date;
  }
}

/** Begun by then when looking back; not over by then when looking ahead. */
export const isOnItsSide = ({ from, to }: WallSpan, { wall, toward }: Reference): boolean =>
  toward === 'past' ? from <= wall : to > wall;
