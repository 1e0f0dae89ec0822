// Names of dates and clock times in British English: "5 January 2023", "14:05", "2 pm". Wall times in microseconds.

import type { Precision } from './approximate-time';
import { type CivilDate, dateOfDays } from './calendar';
import { MICROS_PER_DAY } from './instant';
import { readingOf } from './zone';

export type Style = 'long' | 'short';

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Of a name's first three letters; from 1, and 0 where it is none. */
export const monthNumber = (short = ''): number => MONTH_NAMES.findIndex((name) => name.slice(0, 3) === short) + 1;

export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function monthName(month: number, style: Style): string {
  const name = MONTH_NAMES[month - 1] ?? '';
  return style === 'long' ? name : name.slice(0, 3);
}

export const dateAt = (wall: number): CivilDate => dateOfDays(Math.floor(wall / MICROS_PER_DAY));

/** "5 January 2023" */
export function dayName(wall: number, style: Style): string {
  const { year, month, day } = dateAt(wall);
  return `${day} ${monthName(month, style)} ${year}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** "14:05", with seconds and their fraction as far as there are any or the precision asks for. */
export function clockName(wall: number, precision: Precision = 'minute'): string {
  const { hour, minute, second, microsecond } = readingOf(wall);
  const clock = `${two(hour)}:${two(minute)}`;
  const fraction = fractionName(microsecond, precision);
  const showsSeconds = fraction !== '' || second !== 0 || precision === 'second';
  return showsSeconds ? `${clock}:${two(second)}${fraction}` : clock;
}

function fractionName(microsecond: number, precision: Precision): string {
  const digits = String(microsecond).padStart(6, '0');
  if (precision === 'microsecond' || microsecond % 1_000 !== 0) return `.${digits}`;
  return precision === 'millisecond' || microsecond !== 0 ? `.${digits.slice(0, 3)}` : '';
}

/** "2 pm": an hour as such, where "14:00" would claim the minute. */
export function hourName(wall: number): string {
  const { hour } = readingOf(wall);
  return `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? 'am' : 'pm'}`;
}

/** "21st" */
export function ordinalName(value: number): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}
