// The lanes once a few events were left out and a few others put in: only the lanes that lost or gained one are counted
// anew. In the others the events stand elsewhere in the columns and are otherwise what they were.

import type { Columns } from '../prepared/columns';
import { placeOf } from '../prepared/search';
import type { Step } from '../prepared/splice';
import { type LaneColumns, laneOf } from './lane-columns';

/**
 * @param before the lanes of the old columns
 * @param columns the new ones
 * @param steps what made the new of the old, in the order of their places, insertions first
 */
export function laneColumnsAgain(
  before: readonly LaneColumns[],
  columns: Columns,
  steps: readonly Step[],
): readonly LaneColumns[] {
  const gained = new Set(steps.map((step) => (step.kind === 'insert' ? step.lane : null)));
  return before.map((lane, number) => {
    const hasLost = steps.some(
      ({ kind, at }) => kind === 'leave-out' && lane.indexes[placeOf(lane.indexes, at)] === at,
    );
    if (hasLost || gained.has(number)) return laneOf(columns, placesAfter(lane.indexes, steps, number));
    const moved = (indexes: Uint32Array): Uint32Array => placesAfter(indexes, steps, number);
    return {
      ...lane,
      indexes: moved(lane.indexes),
      notable: moved(lane.notable),
      ongoing: moved(lane.ongoing),
      reaching: lane.reaching.map((bucket) => ({ ...bucket, indexes: moved(bucket.indexes) })),
    };
  });
}

/** Where events of one lane stand in the new columns. @param indexes where they stood in the old ones, ascending */
function placesAfter(indexes: Uint32Array, steps: readonly Step[], lane: number): Uint32Array {
  const after = new Uint32Array(indexes.length + steps.length);
  let [from, count, by] = [0, 0, 0];
  const takeTo = (to: number): void => {
    after.set(indexes.subarray(from, to), count);
    const end = count + to - from;
    if (by !== 0) for (let place = count; place < end; place++) after[place] = (after[place] as number) + by;
    [from, count] = [to, end];
  };
  for (const step of steps) {
    takeTo(placeOf(indexes, step.at));
    if (step.kind === 'leave-out') {
      if (indexes[from] === step.at) from += 1;
      by -= 1;
    } else {
      if (step.lane === lane) after[count++] = step.at + by;
      by += 1;
    }
  }
  takeTo(indexes.length);
  return after.subarray(0, count);
}
