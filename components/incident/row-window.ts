// Which rows of a long table are drawn: those in view and a few around them.

export interface RowWindow {
  /** The first row drawn. */
  readonly from: number;
  /** The row after the last one drawn. */
  readonly to: number;
}

/** Short tables are drawn whole, so that the browser's own search finds everything. */
export const DRAWN_WHOLE = 300;

/** Rows drawn beyond either edge of the view, so that scrolling shows no gaps. */
const OVERSCAN = 20;

export function rowWindow(rowCount: number, rowHeightPx: number, scrolledPx: number, viewHeightPx: number): RowWindow {
  if (rowCount <= DRAWN_WHOLE) return { from: 0, to: rowCount };
  const first = Math.floor(scrolledPx / rowHeightPx);
  const inView = Math.ceil(viewHeightPx / rowHeightPx);
  const from = Math.max(0, Math.min(first, rowCount - inView) - OVERSCAN);
  return { from, to: Math.min(rowCount, first + inView + OVERSCAN) };
}
