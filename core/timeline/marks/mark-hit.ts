// Where a mark can be taken hold of: its body always, and its bounds or ends once it is selected.
// In: a mark's shape in px. Out: hit targets of at least 24 px; handles reach outward, so that the body stays free.

import { type HitTarget, LEAST_TARGET_PX } from '../hit';
import type { Rect } from '../painters/display-list';
import { type Handle, handlesOf } from './handles';
import { type Box, bodyOf, boxesOf } from './mark-box';
import type { Shape } from './shape';

/** How far a handle's target reaches over the edge that it moves, into the body. */
const OVER_EDGE_PX = 4;
const HANDLE_HEIGHT_PX = 28;

function handleTarget(eventId: string, { part, xPx, side }: Handle, yPx: number): HitTarget {
  const widthPx = LEAST_TARGET_PX;
  const leftPx = { left: xPx + OVER_EDGE_PX - widthPx, right: xPx - OVER_EDGE_PX, middle: xPx - widthPx / 2 }[side];
  return { eventId, part, xPx: leftPx, yPx: yPx - HANDLE_HEIGHT_PX / 2, widthPx, heightPx: HANDLE_HEIGHT_PX };
}

/** The rectangle grown about its middle until a finger can hit it. */
export function grown({ xPx, yPx, widthPx, heightPx }: Rect): Rect {
  const addX = Math.max(0, LEAST_TARGET_PX - widthPx) / 2;
  const addY = Math.max(0, LEAST_TARGET_PX - heightPx) / 2;
  return { xPx: xPx - addX, yPx: yPx - addY, widthPx: widthPx + 2 * addX, heightPx: heightPx + 2 * addY };
}

const targetOf = (eventId: string, { leftPx, rightPx, halfPx }: Box, yPx: number): HitTarget => ({
  eventId,
  part: 'body',
  ...grown({ xPx: leftPx, yPx: yPx - halfPx, widthPx: rightPx - leftPx, heightPx: 2 * halfPx }),
});

/** Everything that the mark paints; a body that is part of something larger comes last, so that it lies above that. */
function bodyBoxes(shape: Shape): readonly Box[] {
  const boxes = boxesOf(shape);
  return boxes.length === 1 && shape.kind !== 'band' ? boxes : [...boxes, bodyOf(shape)];
}

export function hitsOf(eventId: string, shape: Shape, yPx: number, isSelected: boolean): readonly HitTarget[] {
  const bodies = bodyBoxes(shape).map((box) => targetOf(eventId, box, yPx));
  return isSelected ? [...bodies, ...handlesOf(shape).map((handle) => handleTarget(eventId, handle, yPx))] : bodies;
}
