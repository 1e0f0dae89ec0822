// Circles painted once each on a sheet and put down as parts of it from then on, which takes a canvas a fraction of the time.
// So that they stand where they should, there is one for every quarter of a pixel.

import type { Canvas2D } from './canvas-2d';
import type { CirclePrimitive, DisplayList, Fill, Stroke } from './display-list';

/** A place on the sheet, in its pixels. */
export interface StampPlace {
  readonly leftPx: number;
  readonly topPx: number;
}

/** Where stamps are kept, in squares. */
export interface StampSheet {
  /** A list begins. @param squarePx as large as the largest stamp, in pixels of the canvas */
  begin(squarePx: number): void;
  /**
   * Where the stamp of a look is, painted now unless it was before.
   * @returns null where there is no room, or nothing to paint on
   */
  place(look: string, paint: (onto: Canvas2D, at: StampPlace) => void): StampPlace | null;
  /** As a canvas takes images. */
  readonly image: object;
}

/** What to put down where, in pixels of the canvas. */
interface Stamp {
  readonly look: string;
  readonly leftPx: number;
  readonly topPx: number;
  readonly sidePx: number;
  /** The circle on its own square, in CSS px. */
  readonly circle: CirclePrimitive;
}

/** Where on the sheet a circle is, and where on the canvas it goes. */
export interface PlacedStamp extends Pick<Stamp, 'leftPx' | 'topPx' | 'sidePx'> {
  readonly onSheet: StampPlace;
}

const QUARTERS = 4;
/** From its middle. Larger circles are few. */
const WIDEST_PX = 8;

/**
 * The stamps of a list's circles. All are painted before any is put down: a sheet that is written to and read from in turn is
 * copied each time.
 */
export function stampsOf(
  list: DisplayList,
  pixelRatio: number,
  sheet: StampSheet,
  paint: (circle: CirclePrimitive, onto: Canvas2D, at: StampPlace) => void,
): ReadonlyMap<CirclePrimitive, PlacedStamp> {
  const stamps = new Map<CirclePrimitive, PlacedStamp>();
  sheet.begin(sideOf(WIDEST_PX, pixelRatio));
  for (const primitive of list) {
    if (primitive.kind !== 'circle') continue;
    const stamp = stampOf(primitive, pixelRatio);
    if (stamp === null) continue;
    const { look, leftPx, topPx, sidePx, circle } = stamp;
    const onSheet = sheet.place(look, (onto, at) => paint(circle, onto, at));
    if (onSheet !== null) stamps.set(primitive, { onSheet, leftPx, topPx, sidePx });
  }
  return stamps;
}

/** Null for a circle that is not worth a stamp. */
function stampOf(circle: CirclePrimitive, pixelRatio: number): Stamp | null {
  const { xPx, yPx, radiusPx, fill, stroke } = circle;
  const reachPx = radiusPx + (stroke?.widthPx ?? 0) / 2 + 1;
  if (reachPx > WIDEST_PX) return null;
  const [left, leftPx] = parted((xPx - reachPx) * pixelRatio);
  const [top, topPx] = parted((yPx - reachPx) * pixelRatio);
  const sidePx = sideOf(reachPx, pixelRatio);
  const own = { xPx: reachPx + left / pixelRatio, yPx: reachPx + top / pixelRatio };
  const look = `${left} ${top} ${radiusPx} ${pixelRatio} ${fillWords(fill)} ${strokeWords(stroke)}`;
  return { look, leftPx, topPx, sidePx, circle: { ...circle, ...own } };
}

const sideOf = (reachPx: number, pixelRatio: number): number => Math.ceil(2 * reachPx * pixelRatio) + 1;

/** To the nearest quarter: what is over a whole pixel, and the pixel. */
function parted(px: number): readonly [number, number] {
  const nearest = Math.round(px * QUARTERS) / QUARTERS;
  const whole = Math.floor(nearest);
  return [nearest - whole, whole];
}

const fillWords = (fill: Fill | null): string => (fill === null ? '' : `${fill.colour} ${fill.opacity}`);

const strokeWords = (stroke: Stroke | null): string =>
  stroke === null ? '' : `${stroke.colour} ${stroke.widthPx} ${stroke.dashPx.join()}`;
