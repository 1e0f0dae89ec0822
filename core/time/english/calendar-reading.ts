// Places dates in words on the calendar. What was left out is taken from a reference: a date without a year is the most
// recent one that has begun by then (incidents look back), or the first from then on. Only "next" and "tomorrow" look ahead
// of now. Wall times in microseconds.

import { assertNever } from '@/core/assert-never';
import { ok } from '@/core/result';
import type { Precision } from '../approximate-time';
import { dateOfDays, weekdayOfDays } from '../calendar';
import { dayName, WEEKDAY_NAMES } from '../calendar-names';
import { dateFault, yearFault } from '../fault';
import { MICROS_PER_DAY } from '../instant';
import { refuseTime, type TimeResult } from '../refusal';
import { type DivisibleUnit, halfOf, monthsOf, quarterOf, seasonOf, thirdOf } from '../span-of-name';
import { HALF_STEP, THIRD_STEP, WEEK_STEP } from '../tolerance';
import { midnight, type Step, stepWall, UNIT_STEP, unitAt, type WallSpan } from '../unit';
import type { DateWords } from './words';

export interface Reference {
  readonly wall: number;
  readonly toward: 'past' | 'future';
}

export interface CalendarReading {
  readonly span: WallSpan;
  readonly precision: Precision;
  readonly tolerance: Step;
  /** What "early" and "late" divide. */
  readonly unit: DivisibleUnit | null;
}

type Reading = TimeResult<CalendarReading>;

/** Whether words leave something to the reference. */
export function leansOnReference(date: DateWords): boolean {
  switch (date.kind) {
    case 'day':
      return date.year === null;
    case 'month':
    case 'season':
    case 'quarter':
    case 'half':
      return date.year === null;
    case 'weekday':
      return date.which === 'latest';
    case 'week':
    case 'third':
      return leansOnReference(date.of);
    case 'year':
    case 'decade':
    case 'century':
    case 'days-away':
    case 'units-away':
      return false;
    default:
      return assertNever(date);
  }
}

/** `nowWall` is what the clock reads now: "yesterday" counts from there, whatever the reference. */
export function readDateWords(date: DateWords, reference: Reference, nowWall: number): Reading {
  if (lacksYear(date)) return readNearest(date, reference, nowWall);
  switch (date.kind) {
    case 'day':
      return readDay(date.year ?? 0, date.month ?? 0, date.day, date.weekday);
    case 'month':
      return inYear(date.year, unitReading(midnight(date.year ?? 0, date.month, 1), 'month'));
    case 'season':
      return inYear(date.year, divisionReading(seasonOf(date.year ?? 0, date.season), 'quarter', UNIT_STEP.season));
    case 'quarter':
      return inYear(date.year, divisionReading(quarterOf(date.year ?? 0, date.quarter), 'quarter', UNIT_STEP.season));
    case 'half':
      return inYear(date.year, divisionReading(halfOf(date.year ?? 0, date.half), 'half', HALF_STEP));
    case 'year':
      return inYear(date.year, unitReading(midnight(date.year, 1, 1), 'year'));
    case 'decade':
      return inYear(date.firstYear, unitReading(midnight(date.firstYear, 1, 1), 'decade'));
    case 'century':
      return inYear(date.firstYear + 99, unitReading(midnight(date.firstYear, 1, 1), 'century'));
    case 'week':
      return weekOf(readDateWords(date.of, reference, nowWall));
    case 'days-away':
      return ok(unitReading(stepWall(nowWall, UNIT_STEP.day, date.days), 'day'));
    case 'units-away':
      return ok(unitsAway(date.unit, date.count, nowWall));
    case 'weekday':
      return ok(unitReading(weekdayWall(date.weekday, date.which, reference, nowWall), 'day'));
    case 'third':
      return thirdReading(readDateWords(date.of, reference, nowWall), date.third);
    default:
      return assertNever(date);
  }
}

const inYear = (year: number | null, reading: CalendarReading): Reading => yearFault(year ?? 0) ?? ok(reading);

const unitReading = (wall: number, unit: 'day' | 'month' | 'year' | 'decade' | 'century'): CalendarReading => ({
  span: unitAt(wall, unit),
  precision: unit,
  tolerance: UNIT_STEP[unit],
  unit,
});

const divisionReading = (span: WallSpan, unit: 'quarter' | 'half', tolerance: Step): CalendarReading => ({
  span,
  precision: 'season',
  tolerance,
  unit,
});

function readDay(year: number, month: number, day: number, weekday: number | null): Reading {
  const fault = dateFault(year, month, day);
  if (fault) return fault;
  const wall = midnight(year, month, day);
  const actual = weekdayOfDays(wall / MICROS_PER_DAY);
  if (weekday === null || weekday === actual) return ok(unitReading(wall, 'day'));
  const [is, said] = [WEEKDAY_NAMES[actual - 1], WEEKDAY_NAMES[weekday - 1]];
  return refuseTime(`${dayName(wall, 'long')} is a ${is}, not a ${said}.`, [dayName(wall, 'long')]);
}

function weekOf(day: Reading): Reading {
  if (!day.ok) return day;
  const from = mondayOf(day.value.span.from);
  return ok({ span: { from, to: stepWall(from, WEEK_STEP, 1) }, precision: 'day', tolerance: WEEK_STEP, unit: 'week' });
}

function mondayOf(wall: number): number {
  const days = Math.floor(wall / MICROS_PER_DAY);
  return (days - weekdayOfDays(days) + 1) * MICROS_PER_DAY;
}

function unitsAway(unit: 'week' | 'month' | 'quarter' | 'year', count: number, nowWall: number): CalendarReading {
  const { year, month } = dateOfDays(Math.floor(nowWall / MICROS_PER_DAY));
  switch (unit) {
    case 'week': {
      const from = stepWall(mondayOf(nowWall), WEEK_STEP, count);
      return { span: { from, to: stepWall(from, WEEK_STEP, 1) }, precision: 'day', tolerance: WEEK_STEP, unit };
    }
    case 'quarter': {
      const span = monthsOf(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * count, 3);
      return { span, precision: 'season', tolerance: UNIT_STEP.season, unit };
    }
    case 'month':
    case 'year':
      return unitReading(stepWall(midnight(year, month, 1), UNIT_STEP[unit], count), unit);
    default:
      return assertNever(unit);
  }
}

function weekdayWall(
  weekday: number,
  which: 'latest' | 'last' | 'this' | 'next',
  reference: Reference,
  nowWall: number,
): number {
  const back = (from: number): number => (weekdayOfDays(from) - weekday + 7) % 7;
  const today = Math.floor(nowWall / MICROS_PER_DAY);
  const near = Math.floor(reference.wall / MICROS_PER_DAY);
  switch (which) {
    case 'latest':
      return (reference.toward === 'past' ? near - back(near) : near + ((7 - back(near)) % 7)) * MICROS_PER_DAY;
    case 'last':
      return (today - 1 - back(today - 1)) * MICROS_PER_DAY;
    case 'this':
      return mondayOf(nowWall) + (weekday - 1) * MICROS_PER_DAY;
    case 'next':
      return (today + 7 - back(today)) * MICROS_PER_DAY;
    default:
      return assertNever(which);
  }
}

function thirdReading(whole: Reading, third: Extract<DateWords, { kind: 'third' }>['third']): Reading {
  if (!whole.ok) return whole;
  const { span, unit, precision } = whole.value;
  if (unit === null) return refuseTime('A part can be early, mid or late only once.');
  return ok({
    span: thirdOf(span, unit, third),
    // A third of a day is a matter of hours.
    precision: unit === 'day' ? 'hour' : precision,
    tolerance: THIRD_STEP[unit],
    unit: null,
  });
}

function lacksYear(date: DateWords): boolean {
  return date.kind !== 'weekday' && leansOnReference(date) && !(hasPart(date) && isWeekday(date));
}

const hasPart = (date: DateWords): date is Extract<DateWords, { of: DateWords }> =>
  date.kind === 'week' || date.kind === 'third';

const isWeekday = (date: DateWords): boolean => (hasPart(date) ? isWeekday(date.of) : date.kind === 'weekday');

/** How far back or ahead a year is sought: 29 February can be eight years away. */
const YEARS_SOUGHT = 8;

/** The nearest year, or month where that is missing too, in which the words name a date on the right side. */
function readNearest(date: DateWords, reference: Reference, nowWall: number): Reading {
  const { year, month } = dateOfDays(Math.floor(reference.wall / MICROS_PER_DAY));
  const direction = reference.toward === 'past' ? -1 : 1;
  const seeksMonth = lacksMonth(date);
  let refusal: Reading = refuseTime('There is no such date.');
  for (let away = 0; away <= YEARS_SOUGHT; away += 1) {
    const filled = seeksMonth
      ? fill(date, dateOfDays(midnight(year, month + away * direction, 1) / MICROS_PER_DAY))
      : fill(date, { year: year + away * direction, month: null });
    const reading = readDateWords(filled, reference, nowWall);
    if (!reading.ok) refusal = reading;
    else if (isOnItsSide(reading.value.span, reference)) {
      return confirmWeekday(date, reading);
    }
  }
  return refusal;
}

/** Begun by then when looking back; not over by then when looking ahead. */
const isOnItsSide = ({ from, to }: WallSpan, { wall, toward }: Reference): boolean =>
  toward === 'past' ? from <= wall : to > wall;

const lacksMonth = (date: DateWords): boolean =>
  hasPart(date) ? lacksMonth(date.of) : date.kind === 'day' && date.month === null;

/** The weekday is confirmed once the date is found; it does not choose the year. */
function fill(date: DateWords, { year, month }: { readonly year: number; readonly month: number | null }): DateWords {
  switch (date.kind) {
    case 'day':
      return { ...date, year, month: date.month ?? month, weekday: null };
    case 'month':
    case 'season':
    case 'quarter':
    case 'half':
      return { ...date, year };
    case 'week':
    case 'third':
      return { ...date, of: fill(date.of, { year, month }) };
    default:
      return date;
  }
}

function confirmWeekday(date: DateWords, reading: TimeResult<CalendarReading> & { readonly ok: true }): Reading {
  if (date.kind !== 'day' || date.weekday === null) return reading;
  const found = dateOfDays(reading.value.span.from / MICROS_PER_DAY);
  return readDay(found.year, found.month, found.day, date.weekday);
}
