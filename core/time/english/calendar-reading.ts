// Places dates in words on the calendar. What was left out is taken from a reference: a date without a year is the most
// recent one that has begun by then (incidents look back), or the first from then on. Only "next" and "tomorrow" look ahead
// of now. Wall times in microseconds.

import { assertNever } from '@/core/assert-never';
import { ok } from '@/core/result';
import { dateOfDays, weekdayOfDays } from '../calendar';
import { dayName, WEEKDAY_NAMES } from '../calendar-names';
import { dateFault, yearFault } from '../fault';
import { daysOver, holidayOf, holidayWeekend } from '../holidays';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from '../instant';
import { refuseTime, type TimeResult } from '../refusal';
import { halfOf, quarterOf, seasonOf, thirdOf } from '../span-of-name';
import { HALF_STEP, THIRD_STEP, WEEK_STEP } from '../tolerance';
import { days, midnight, type Step, stepWall, UNIT_STEP, type WallSpan } from '../unit';
import { type CalendarReading, daysReading, type Reading, unitReading, weekReading } from './calendar-unit';
import { completionsOf, inYearOf, isOnItsSide, lacksYear, type Reference } from './date-reference';
import { unitsAway, weekdayWall } from './near-now';
import { daysIn, nthWeekday, weekdayBeside, weekdayIn, weekdayOn } from './weekday-reading';
import type { DateWords } from './words';

/** `nowWall` is what the clock reads now: "yesterday" counts from there, whatever the reference. */
export function readDateWords(date: DateWords, reference: Reference, nowWall: number): Reading {
  // Being a Saturday only confirms a date, as a weekday does.
  if (lacksYear(date) && date.kind !== 'weekend') return readNearest(date, reference, nowWall);
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
    case 'week-at':
      return weekAt(readDateWords(date.of, reference, nowWall), date.edge);
    case 'weekend':
      return weekendOf(readDateWords(date.of, reference, nowWall));
    case 'week-in':
      return weekIn(readDateWords(date.of, reference, nowWall), date.which);
    case 'half-in':
      return halfIn(readDateWords(date.of, reference, nowWall), date.half);
    case 'holiday':
      return holidayReading(date, date.year ?? 0);
    case 'days-away':
      return ok(unitReading(stepWall(nowWall, UNIT_STEP.day, date.days), 'day'));
    case 'days-on':
      return dayOn(date, reference);
    case 'units-away':
      return ok(unitsAway(date.unit, date.count, nowWall));
    case 'weekday':
      return ok(unitReading(weekdayWall(date.weekday, date.which, reference, nowWall), 'day'));
    case 'weekday-on':
      return weekdayOn(date.weekday, reference);
    case 'weekday-beside':
      return weekdayBeside(readDateWords(date.of, reference, nowWall), date);
    case 'weekday-in':
      return weekdayIn(readDateWords(date.of, reference, nowWall), date.weekday);
    case 'nth-weekday':
      return nthWeekday(readDateWords(date.of, reference, nowWall), date);
    case 'days-in':
      return daysIn(readDateWords(date.of, reference, nowWall), date);
    case 'year-away': {
      const { year } = dateOfDays(Math.floor(nowWall / MICROS_PER_DAY));
      return readDateWords(inYearOf(date.of, year + date.count), reference, nowWall);
    }
    case 'third':
      return thirdReading(readDateWords(date.of, reference, nowWall), date);
    default:
      return assertNever(date);
  }
}

const EARLY_HOURS = 6 * MICROS_PER_HOUR;

/** At two in the night "the next morning" can be that of either date. */
function dayOn(
  { days: count, isOfPart }: Extract<DateWords, { kind: 'days-on' }>,
  { wall, toward }: Reference,
): Reading {
  if (toward === 'past') return refuseTime('“The same day” or “the next day” does not say from when; state the date.');
  const sinceMidnight = wall - Math.floor(wall / MICROS_PER_DAY) * MICROS_PER_DAY;
  if (isOfPart && sinceMidnight > 0 && sinceMidnight < EARLY_HOURS) {
    return refuseTime('After midnight it is not clear which day is meant; state the date.');
  }
  return ok(unitReading(stepWall(wall, UNIT_STEP.day, count), 'day'));
}

const inYear = (year: number | null, reading: CalendarReading): Reading => yearFault(year ?? 0) ?? ok(reading);

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

function holidayReading({ holiday, stretch }: Extract<DateWords, { kind: 'holiday' }>, year: number): Reading {
  const fault = yearFault(year);
  if (fault) return fault;
  const day = holidayOf(year, holiday);
  const wall = day * MICROS_PER_DAY;
  if (stretch === 'day') return ok(unitReading(wall, 'day'));
  const span = stretch === 'over' ? daysOver(day, holiday) : holidayWeekend(day, holiday);
  if (span === null) {
    return refuseTime(
      `${dayName(wall, 'long')} is a ${WEEKDAY_NAMES[weekdayOfDays(day) - 1]}; name the days that are meant.`,
    );
  }
  return ok(daysReading({ from: span.from * MICROS_PER_DAY, to: span.to * MICROS_PER_DAY }));
}

const weekOf = (day: Reading): Reading => (day.ok ? ok(weekReading(day.value.span.from)) : day);

function weekAt(day: Reading, edge: 'first' | 'last'): Reading {
  if (!day.ok) return day;
  const { span, unit } = day.value;
  if (unit !== 'day') return refuseTime('Name a week by the day on which it begins or ends.');
  const from = edge === 'first' ? span.from : stepWall(span.to, WEEK_STEP, -1);
  const isOfCalendar = weekdayOfDays(from / MICROS_PER_DAY) === 1;
  return ok(isOfCalendar ? weekReading(from) : daysReading({ from, to: stepWall(from, WEEK_STEP, 1) }));
}

function weekendOf(day: Reading): Reading {
  if (!day.ok) return day;
  const { from } = day.value.span;
  const weekday = weekdayOfDays(from / MICROS_PER_DAY);
  if (day.value.unit !== 'day' || weekday < SATURDAY) {
    return refuseTime(
      `Name a weekend by its Saturday or Sunday; ${dayName(from, 'long')} is a ${WEEKDAY_NAMES[weekday - 1]}.`,
    );
  }
  const saturday = stepWall(from, UNIT_STEP.day, SATURDAY - weekday);
  return ok(daysReading({ from: saturday, to: stepWall(saturday, UNIT_STEP.day, 2) }));
}
const SATURDAY = 6;

function weekIn(month: Reading, which: number | 'last'): Reading {
  if (!month.ok) return month;
  const { from, to } = month.value.span;
  const week = which === 'last' ? stepWall(to, WEEK_STEP, -1) : stepWall(from, WEEK_STEP, which - 1);
  return ok({
    ...{ span: { from: week, to: stepWall(week, WEEK_STEP, 1) }, precision: 'day' },
    ...{ tolerance: WEEK_STEP, unit: 'week' },
  });
}

const HALF_OF_MONTH = days(15);

function halfIn(month: Reading, half: number): Reading {
  if (!month.ok) return month;
  const { from, to } = month.value.span;
  const middle = stepWall(from, HALF_OF_MONTH, 1);
  return ok({
    ...{ span: half === 1 ? { from, to: middle } : { from: middle, to }, precision: 'day' },
    ...{ tolerance: WEEK_STEP, unit: null },
  });
}

type Thirds = Extract<DateWords, { kind: 'third' }>;

function thirdReading(whole: Reading, { third, upTo }: Thirds): Reading {
  if (!whole.ok) return whole;
  const { span, unit, precision } = whole.value;
  if (unit === null) return refuseTime('A part can be early, mid or late only once.');
  return ok({
    span: { from: thirdOf(span, unit, third).from, to: thirdOf(span, unit, upTo).to },
    // A third of a day is a matter of hours.
    precision: unit === 'day' ? 'hour' : precision,
    tolerance: THIRD_STEP[unit],
    unit: null,
  });
}

/** The nearest year, or month where that is missing too, in which the words name a date on the right side. */
function readNearest(date: DateWords, reference: Reference, nowWall: number): Reading {
  let refusal: Reading | null = null;
  for (const filled of completionsOf(date, reference)) {
    const reading = readDateWords(filled, reference, nowWall);
    if (reading.ok && isOnItsSide(reading.value.span, reference)) return confirmWeekday(date, reading);
    if (!reading.ok) refusal ??= reading;
  }
  return refusal ?? refuseTime('There is no such date; state its year.');
}

/** The weekday only confirms a date once it is found; it does not choose the year. */
function confirmWeekday(date: DateWords, reading: TimeResult<CalendarReading> & { readonly ok: true }): Reading {
  if (date.kind !== 'day' || date.weekday === null) return reading;
  const found = dateOfDays(reading.value.span.from / MICROS_PER_DAY);
  return readDay(found.year, found.month, found.day, date.weekday);
}
