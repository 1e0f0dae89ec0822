// When a trigger can have happened, as counting needs it: its first and last possible moment, and whose dates it was told in.
// A clock time is a moment, a day or coarser is meant as a whole, and what is approximate counts with its full bounds.

import type { ApproximateTime } from '@/core/time/approximate-time';
import { type Instant, instant } from '@/core/time/instant';
import { isWidened } from '@/core/time/stated-point';
import { isDayOrCoarser, UNIT_STEP } from '@/core/time/unit';

export interface PossibleMoments {
  /** Null where nothing bounds it from below. */
  readonly first: Instant | null;
  /** The last moment that is possible; null where nothing bounds it from above. */
  readonly last: Instant | null;
  /** Where elapsed time ends when it begins at the last moment: the bound itself, which a single moment does not have. */
  readonly until: Instant | null;
  /** Told as dates: these are the dates of its own zone, wherever the rule's is. */
  readonly isDated: boolean;
  readonly zone: string;
}

export function possibleMoments(time: ApproximateTime): PossibleMoments {
  const { earliest: first, latest, zone } = time;
  const isDated = isDayOrCoarser(time.precision);
  if (first !== null && isMoment(time)) return { first, last: first, until: first, isDated, zone };
  return { first, last: latest === null ? null : instant(latest - 1), until: latest, isDated, zone };
}

/** No wider than the unit in which it was stated: "14:05" is not fourteen-five to fourteen-six. */
function isMoment({ earliest, latest, precision, qualifier }: ApproximateTime): boolean {
  const step = UNIT_STEP[precision];
  if (step.kind !== 'elapsed' || isWidened(qualifier) || earliest === null || latest === null) return false;
  return latest - earliest <= step.micros;
}
