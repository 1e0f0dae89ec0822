// Times made out of other times: between two of them, before one, after one. The words are the caller's.
// A day or coarser is meant as a whole ("by 19 January" includes the 19th), and so is a part of a day ("after the morning"
// begins at noon); a clock time is a moment ("after 22:00" begins at 22:00). What is approximate counts with its full bounds.

import { ok } from '@/core/result';
import type { ApproximateTime, Qualifier } from './approximate-time';
import { type Instant, instant } from './instant';
import { refuseTime, type TimeResult } from './refusal';
import { isWidened } from './stated-point';
import { spanOf } from './stated-span';
import { finerOf, isDayOrCoarser, UNIT_STEP } from './unit';

/** Longer than the hour, minute or finer unit that it is told in: "the evening", and what is known by its bounds alone. */
function isStretch({ earliest, latest, precision, zone }: ApproximateTime, unitMicros: number): boolean {
  if (earliest === null || latest === null) return false;
  const { from, to } = spanOf({ earliest, latest }, zone, precision);
  return to - from > unitMicros;
}

const isWhole = (time: ApproximateTime): boolean => {
  const step = UNIT_STEP[time.precision];
  return step.kind !== 'elapsed' || isDayOrCoarser(time.precision) || isStretch(time, step.micros);
};

/** The last moment that "by" this time allows, exclusive. */
function upperEdge(time: ApproximateTime): Instant | null {
  const { precision, qualifier, earliest, latest } = time;
  const step = UNIT_STEP[precision];
  if (latest === null || isWhole(time) || isWidened(qualifier) || step.kind !== 'elapsed') return latest;
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

/** What "around" widened to hours is still a moment, somewhere within them. */
const isLeftOut = (time: ApproximateTime): boolean =>
  isWhole(time) && (isDayOrCoarser(time.precision) || !isWidened(time.qualifier));

/** "before 5 March": nothing of the day itself. */
export const before: OneSided = (time, statedAs) => ({
  ...open(time, statedAs),
  latest: isLeftOut(time) ? time.earliest : upperEdge(time),
});

/** "by 5 March": the day included. */
export const by: OneSided = (time, statedAs) => ({ ...open(time, statedAs), latest: upperEdge(time) });

/** "after 5 March": from the 6th on. */
export const after: OneSided = (time, statedAs) => ({
  ...open(time, statedAs),
  earliest: isLeftOut(time) ? time.latest : time.earliest,
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
