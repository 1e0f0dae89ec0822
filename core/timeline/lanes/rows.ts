// Rows inside the lanes, so that marks do not cover each other.
// In: a prepared timeline, a scale and what is drawn one by one. Out: a row for each of these and the count of rows for
// every lane. Packed at the octave of zoom below the scale's, so that panning changes nothing and zooming little.
// Wide ranges lie behind the other marks, as in the design: they share rows with those and keep clear of each other only.
// A mark's ghosts lie in its row, so it claims the row from the first of them to the last.

import { certainly } from '@/core/certainly';
import { octaveBelow, type TimeScale } from '../axis/scale';
import { type Company, canCrowd, companyAt } from '../crowds/crowd';
import { joined, reachOf } from '../marks/mark-box';
import { shapeOf } from '../marks/mark-shape';
import type { Prepared } from '../prepared/prepare';

export interface Rows {
  /** By the place in what is drawn one by one. */
  readonly rowOf: Uint8Array;
  /** By lane, at least one. */
  readonly counts: readonly number[];
}

/** A busier lane would push the others out of sight; what finds no free row lies over another mark. */
const MOST_ROWS = 5;
/** Of a lane where events can crowd: it is always as high as this, so that no lane moves while panning. An empty one is low. */
const ROWS_BESIDE_CROWDS = { fewLanes: 3, manyLanes: 2 } as const;
const FEW_LANES = 4;
const BETWEEN_MARKS_PX = 2;
/** Beside a mark, at the octave's scale: up to twice as much where it is drawn. */
const LABEL_ROOM_PX = 90;
/** Up to so many, a row more is better than a name less. */
const ROWS_FOR_LABELS = 3;
const WIDE_RANGE_PX = 40;
/** Where the arrow of something ongoing ends is up to the view; it keeps its row free for good. */
const NO_END_PX = Number.MAX_SAFE_INTEGER;

interface Claim {
  /** In what is drawn one by one. */
  readonly place: number;
  /** In the columns. */
  readonly index: number;
  readonly lane: number;
  readonly isBehind: boolean;
  readonly leftPx: number;
  readonly rightPx: number;
}

function claimsOf(prepared: Prepared, scale: TimeScale, { alone }: Company): readonly Claim[] {
  const claims = alone.map((index, place) => {
    const { mark, lane, ghosts } = prepared.at(index);
    const shape = shapeOf(mark, scale, NO_END_PX);
    const own = reachOf(shape);
    const isBehind = shape.kind === 'range' && own.rightPx - own.leftPx >= WIDE_RANGE_PX;
    const { leftPx, rightPx } = ghosts
      .map((ghost) => reachOf(shapeOf(ghost.mark, scale, NO_END_PX)))
      .reduce(joined, own);
    return { place, index, lane, isBehind, leftPx, rightPx };
  });
  return claims.sort((a, b) => a.leftPx - b.leftPx || a.index - b.index);
}

/** One layer of a lane: what its rows hold so far. */
class Layer {
  readonly #rows: { readonly taken: (readonly [number, number])[]; endPx: number }[] = [];

  get rowCount(): number {
    return this.#rows.length;
  }

  take(row: number, { leftPx, rightPx }: Claim): void {
    while (this.#rows.length <= row) this.#rows.push({ taken: [], endPx: Number.NEGATIVE_INFINITY });
    const own = this.#rows[row];
    if (own === undefined) return;
    own.taken.push([leftPx, rightPx]);
    own.endPx = Math.max(own.endPx, rightPx);
  }

  /**
   * The first row with room for a label or a new one, up to some rows; then the first that is free there or a new one,
   * while there may be more; else the one that is free soonest.
   */
  rowFor({ leftPx, rightPx }: Claim, most: number): number {
    for (const [aroundPx, rows] of [
      [LABEL_ROOM_PX, Math.min(ROWS_FOR_LABELS, most)],
      [BETWEEN_MARKS_PX, most],
    ] as const) {
      const free = this.#rows.findIndex(
        (row) =>
          row.endPx + aroundPx <= leftPx ||
          !row.taken.some(([left, right]) => left < rightPx + aroundPx && leftPx < right + aroundPx),
      );
      if (free !== -1) return free;
      if (this.#rows.length < rows) return this.#rows.length;
    }
    const ends = this.#rows.map((row) => row.endPx);
    return ends.indexOf(Math.min(...ends));
  }
}

/** @param before the rows that events of the same octave have already, by their places in the columns */
function packed(prepared: Prepared, scale: TimeScale, company: Company, before: ReadonlyMap<number, number>): Rows {
  const rowOf = new Uint8Array(company.alone.length);
  const lanes = prepared.lanes.map(() => ({ behind: new Layer(), front: new Layer() }));
  const layerOf = ({ lane, isBehind }: Claim): Layer => {
    const layers = certainly(lanes[lane]);
    return isBehind ? layers.behind : layers.front;
  };
  const most = mostRows(prepared);
  const claims = claimsOf(prepared, scale, company).filter(({ lane }) => !prepared.lanes[lane]?.isCollapsed);
  const give = (claim: Claim, row: number): void => {
    layerOf(claim).take(row, claim);
    rowOf[claim.place] = row;
  };
  for (const claim of claims) {
    const row = before.get(claim.index);
    if (row !== undefined) give(claim, row);
  }
  for (const claim of claims) if (!before.has(claim.index)) give(claim, layerOf(claim).rowFor(claim, most));
  const counts = lanes.map(({ behind, front }) => Math.max(1, behind.rowCount, front.rowCount));
  if (!canCrowd(prepared)) return { rowOf, counts };
  return { rowOf, counts: prepared.byLane.map(({ indexes }) => (indexes.length === 0 ? 1 : most)) };
}

function mostRows(prepared: Prepared): number {
  if (!canCrowd(prepared)) return MOST_ROWS;
  return prepared.lanes.length <= FEW_LANES ? ROWS_BESIDE_CROWDS.fewLanes : ROWS_BESIDE_CROWDS.manyLanes;
}

interface KeptRows {
  readonly octave: TimeScale;
  readonly company: Company;
  readonly rows: Rows;
}

const kept = new WeakMap<Prepared, KeptRows>();

/** Rows stay as they are within an octave: what comes into the window finds room among what is there. */
export function rowsOf(prepared: Prepared, scale: TimeScale, company = companyAt(prepared, scale)): Rows {
  const octave = octaveBelow(scale);
  const last = kept.get(prepared);
  const isSameOctave = last !== undefined && isSame(last.octave, octave);
  if (isSameOctave && last.company === company) return last.rows;
  const rows = packed(prepared, octave, company, isSameOctave ? rowsByIndex(last) : NO_ROWS);
  kept.set(prepared, { octave, company, rows });
  return rows;
}

const NO_ROWS: ReadonlyMap<number, number> = new Map();

const isSame = (a: TimeScale, b: TimeScale): boolean =>
  a.zoom === b.zoom && a.axis === b.axis && a.widthPx === b.widthPx;

const rowsByIndex = ({ company, rows }: KeptRows): ReadonlyMap<number, number> =>
  new Map(company.alone.map((index, place) => [index, rows.rowOf[place] ?? 0]));
