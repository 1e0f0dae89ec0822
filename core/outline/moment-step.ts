// The step from one moment to another as a safe integer. Two moments can lie further apart than a number counts exactly; such
// a step goes the other way round, as on a clock of 2^54 microseconds, which is longer than all instants together.

import { MAX_KEPT, MIN_KEPT } from '@/core/time/instant';

const HALF_ROUND = 2 ** 53;

export function stepBetween(from: number, to: number): number {
  const step = to - from;
  if (Number.isSafeInteger(step)) return step;
  return step > 0 ? to - HALF_ROUND - (from + HALF_ROUND) : to + HALF_ROUND - (from - HALF_ROUND);
}

export function afterStep(from: number, step: number): number {
  const to = from + step;
  if (to > MAX_KEPT) return from - HALF_ROUND + (step - HALF_ROUND);
  return to < MIN_KEPT ? from + HALF_ROUND + (step + HALF_ROUND) : to;
}
