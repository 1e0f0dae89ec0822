// A mark in pixels: where its body lies, what it covers around that, and where a label may hang on to it.
// In: a mark, a scale and where the plot ends. Out: horizontal px only; the row gives the height to hang them on.
// Sizes follow the drawing grammar: a bar narrower than 6 px is a dot.

import { assertNever } from '@/core/assert-never';
import type { Edge, Mark, MomentMark } from './mark';

export const DOT_RADIUS_PX = 6;
export const BAR_HALF_PX = 5;
export const BAND_HALF_PX = 13;
const UNIT_HALF_PX = 6;
const FLAG_HALF_PX = 13;
const FLAG_WIDTH_PX = 13;
const LEAST_BAR_PX = 6;
/** A whisker shorter than this would hide behind its own dot. */
const LEAST_WHISKER_PX = 16;
const LEAST_BAND_REACH_PX = 18;
/** A band is drawn a little beyond its bounds, so that something of it is still seen at them. */
export const BAND_OVERHANG_PX = 10;
export const OPEN_END_PX = 48;
/** Something that lasts is never narrower, however short it is. */
const LEAST_LASTING_PX = 8;

/** Horizontal reach with half a height around the row's middle line. */
export interface Box {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly halfPx: number;
}

/** What a mark comes to at this scale: a bar too narrow for itself is a dot, whatever it means. */
export type Shape =
  | { readonly kind: 'dot'; readonly xPx: number; readonly filled: boolean }
  | { readonly kind: 'bar'; readonly leftPx: number; readonly rightPx: number; readonly filled: boolean }
  | {
      readonly kind: 'band';
      readonly leftPx: number;
      readonly rightPx: number;
      readonly earliestPx: number;
      readonly latestPx: number;
      readonly xPx: number;
    }
  | { readonly kind: 'whisker'; readonly leftPx: number; readonly rightPx: number; readonly xPx: number }
  | {
      readonly kind: 'open-whisker';
      readonly capPx: number;
      readonly openPx: number;
      readonly xPx: number | null;
    }
  | { readonly kind: 'range'; readonly start: EdgePx; readonly end: EdgePx }
  | { readonly kind: 'arrow'; readonly start: Shape; readonly fromPx: number; readonly tipPx: number }
  | { readonly kind: 'flag'; readonly xPx: number };

export interface EdgePx {
  readonly innerPx: number;
  readonly outerPx: number;
}

/** What a shape needs of a scale. */
export interface PxScale {
  x(at: number): number;
}

const dot = (xPx: number, filled: boolean): Shape => ({ kind: 'dot', xPx, filled });

function unitShape(leftPx: number, rightPx: number, filled: boolean): Shape {
  return rightPx - leftPx < LEAST_BAR_PX
    ? dot((leftPx + rightPx) / 2, filled)
    : { kind: 'bar', leftPx, rightPx, filled };
}

function bandShape(earliestPx: number, latestPx: number, xPx: number): Shape {
  const leftPx = Math.min(earliestPx - BAND_OVERHANG_PX, xPx - LEAST_BAND_REACH_PX);
  const rightPx = Math.max(latestPx + BAND_OVERHANG_PX, xPx + LEAST_BAND_REACH_PX);
  return { kind: 'band', leftPx, rightPx, earliestPx, latestPx, xPx };
}

function momentShape(mark: MomentMark, scale: PxScale): Shape {
  switch (mark.kind) {
    case 'instant':
      return dot(scale.x(mark.at), true);
    case 'unit':
      return unitShape(scale.x(mark.earliest), scale.x(mark.latest), mark.sure);
    case 'around':
      return bandShape(scale.x(mark.earliest), scale.x(mark.latest), scale.x(mark.best));
    case 'between': {
      const [leftPx, rightPx, xPx] = [scale.x(mark.earliest), scale.x(mark.latest), scale.x(mark.best)];
      return rightPx - leftPx < LEAST_WHISKER_PX ? dot(xPx, false) : { kind: 'whisker', leftPx, rightPx, xPx };
    }
    case 'before': {
      const capPx = scale.x(mark.latest);
      const xPx = mark.best === null ? null : scale.x(mark.best);
      return { kind: 'open-whisker', capPx, openPx: Math.min(capPx, xPx ?? capPx) - OPEN_END_PX, xPx };
    }
    case 'after': {
      const capPx = scale.x(mark.earliest);
      const xPx = mark.best === null ? null : scale.x(mark.best);
      return { kind: 'open-whisker', capPx, openPx: Math.max(capPx, xPx ?? capPx) + OPEN_END_PX, xPx };
    }
    default:
      return assertNever(mark);
  }
}

function rangeShape(start: Edge, end: Edge, scale: PxScale): Shape {
  const startPx = scale.x(start.inner);
  const endPx = Math.max(scale.x(end.inner), startPx);
  const outerStartPx = start.outer === null ? startPx - OPEN_END_PX : Math.min(scale.x(start.outer), startPx);
  const outerEndPx = end.outer === null ? endPx + OPEN_END_PX : Math.max(scale.x(end.outer), endPx);
  const lackingPx = Math.max(0, LEAST_LASTING_PX - (outerEndPx - outerStartPx)) / 2;
  return {
    kind: 'range',
    start: { innerPx: startPx - lackingPx, outerPx: outerStartPx - lackingPx },
    end: { innerPx: endPx + lackingPx, outerPx: outerEndPx + lackingPx },
  };
}

/** `tipPx` is where the arrow of something ongoing ends. */
export function shapeOf(mark: Mark, scale: PxScale, tipPx: number): Shape {
  switch (mark.kind) {
    case 'lasting':
      return rangeShape(mark.start, mark.end, scale);
    case 'ongoing': {
      const start = momentShape(mark.start, scale);
      const fromPx = bodyOf(start).rightPx;
      return { kind: 'arrow', start, fromPx, tipPx: Math.max(tipPx, fromPx + OPEN_END_PX) };
    }
    case 'deadline':
      return { kind: 'flag', xPx: scale.x(mark.at) };
    default:
      return momentShape(mark, scale);
  }
}

const around = (xPx: number): Box => ({
  leftPx: xPx - DOT_RADIUS_PX,
  rightPx: xPx + DOT_RADIUS_PX,
  halfPx: DOT_RADIUS_PX,
});

/** What stands for the event itself: the dot, the bar, the flag. The selection's ring goes around it. */
export function bodyOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'dot':
    case 'band':
    case 'whisker':
      return around(shape.xPx);
    case 'bar':
      return { leftPx: shape.leftPx, rightPx: shape.rightPx, halfPx: UNIT_HALF_PX };
    case 'open-whisker':
      return shape.xPx === null ? around(shape.capPx) : around(shape.xPx);
    case 'range':
      return { leftPx: shape.start.outerPx, rightPx: shape.end.outerPx, halfPx: BAR_HALF_PX };
    case 'arrow':
      return bodyOf(shape.start);
    case 'flag':
      return { leftPx: shape.xPx - 1, rightPx: shape.xPx + FLAG_WIDTH_PX, halfPx: FLAG_HALF_PX };
    default:
      return assertNever(shape);
  }
}

/** Everything that the shape paints: what labels and other marks keep clear of. */
export function boxesOf(shape: Shape): readonly Box[] {
  switch (shape.kind) {
    case 'dot':
    case 'bar':
    case 'range':
    case 'flag':
      return [bodyOf(shape)];
    case 'band':
      return [{ leftPx: shape.leftPx, rightPx: shape.rightPx, halfPx: BAND_HALF_PX }];
    case 'whisker':
      return [{ leftPx: shape.leftPx - 1, rightPx: shape.rightPx + 1, halfPx: UNIT_HALF_PX }, bodyOf(shape)];
    case 'open-whisker': {
      const leftPx = Math.min(shape.capPx, shape.openPx);
      return [{ leftPx, rightPx: Math.max(shape.capPx, shape.openPx), halfPx: UNIT_HALF_PX }, bodyOf(shape)];
    }
    case 'arrow':
      return [...boxesOf(shape.start), { leftPx: shape.fromPx, rightPx: shape.tipPx, halfPx: BAR_HALF_PX }];
    default:
      return assertNever(shape);
  }
}

export const joined = (a: Box, b: Box): Box => ({
  leftPx: Math.min(a.leftPx, b.leftPx),
  rightPx: Math.max(a.rightPx, b.rightPx),
  halfPx: Math.max(a.halfPx, b.halfPx),
});

/** The boxes taken together. */
export const reachOf = (shape: Shape): Box => boxesOf(shape).reduce(joined);

/** Whether the body is a dot or no larger than one. */
export const isDotLike = ({ leftPx, rightPx, halfPx }: Box): boolean =>
  rightPx - leftPx <= 2 * DOT_RADIUS_PX + 2 && halfPx <= DOT_RADIUS_PX;

const RING_RADIUS_PX = 12;
const RING_DISTANCE_PX = 4;

/** The ring around the selected body: a circle around a dot, a frame around anything else. */
export function ringOf(shape: Shape): Box {
  const body = bodyOf(shape);
  if (isDotLike(body)) {
    const middlePx = (body.leftPx + body.rightPx) / 2;
    return { leftPx: middlePx - RING_RADIUS_PX, rightPx: middlePx + RING_RADIUS_PX, halfPx: RING_RADIUS_PX };
  }
  return {
    leftPx: body.leftPx - RING_DISTANCE_PX,
    rightPx: body.rightPx + RING_DISTANCE_PX,
    halfPx: body.halfPx + RING_DISTANCE_PX,
  };
}
