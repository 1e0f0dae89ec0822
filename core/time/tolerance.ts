// What "around" adds on each side of what is stated: one unit of the stated precision. Where the words name something
// between two precisions (late November, a week, a half of a year), it is one of those.

import type { Precision } from './approximate-time';
import { MICROS_PER_HOUR } from './instant';
import type { DivisibleUnit } from './span-of-name';
import { days, elapsed, months, type Step } from './unit';

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

/** What "around" adds to names between two precisions, by the precision that such a time is kept with. */
export const PART_STEP: Readonly<Partial<Record<Precision, Step>>> = {
  hour: THIRD_STEP.day,
  day: WEEK_STEP,
  month: THIRD_STEP.month,
  season: HALF_STEP,
  year: THIRD_STEP.year,
  decade: THIRD_STEP.decade,
  century: THIRD_STEP.century,
};
