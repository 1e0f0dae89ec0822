// The last step of every edit: bounds within range, and words that say what the time now is.

import { ok } from '@/core/result';
import type { ApproximateTime } from './approximate-time';
import { describeTime } from './describe';
import { type Instant, isKept } from './instant';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from './refusal';

export interface EditedBounds {
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly best: number | null;
}

const isEdge = (at: number | null): at is Instant | null => at === null || isKept(at);

/** The time with these bounds and its own words; refused out of range. */
export function edited(
  { relativeTo: _, ...time }: ApproximateTime,
  { earliest, latest, best }: EditedBounds,
): TimeResult<ApproximateTime> {
  if (!(isEdge(earliest) && isEdge(latest) && isEdge(best))) return refuseTime(OUT_OF_RANGE);
  const changed = { ...time, earliest, latest, best, statedAs: '' };
  return ok({ ...changed, statedAs: describeTime(changed, { style: 'long' }) });
}
