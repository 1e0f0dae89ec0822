// Times made by gestures: set at a point, moved as a whole, or with a bound dragged. Each gets fresh words of its own.

import type { Result } from '@/core/result';
import type { ApproximateTime, Precision } from './approximate-time';
import type { Instant } from './instant';
import type { TimeRefusal } from './parse';

export interface BoundsChange {
  /** Absent leaves it, null opens it. */
  readonly earliest?: Instant | null;
  readonly latest?: Instant | null;
  readonly best?: Instant | null;
}

export function timeAt(_at: Instant, _precision: Precision, _zone: string): ApproximateTime {
  throw new Error('timeAt is being written');
}

/** Moves the whole time by whole units of its precision; refused out of range. */
export function shiftTime(_time: ApproximateTime, _deltaMicros: number): Result<ApproximateTime, TimeRefusal> {
  throw new Error('shiftTime is being written');
}

/** Refused where the bounds would cross. */
export function withBounds(_time: ApproximateTime, _change: BoundsChange): Result<ApproximateTime, TimeRefusal> {
  throw new Error('withBounds is being written');
}

/** The nearest start of a unit. */
export function snap(_at: Instant, _unit: Precision, _zone: string): Instant {
  throw new Error('snap is being written');
}
