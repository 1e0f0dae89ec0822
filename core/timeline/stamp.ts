// Circles painted once each and put down as pictures from then on, which takes a canvas a fraction of the time. So that they
// stand where they should, there is one for every quarter of a pixel.

import type { Canvas2D } from './canvas-2d';
import type { CirclePrimitive, Fill, Stroke } from './display-list';

/** Where stamps are kept. */
export interface Stamps {
  /**
   * A picture, painted now unless one was painted before for the same `look`.
   * @param sidePx of the picture, a square, in pixels of the canvas
   * @returns null where there can be none
   */
  stamp(look: string, sidePx: number, paint: (onto: Canvas2D) => void): object | null;
}

/** What to put down where, in pixels of the canvas. */
export interface Stamp {
  readonly look: string;
  readonly leftPx: number;
  readonly topPx: number;
  readonly sidePx: number;
  /** The circle on its own picture, in CSS px. */
  readonly circle: CirclePrimitive;
}

const QUARTERS = 4;
/** Larger ones are few, and their pictures would be large. */
const WIDEST_PX = 16;

/** Null for a circle that is not worth a stamp. */
export function stampOf(circle: CirclePrimitive, pixelRatio: number): Stamp | null {
  const { xPx, yPx, radiusPx, fill, stroke } = circle;
  const reachPx = radiusPx + (stroke?.widthPx ?? 0) / 2 + 1;
  if (reachPx > WIDEST_PX) return null;
  const [left, leftPx] = parted((xPx - reachPx) * pixelRatio);
  const [top, topPx] = parted((yPx - reachPx) * pixelRatio);
  const sidePx = Math.ceil(2 * reachPx * pixelRatio) + 1;
  const own = { xPx: reachPx + left / pixelRatio, yPx: reachPx + top / pixelRatio };
  const look = `${left} ${top} ${radiusPx} ${pixelRatio} ${fillWords(fill)} ${strokeWords(stroke)}`;
  return { look, leftPx, topPx, sidePx, circle: { ...circle, ...own } };
}

/** To the nearest quarter: what is over a whole pixel, and the pixel. */
function parted(px: number): readonly [number, number] {
  const nearest = Math.round(px * QUARTERS) / QUARTERS;
  const whole = Math.floor(nearest);
  return [nearest - whole, whole];
}

const fillWords = (fill: Fill | null): string => (fill === null ? '' : `${fill.colour} ${fill.opacity}`);

const strokeWords = (stroke: Stroke | null): string =>
  stroke === null ? '' : `${stroke.colour} ${stroke.widthPx} ${stroke.dashPx.join()}`;
