// The room that a mark's shape takes: its body, all that it paints, and the ring around it when it is selected.
// In: a shape. Out: boxes with px to the left, to the right, and half a height around the row's middle line.

import { assertNever } from '@/core/assert-never';
import type { Shape } from './shape';

export const DOT_RADIUS_PX = 6;
export const BAR_HALF_PX = 5;
export const BAND_HALF_PX = 13;
const UNIT_HALF_PX = 6;
const FLAG_HALF_PX = 13;
const FLAG_WIDTH_PX = 13;

/** Horizontal reach with half a height around the row's middle line. */
export interface Box {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly halfPx: number;
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
