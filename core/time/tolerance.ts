// What "around" adds on each side of what is stated: one unit of the stated precision. Where the words name something
// between two precisions (late November, a week, a half of a year), it is one of those.

import type { Precision } from './approximate-time';
import { MICROS_PER_HOUR } from './instant';
import type { DivisibleUnit } from './span-of-name';
import { days, elapsed, months, type Step, UNIT_STEP } from './unit';

export const WEEK_STEP = days(7);
export const HALF_STEP = months(6);

export const THIRD_STEP: Readonly<Record<DivisibleUnit, Step>> = {
  day: elapsed(8 * MICROS_PER_HOUR),
  week: days(2),
  month: days(10),
  quarter: months(1),
  half: months(2),
  year: months(4),
  decade: months(36),
  century: months(360),
};

/** Every tolerance that words of a precision can carry, the usual one first. */
export function tolerancesOf(precision: Precision): readonly Step[] {
  const usual = UNIT_STEP[precision];
  switch (precision) {
    case 'hour':
      return [usual, THIRD_STEP.day];
    case 'day':
      return [usual, WEEK_STEP];
    case 'season':
      return [usual, HALF_STEP];
    case 'month':
    case 'year':
    case 'decade':
    case 'century':
      return [usual, THIRD_STEP[precision]];
    default:
      return [usual];
  }
}
