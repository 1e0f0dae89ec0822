// Remembers which rectangles are taken and answers whether another one would overlap any of them.
// Cells of a grid find the neighbours; what is too wide for cells is kept by rows alone.

import type { Rect } from '../painters/display-list';

const COLUMN_PX = 96;
const ROW_PX = 32;
const MOST_COLUMNS = 48;
/** More rows of cells than any drawing is high. */
const ROWS = 65_536;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.xPx < b.xPx + b.widthPx && b.xPx < a.xPx + a.widthPx && a.yPx < b.yPx + b.heightPx && b.yPx < a.yPx + a.heightPx;

const columnOf = (xPx: number): number => Math.floor(xPx / COLUMN_PX);
const rowOf = (yPx: number): number => Math.floor(yPx / ROW_PX);

function put(cells: Map<number, Rect[]>, key: number, rect: Rect): void {
  const taken = cells.get(key);
  if (taken === undefined) cells.set(key, [rect]);
  else taken.push(rect);
}

function anyOverlaps(taken: readonly Rect[] | undefined, rect: Rect, except: Rect | null): boolean {
  if (taken === undefined) return false;
  for (const other of taken) if (other !== except && overlaps(rect, other)) return true;
  return false;
}

export class Occupancy {
  private readonly cells = new Map<number, Rect[]>();
  private readonly wideRows = new Map<number, Rect[]>();

  take(rect: Rect): void {
    const firstColumn = columnOf(rect.xPx);
    const lastColumn = columnOf(rect.xPx + rect.widthPx);
    const lastRow = rowOf(rect.yPx + rect.heightPx);
    for (let row = rowOf(rect.yPx); row <= lastRow; row++) {
      if (lastColumn - firstColumn >= MOST_COLUMNS) {
        put(this.wideRows, row, rect);
        continue;
      }
      for (let column = firstColumn; column <= lastColumn; column++) put(this.cells, column * ROWS + row, rect);
    }
  }

  /** Whether nothing but `except` overlaps the rectangle, which is no wider than a label. */
  isFree(rect: Rect, except: Rect | null = null): boolean {
    const lastColumn = columnOf(rect.xPx + rect.widthPx);
    const lastRow = rowOf(rect.yPx + rect.heightPx);
    for (let row = rowOf(rect.yPx); row <= lastRow; row++) {
      if (anyOverlaps(this.wideRows.get(row), rect, except)) return false;
      for (let column = columnOf(rect.xPx); column <= lastColumn; column++) {
        if (anyOverlaps(this.cells.get(column * ROWS + row), rect, except)) return false;
      }
    }
    return true;
  }
}
