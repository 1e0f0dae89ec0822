// Which step of the calendar fits a zoom: a table from microseconds to centuries, the finest first.
// In: pixels for a microsecond. Out: the finest step whose labels have room, and the unit that stands above them.

import { certainly } from '@/core/certainly';
import { type CalendarStep, usualMicros } from './calendar-step';
import type { ContextUnit } from './tick-label';

export interface TickStep extends CalendarStep {
  readonly context: ContextUnit;
  /** Below this distance its labels would crowd. */
  readonly leastPx: number;
}

type Row = readonly [unit: CalendarStep['unit'], counts: readonly number[], context: ContextUnit, leastPx: number];

const TABLE: readonly Row[] = [
  ['microsecond', [1, 2, 5, 10, 20, 50, 100, 200, 500], 'minute', 84],
  ['millisecond', [1, 2, 5, 10, 20, 50, 100, 200, 500], 'minute', 66],
  ['second', [1, 2, 5, 10, 15, 30], 'day', 72],
  ['minute', [1, 2, 5, 10, 15, 30], 'day', 54],
  ['hour', [1, 2, 3, 6, 12], 'day', 54],
  ['day', [1, 2, 7], 'month', 36],
  ['month', [1, 3], 'year', 36],
  ['year', [1, 2, 5], 'decade', 44],
  ['decade', [1, 2, 5], 'century', 44],
  ['century', [1, 2, 5], 'century', 60],
];

const STEPS: readonly TickStep[] = TABLE.flatMap(([unit, counts, context, leastPx]) =>
  counts.map((count) => ({ unit, count, context, leastPx })),
);

/** Once a step has room, every coarser one has. */
export function stepFitting(pxPerMicro: number): TickStep {
  return certainly(STEPS.find((step) => usualMicros(step) * pxPerMicro >= step.leastPx) ?? STEPS.at(-1));
}
