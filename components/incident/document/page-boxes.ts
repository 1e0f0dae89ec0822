// Where the pages of a document lie in a column that is scrolled, and which of them are in view. In CSS pixels.

import type { PageShape } from './pdf-file';

export interface PageBox {
  /** From the top of the column. */
  readonly topPx: number;
  /** Of the page itself, without what is written below it. */
  readonly heightPx: number;
}

/** Above the first page, and to both sides. */
export const MARGIN_PX = 16;
/** Below each page, for its number. */
export const CAPTION_PX = 28;

/** All pages are as wide, whichever way they are turned. */
export function pageBoxes(shapes: readonly PageShape[], widthPx: number): readonly PageBox[] {
  let topPx = MARGIN_PX;
  return shapes.map(({ width, height }) => {
    const box = { topPx, heightPx: Math.round((widthPx * height) / width) };
    topPx += box.heightPx + CAPTION_PX;
    return box;
  });
}

export interface Scrolled {
  readonly scrolledPx: number;
  readonly heightPx: number;
}

export interface PagesInView {
  /** Those to draw, the neighbours of what is seen included: from `first` to `last`. */
  readonly first: number;
  readonly last: number;
  /** The one that is being read: where the view's upper third ends. */
  readonly current: number;
}

/** By index, from 0. */
export function pagesInView(boxes: readonly PageBox[], { scrolledPx, heightPx }: Scrolled): PagesInView {
  const startingBefore = (px: number) =>
    Math.max(
      0,
      boxes.findLastIndex(({ topPx }) => topPx <= px),
    );
  return {
    first: startingBefore(scrolledPx - heightPx / 2),
    last: startingBefore(scrolledPx + heightPx * 1.5),
    current: startingBefore(scrolledPx + heightPx / 3),
  };
}
