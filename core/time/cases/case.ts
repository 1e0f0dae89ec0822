// How the tables of stated times are written. Bounds are wall-clock times in the zone of the table, "2023-01-05" for its
// midnight, or carry an offset of their own; the latest is exclusive; null is open. Worked by hand from the calendar and
// from the examples of the EDTF specification, never from the code's output.

import type { Precision, Qualifier } from '../approximate-time';

/** 21 January 2023, a Saturday, 10:37:12 in Los Angeles. */
export const NOW = '2023-01-21T10:37:12-08:00';

export type PointCase = readonly [
  input: string,
  earliest: string | null,
  latest: string | null,
  precision: Precision,
  qualifier?: Qualifier,
];

export type IntervalCase = readonly [
  input: string,
  start: readonly [earliest: string | null, latest: string | null],
  end: readonly [earliest: string | null, latest: string | null] | 'ongoing',
];

export interface CasesOfZone<T> {
  readonly zone: string;
  readonly cases: readonly T[];
}
