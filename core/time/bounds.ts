// Times made out of other times: between two of them, before one, after one. The words are the caller's.
// A day or coarser is meant as a whole ("by 19 January" includes the 19th); a clock time is a moment
// ("after 22:00" begins at 22:00). What is approximate counts with its full bounds.

import { ok } from '@/core/result';
import type { ApproximateTime, Qualifier } from './approximate-time';
import { type Instant, instant } from './instant';
import { refuseTime, type TimeResult } from './refusal';
import { isWidened } from './stated-point';
import { finerOf, isDayOrCoarser, UNIT_STEP } from './unit';

/** The last moment that "by" this time allows, exclusive. */
function upperEdge({ precision, qualifier, earliest, latest }: ApproximateTime): Instant | null {
  const step = UNIT_STEP[precision];
  if (latest === null || isDayOrCoarser(precision) || isWidened(qualifier) || step.kind !== 'elapsed') return latest;
  // The moment itself; in a repeated hour the later of the two, hence counted back from the end.
  return earliest === null ? latest : instant(Math.max(latest - step.micros, earliest));
}

/** Bounds replace the widening of "around"; doubt about the statement stays. */
const doubt = (...times: readonly ApproximateTime[]): Qualifier =>
  times.some(({ qualifier }) => qualifier === 'uncertain' || qualifier === 'both') ? 'uncertain' : 'exact';

type OneSided = (time: ApproximateTime, statedAs: string) => ApproximateTime;

const open = (time: ApproximateTime, statedAs: string) => ({
  ...time,
  earliest: null,
  latest: null,
  best: null,
  qualifier: doubt(time),
  statedAs,
});

/** "before 5 March": nothing of the day itself. */
export const before: OneSided = (time, statedAs) => ({
  ...open(time, statedAs),
  latest: isDayOrCoarser(time.precision) ? time.earliest : upperEdge(time),
});

/** "by 5 March": the day included. */
export const by: OneSided = (time, statedAs) => ({ ...open(time, statedAs), latest: upperEdge(time) });

/** "after 5 March": from the 6th on. */
export const after: OneSided = (time, statedAs) => ({
  ...open(time, statedAs),
  earliest: isDayOrCoarser(time.precision) ? time.latest : time.earliest,
});

/** "on or after 5 March": the day included. */
export const onOrAfter: OneSided = (time, statedAs) => ({ ...open(time, statedAs), earliest: time.earliest });

/** Some moment from the first time's earliest to the last time's latest. */
export function between(first: ApproximateTime, last: ApproximateTime, statedAs: string): TimeResult<ApproximateTime> {
  const latest = upperEdge(last);
  if (first.earliest !== null && latest !== null && latest <= first.earliest) {
    return refuseTime('The second time comes before the first; state the earlier one first.');
  }
  return ok({ ...fromFirstToLast(first, last, statedAs), latest });
}

/** One of several times, of which the first begins earliest and the last ends latest. */
export function fromFirstToLast(first: ApproximateTime, last: ApproximateTime, statedAs: string): ApproximateTime {
  return {
    earliest: first.earliest,
    latest: last.latest,
    best: null,
    precision: finerOf(first.precision, last.precision),
    qualifier: doubt(first, last),
    zone: first.zone,
    statedAs,
    ...(first.relativeTo && { relativeTo: first.relativeTo }),
    ...(last.relativeTo && { relativeTo: last.relativeTo }),
  };
}
