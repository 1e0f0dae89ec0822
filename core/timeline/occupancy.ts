// Remembers which rectangles are taken and answers whether another one would overlap any of them.
// Columns of a fixed width find the neighbours; what is too wide for columns is looked through one by one.

import type { Rect } from './display-list';

const COLUMN_PX = 128;
const MOST_COLUMNS = 32;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.xPx < b.xPx + b.widthPx && b.xPx < a.xPx + a.widthPx && a.yPx < b.yPx + b.heightPx && b.yPx < a.yPx + a.heightPx;

const columnOf = (xPx: number): number => Math.floor(xPx / COLUMN_PX);

export class Occupancy {
  private readonly columns = new Map<number, Rect[]>();
  private readonly wide: Rect[] = [];

  take(rect: Rect): void {
    const first = columnOf(rect.xPx);
    const last = columnOf(rect.xPx + rect.widthPx);
    if (last - first >= MOST_COLUMNS) {
      this.wide.push(rect);
      return;
    }
    for (let column = first; column <= last; column++) {
      const taken = this.columns.get(column);
      if (taken === undefined) this.columns.set(column, [rect]);
      else taken.push(rect);
    }
  }

  /** Whether nothing but `except` overlaps the rectangle, which is no wider than a label. */
  isFree(rect: Rect, except: Rect | null = null): boolean {
    const isTaken = (other: Rect): boolean => other !== except && overlaps(rect, other);
    const last = columnOf(rect.xPx + rect.widthPx);
    for (let column = columnOf(rect.xPx); column <= last; column++) {
      if (this.columns.get(column)?.some(isTaken)) return false;
    }
    return !this.wide.some(isTaken);
  }
}
