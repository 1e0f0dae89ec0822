// Where events crowd: which stretches of a lane hold more than can be drawn one by one, and which events remain alone.
// Decided in cells of the axis at the octave of zoom below the scale's, so that panning changes nothing and zooming little.
// What is always shown, such as a milestone, remains alone in any crowd.

import { octaveBelow, type TimeScale } from '../axis/scale';
import { keepLast } from '../keep-last';
import { type LaneColumns, reachingInto } from '../lanes/lane-columns';
import type { Columns } from '../prepared/columns';
import type { Prepared } from '../prepared/prepare';
import { placeOf } from '../prepared/search';

/** Up to so many events nothing crowds: all are drawn, wherever they are. The rows of one lane hold no more across a plot. */
const MOST_WITHOUT_CROWDS = 200;
const CELL_PX = 24;
/** A cell of one lane holds so many dots without one covering another, or nearly. */
const MOST_IN_CELL = 5;
const CELLS_PER_BLOCK = 16;
/** So that looking closer at a crowd always shows more of it. */
const MOST_CELLS_OF_CROWD = 4;
/** All lanes together; beyond, a frame would take too long and nobody could tell one mark from another. */
const MOST_IN_BLOCK = 96;
/** In a block that is too full. */
const MOST_IN_CELL_OF_BUSY_BLOCK = 2;
/** What began before the view and reaches into it, in one lane. */
const MOST_LOOKED_AT = 1_000;
const MOST_REACHING = 10;
const MOST_NOTABLE = 60;

/** Events of one lane that are too many to be told apart. */
export interface Crowd {
  readonly lane: number;
  /** µs; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Places in the lane's columns; `last` is exclusive. */
  readonly first: number;
  readonly last: number;
}

/** What is drawn in a window of the axis, and how. */
export interface Company {
  /** Places in the columns of what is drawn one by one, in order. */
  readonly alone: readonly number[];
  readonly crowds: readonly Crowd[];
}

export const canCrowd = ({ columns }: Prepared): boolean => columns.count > MOST_WITHOUT_CROWDS;

const keptCells = keepLast<Prepared, Cells>();
const keptCompany = keepLast<Prepared, Company>();

/** At the view of a scale, with a margin at both sides. The same object while the view stays within one window. */
export function companyAt(prepared: Prepared, scale: TimeScale): Company {
  if (!canCrowd(prepared)) return everybody(prepared);
  const octave = octaveBelow(scale);
  const { zoom, axis, widthPx, leftPx } = octave;
  const cells = keptCells(prepared, [zoom, axis, widthPx, leftPx], () => new Cells(prepared.byLane, octave));
  const { from, to } = scale.visible;
  const first = blockOf(cells.cellAt(from)) - 1;
  const last = blockOf(cells.cellAt(to)) + 2;
  return keptCompany(prepared, [cells, first, last], () =>
    companyIn(prepared, cells, { firstCell: first * CELLS_PER_BLOCK, endCell: last * CELLS_PER_BLOCK }),
  );
}

function companyIn(prepared: Prepared, cells: Cells, window: Window): Company {
  const alone: number[] = [];
  const crowds: Crowd[] = [];
  for (const [lane, columns] of prepared.byLane.entries()) {
    const parted = partedCells(cells, lane, window);
    for (const [begin, end] of parted.stretches) alone.push(...columns.indexes.subarray(begin, end));
    alone.push(...notableIn(columns, prepared.columns, parted.crowds));
    alone.push(...fromBefore(cells, lane, window, prepared.columns));
    crowds.push(...parted.crowds);
  }
  return { alone: alone.sort((a, b) => a - b), crowds };
}

/** With some that are drawn by themselves wherever they are, such as the selection. */
export function withSingled({ alone, crowds }: Company, some: readonly number[]): Company {
  const added = some.filter((index) => !alone.includes(index));
  return { alone: [...alone, ...added].sort((a, b) => a - b), crowds };
}

const keptEverybody = keepLast<Prepared, Company>();

const everybody = (prepared: Prepared): Company =>
  keptEverybody(prepared, [], () => ({
    alone: Array.from({ length: prepared.columns.count }, (_, index) => index),
    crowds: [],
  }));

const blockOf = (cell: number): number => Math.floor(cell / CELLS_PER_BLOCK);

interface Window {
  readonly firstCell: number;
  readonly endCell: number;
}

/** How many events of each lane lie in the cells of an axis. */
class Cells {
  readonly #begins = new Map<number, number>();
  readonly #places: readonly Map<number, number>[];
  readonly #busy = new Map<number, boolean>();

  constructor(
    readonly lanes: readonly LaneColumns[],
    private readonly octave: TimeScale,
  ) {
    this.#places = lanes.map(() => new Map<number, number>());
  }

  cellAt(at: number): number {
    return Math.floor((this.octave.x(at) - this.octave.leftPx) / CELL_PX);
  }

  /** When a cell begins (µs). */
  begin(cell: number): number {
    const known = this.#begins.get(cell);
    if (known !== undefined) return known;
    const at = this.octave.at(this.octave.leftPx + cell * CELL_PX);
    this.#begins.set(cell, at);
    return at;
  }

  /** The first place of a lane that is not before a cell. */
  place(lane: number, cell: number): number {
    const places = this.#places[lane];
    const known = places?.get(cell);
    if (known !== undefined) return known;
    const place = placeOf(this.lanes[lane]?.moments ?? [], this.begin(cell));
    places?.set(cell, place);
    return place;
  }

  isCrowded(lane: number, cell: number): boolean {
    const [begin, end] = [this.place(lane, cell), this.place(lane, cell + 1)];
    if (begin === end) return false;
    if (end - begin > MOST_IN_CELL) return true;
    return end - begin > MOST_IN_CELL_OF_BUSY_BLOCK && this.#isBusy(blockOf(cell));
  }

  #isBusy(block: number): boolean {
    const known = this.#busy.get(block);
    if (known !== undefined) return known;
    const [from, to] = [block * CELLS_PER_BLOCK, (block + 1) * CELLS_PER_BLOCK];
    let total = 0;
    for (const lane of this.lanes.keys()) total += this.place(lane, to) - this.place(lane, from);
    this.#busy.set(block, total > MOST_IN_BLOCK);
    return total > MOST_IN_BLOCK;
  }
}

/** The crowds of a lane, and between which places its other events lie. */
interface Parted {
  readonly crowds: readonly Crowd[];
  readonly stretches: readonly (readonly [number, number])[];
}

const isParting = (cell: number): boolean => cell % MOST_CELLS_OF_CROWD === 0;

function partedCells(cells: Cells, lane: number, { firstCell, endCell }: Window): Parted {
  const crowds: Crowd[] = [];
  const stretches: (readonly [number, number])[] = [];
  for (let cell = firstCell; cell < endCell; ) {
    const isCrowd = cells.isCrowded(lane, cell);
    let end = cell + 1;
    while (end < endCell && cells.isCrowded(lane, end) === isCrowd && !(isCrowd && isParting(end))) end += 1;
    const [first, last] = [cells.place(lane, cell), cells.place(lane, end)];
    if (isCrowd) crowds.push({ lane, from: cells.begin(cell), to: cells.begin(end), first, last });
    else if (last > first) stretches.push([first, last]);
    cell = end;
  }
  return { crowds, stretches };
}

/** Of more than can be told apart, those spread evenly among them. */
function notableIn({ notable }: LaneColumns, { moment }: Columns, crowds: readonly Crowd[]): readonly number[] {
  if (notable.length === 0) return [];
  const found = crowds.flatMap(({ from, to }) => [
    ...notable.filter((index) => (moment[index] as number) >= from && (moment[index] as number) < to),
  ]);
  if (found.length <= MOST_NOTABLE) return found;
  return found.filter((_, place) => place % Math.ceil(found.length / MOST_NOTABLE) === 0);
}

/** What began outside the window and reaches into it, unless it crowds there or it is too many to tell apart. */
function fromBefore(cells: Cells, lane: number, { firstCell, endCell }: Window, columns: Columns): readonly number[] {
  const [from, to] = [cells.begin(firstCell), cells.begin(endCell)];
  const own = cells.lanes[lane];
  if (own === undefined) return [];
  const reaching = reachingInto(own, columns, from, to, MOST_LOOKED_AT) ?? [];
  const outside = [...reaching, ...own.ongoing.filter((index) => (columns.moment[index] as number) < from)].filter(
    (index) => {
      const at = columns.moment[index] as number;
      return (at < from || at >= to) && !cells.isCrowded(lane, cells.cellAt(at));
    },
  );
  return outside.length > MOST_REACHING ? [] : [...new Set(outside)];
}
