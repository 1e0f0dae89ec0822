// The time between two approximate times as a range: differences of bounds in seconds, and in days between the
// possible calendar dates where an end is day-precise or coarser.

import type { ApproximateTime } from './approximate-time';

export interface DurationRange {
  readonly lowSeconds: number;
  /** Null when open. */
  readonly highSeconds: number | null;
  /** Between the best guesses, where both ends have one. */
  readonly bestSeconds?: number;
  /** Only where an end is day-precise or coarser. */
  readonly lowDays?: number;
  readonly highDays?: number;
}

export interface DescribedDuration {
  /** "41 days" */
  readonly headline: string;
  /** "40 to 42", or empty when the headline says it all. */
  readonly detail: string;
  /** "40 to 42 days" */
  readonly text: string;
}

export function durationBetween(_from: ApproximateTime, _to: ApproximateTime, _zone: string): DurationRange {
  throw new Error('durationBetween is being written');
}

export function describeDuration(_range: DurationRange): DescribedDuration {
  throw new Error('describeDuration is being written');
}
