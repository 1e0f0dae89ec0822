// A date in words once placed on the calendar, and the plain units among such readings. Wall times in microseconds.

import type { Precision } from '../approximate-time';
import { weekdayOfDays } from '../calendar';
import { MICROS_PER_DAY } from '../instant';
import type { TimeResult } from '../refusal';
import type { DivisibleUnit } from '../span-of-name';
import { WEEK_STEP } from '../tolerance';
import { type Step, stepWall, UNIT_STEP, unitAt, type WallSpan } from '../unit';

export interface CalendarReading {
  readonly span: WallSpan;
  readonly precision: Precision;
  readonly tolerance: Step;
  /** What "early" and "late" divide. */
  readonly unit: DivisibleUnit | null;
}

export type Reading = TimeResult<CalendarReading>;

export const unitReading = (wall: number, unit: 'day' | 'month' | 'year' | 'decade' | 'century'): CalendarReading => ({
  span: unitAt(wall, unit),
  precision: unit,
  tolerance: UNIT_STEP[unit],
  unit,
});

/** Monday to Sunday. */
export function weekReading(wall: number): CalendarReading {
  const from = mondayOf(wall);
  return { span: { from, to: stepWall(from, WEEK_STEP, 1) }, precision: 'day', tolerance: WEEK_STEP, unit: 'week' };
}

export function mondayOf(wall: number): number {
  const days = Math.floor(wall / MICROS_PER_DAY);
  return (days - weekdayOfDays(days) + 1) * MICROS_PER_DAY;
}

/** Some days in a row that are no unit of the calendar. */
export const daysReading = (span: WallSpan): CalendarReading => ({
  ...{ span, precision: 'day', tolerance: WEEK_STEP, unit: null },
});
