// The longest that one unit of a precision can be, in microseconds: a day of 25 hours, a month with such a day, a leap year.

import type { Precision } from './approximate-time';
import { MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_MS, MICROS_PER_SECOND } from './instant';

export const LONGEST_UNIT: Readonly<Record<Precision, number>> = {
  microsecond: 1,
  millisecond: MICROS_PER_MS,
  second: MICROS_PER_SECOND,
  minute: MICROS_PER_MINUTE,
  hour: MICROS_PER_HOUR,
  day: 25 * MICROS_PER_HOUR,
  month: 31 * MICROS_PER_DAY + MICROS_PER_HOUR,
  season: 93 * MICROS_PER_DAY,
  year: 366 * MICROS_PER_DAY,
  decade: 3_653 * MICROS_PER_DAY,
  century: 36_525 * MICROS_PER_DAY,
};
