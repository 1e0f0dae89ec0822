'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';

/** Which rows of a long table are drawn: those in view and a few around them. */
interface RowWindow {
  /** The first row drawn. */
  readonly from: number;
  /** The row after the last one drawn. */
  readonly to: number;
}

/** Short tables are drawn whole, so that the browser's own search finds everything. */
export const DRAWN_WHOLE = 300;

/** Rows drawn beyond either edge of the view, so that scrolling shows no gaps. */
const OVERSCAN = 12;
const RENDERED = { width: 1_000, height: 900 };

/** The rows of a scrolling box to draw. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rowCount: number, rowHeightPx: number): RowWindow {
  const isWhole = rowCount <= DRAWN_WHOLE;
  const virtualizer = useVirtualizer({
    count: isWhole ? 0 : rowCount,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeightPx,
    overscan: OVERSCAN,
    initialRect: RENDERED,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height lie elsewhere
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeightPx]);
  if (isWhole) return { from: 0, to: rowCount };
  const drawn = virtualizer.getVirtualItems();
  return { from: drawn[0]?.index ?? 0, to: (drawn.at(-1)?.index ?? -1) + 1 };
}
