// Rows inside the lanes, so that marks do not cover each other.
// In: a prepared timeline and a scale. Out: a row for every dated event and the count of rows for every lane.
// Packed over all events at the octave of zoom below the scale's, so that panning changes nothing and zooming little.
// Wide ranges lie behind the other marks, as in the design: they share rows with those and keep clear of each other only.
// A mark's ghosts lie in its row, so it claims the row from the first of them to the last.

import { keepLast } from './keep-last';
import { joined, reachOf } from './mark-box';
import { shapeOf } from './mark-shape';
import type { Prepared } from './prepare';
import type { TimeScale } from './scale';

export interface Rows {
  /** By the event's place in `prepared.dated`. */
  readonly rowOf: Uint8Array;
  /** By lane, at least one. */
  readonly counts: readonly number[];
}

/** A busier lane would push the others out of sight; what finds no free row lies over another mark. */
const MOST_ROWS = 5;
const BETWEEN_MARKS_PX = 2;
const WIDE_RANGE_PX = 40;
/** Where the arrow of something ongoing ends is up to the view; it keeps its row free for good. */
const NO_END_PX = Number.MAX_SAFE_INTEGER;

interface Claim {
  readonly index: number;
  readonly lane: number;
  readonly isBehind: boolean;
  readonly leftPx: number;
  readonly rightPx: number;
}

function claimsOf(prepared: Prepared, scale: TimeScale): readonly Claim[] {
  const claims = prepared.dated.map(({ mark, lane, ghosts }, index) => {
    const shape = shapeOf(mark, scale, NO_END_PX);
    const own = reachOf(shape);
    const isBehind = shape.kind === 'range' && own.rightPx - own.leftPx >= WIDE_RANGE_PX;
    const { leftPx, rightPx } = ghosts
      .map((ghost) => reachOf(shapeOf(ghost.mark, scale, NO_END_PX)))
      .reduce(joined, own);
    return { index, lane, isBehind, leftPx, rightPx };
  });
  return claims.sort((a, b) => a.leftPx - b.leftPx || a.index - b.index);
}

/** The first row that is free from here on, a new one while there may be more, else the one that is free soonest. */
function freeRow(rowEnds: readonly number[], leftPx: number): number {
  const free = rowEnds.findIndex((endPx) => endPx <= leftPx);
  if (free !== -1) return free;
  return rowEnds.length < MOST_ROWS ? rowEnds.length : rowEnds.indexOf(Math.min(...rowEnds));
}

function packed(prepared: Prepared, scale: TimeScale): Rows {
  const rowOf = new Uint8Array(prepared.dated.length);
  const ends = prepared.lanes.map(() => ({ behind: [] as number[], front: [] as number[] }));
  for (const claim of claimsOf(prepared, scale)) {
    const laneEnds = ends[claim.lane];
    if (laneEnds === undefined) throw new Error(`Lane ${claim.lane} does not exist`);
    const rowEnds = claim.isBehind ? laneEnds.behind : laneEnds.front;
    const row = freeRow(rowEnds, claim.leftPx);
    rowEnds[row] = Math.max(rowEnds[row] ?? 0, claim.rightPx + BETWEEN_MARKS_PX);
    rowOf[claim.index] = row;
  }
  return { rowOf, counts: ends.map(({ behind, front }) => Math.max(1, behind.length, front.length)) };
}

const keptRows = keepLast<Prepared, Rows>();

/** The same axis at the power of two at or below its zoom: distances there are never larger than at the zoom itself. */
export const octaveBelow = (scale: TimeScale): TimeScale => scale.atZoom(2 ** Math.floor(Math.log2(scale.zoom)));

export function rowsOf(prepared: Prepared, scale: TimeScale): Rows {
  const octave = octaveBelow(scale);
  const key = [octave.zoom, octave.axis, octave.widthPx];
  return keptRows(prepared, key, () => packed(prepared, octave));
}
