// Names of calendar spans: "November 2022", "late November 2022", "the week of 9 January 2023", "evening of 5 January 2023".
// Every name is one that the plain English reader reads back as the same span. Wall times in microseconds.

import { assertNever } from '@/core/assert-never';
import type { Precision } from './approximate-time';
import { clockName, dateAt, dayName, hourName, monthName, ordinalName, type Style } from './calendar-names';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from './instant';
import { DAY_PARTS, halfOf, quarterOf, SEASONS, THIRDS, thirdOf } from './span-of-name';
import { isDayOrCoarser, startOfUnit, unitAt, type WallSpan } from './unit';

const sameSpan = (a: WallSpan, b: WallSpan): boolean => a.from === b.from && a.to === b.to;

/** The clock part of a span of an hour or less: "14:05", "2 pm"; null where the span is not just that. */
export function clockSpanName(span: WallSpan, precision: Precision): string | null {
  if (isDayOrCoarser(precision) || !sameSpan(span, unitAt(span.from, precision))) return null;
  return precision === 'hour' ? hourName(span.from) : clockName(span.from, precision);
}

/** The name of a calendar span of a day or longer, or of a part of a day; null where it has none. */
export const calendarSpanName = (span: WallSpan, precision: Precision, style: Style): string | null =>
  unitSpanName(span, precision, style) ?? partSpanName(span, precision, style);

/** Names that "around" widens by one unit of the precision. */
export function unitSpanName(span: WallSpan, precision: Precision, style: Style): string | null {
  switch (precision) {
    case 'hour':
      return dayPartName(span, style);
    case 'season':
      return seasonName(span) ?? quarterName(span);
    case 'day':
    case 'month':
    case 'year':
    case 'decade':
    case 'century':
      return unitName(span, precision, style);
    default:
      return null;
  }
}

/** Names of what lies between two precisions, which "around" widens by its own length: thirds, weeks, halves of a year. */
export function partSpanName(span: WallSpan, precision: Precision, style: Style): string | null {
  switch (precision) {
    case 'hour':
      return thirdName(span, 'day', style);
    case 'day':
      return weekName(span, style);
    case 'season':
      return halfName(span);
    case 'month':
    case 'year':
    case 'decade':
    case 'century':
      return thirdName(span, precision, style);
    default:
      return null;
  }
}

type NamedUnit = 'day' | 'month' | 'year' | 'decade' | 'century';

function unitName(span: WallSpan, unit: NamedUnit, style: Style): string | null {
  return sameSpan(span, unitAt(span.from, unit)) ? nameOfUnit(span.from, unit, style) : null;
}

function nameOfUnit(wall: number, unit: NamedUnit, style: Style): string {
  const { year, month } = dateAt(wall);
  switch (unit) {
    case 'day':
      return dayName(wall, style);
    case 'month':
      return `${monthName(month, style)} ${year}`;
    case 'year':
      return String(year);
    case 'decade':
      return `the ${year}s`;
    case 'century':
      return `the ${ordinalName(year / 100 + 1)} century`;
    default:
      return assertNever(unit);
  }
}

function thirdName(span: WallSpan, unit: NamedUnit, style: Style): string | null {
  const whole = unitAt(span.from, unit);
  const third = THIRDS.find((candidate) => sameSpan(span, thirdOf(whole, unit, candidate)));
  if (third === undefined) return null;
  const name = nameOfUnit(whole.from, unit, style).replace(/^the /, '');
  if (unit === 'day') return third === 'mid' ? `the middle of ${name}` : `${third} on ${name}`;
  return third === 'mid' ? `mid-${name}` : `${third} ${name}`;
}

function weekName(span: WallSpan, style: Style): string | null {
  const isWeek = span.to - span.from === 7 * MICROS_PER_DAY && isMonday(span.from);
  return isWeek ? `the week of ${dayName(span.from, style)}` : null;
}

/** 1970-01-05 was a Monday. */
const isMonday = (wall: number): boolean => (((wall / MICROS_PER_DAY - 4) % 7) + 7) % 7 === 0;

function seasonName(span: WallSpan): string | null {
  if (!sameSpan(span, unitAt(span.from, 'season'))) return null;
  const { year, month } = dateAt(span.from);
  const season = SEASONS[month / 3 - 1];
  return season === undefined ? null : `${season} ${year}`;
}

function divisionName(span: WallSpan, letter: string, divisions: readonly WallSpan[]): string | null {
  const index = divisions.findIndex((division) => sameSpan(span, division));
  return index < 0 ? null : `${letter}${index + 1} ${dateAt(span.from).year}`;
}

function quarterName(span: WallSpan): string | null {
  const { year } = dateAt(span.from);
  const quarters = [1, 2, 3, 4].map((quarter) => quarterOf(year, quarter));
  return divisionName(span, 'Q', quarters);
}

function halfName(span: WallSpan): string | null {
  const { year } = dateAt(span.from);
  const halves = [1, 2].map((half) => halfOf(year, half));
  return divisionName(span, 'H', halves);
}

function dayPartName(span: WallSpan, style: Style): string | null {
  const day = startOfUnit(span.from, 'day');
  const part = DAY_PARTS.find(
    ({ fromHour, toHour }) =>
      span.from === day + fromHour * MICROS_PER_HOUR && span.to === day + toHour * MICROS_PER_HOUR,
  );
  return part ? `${part.name} of ${dayName(day, style)}` : null;
}
