// How a drawing of a given width is divided: lane names at the left where there is room for them, the plot beside them.

import type { PlotSpan } from '../axis/scale';

const GUTTER_PX = 136;
const EDGE_PX = 12;
const NARROW_EDGE_PX = 8;
/** Below this, as on a phone, lane names stand inside the lanes. */
const NARROW_BELOW_PX = 560;

export const isNarrow = (widthPx: number): boolean => widthPx < NARROW_BELOW_PX;

/** Where the lane names end and marks may be drawn. */
export const gutterPx = (widthPx: number): number => (isNarrow(widthPx) ? 0 : GUTTER_PX);

/** The stretch of the drawing that a view fills: a little less than where marks may be drawn. */
export function plotOf(widthPx: number): PlotSpan {
  const edgePx = isNarrow(widthPx) ? NARROW_EDGE_PX : EDGE_PX;
  const leftPx = gutterPx(widthPx) + edgePx;
  return { leftPx, widthPx: Math.max(1, widthPx - edgePx - leftPx) };
}
