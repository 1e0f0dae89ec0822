// Ghosts in pixels: another time of an event after the same grammar, outlined thinly and joined to the event's mark.
// In: a ghost's shape, the body of the mark and the middle line of their row. Out: the room it takes, and primitives.
// What a source states has a solid outline; where the event stood before has a dashed one and an arrow to where it is.

import { type Box, bodyOf, boxesOf } from '../marks/mark-box';
import { paintShape } from '../marks/mark-paint';
import type { Shape } from '../marks/shape';
import type { ColourToken, Primitive } from '../painters/display-list';
import { line, stroked } from '../painters/paint';
import type { Ghost } from './ghost';

export interface GhostShape {
  readonly ghost: Ghost;
  readonly shape: Shape;
}

const OUTLINE_PX = 1.2;
const FADE_PART = 0.5;
const ARROW_PX = 3.5;

const DASHES: Readonly<Record<Ghost['kind'], readonly number[]>> = { stated: [], formerly: [2, 2] };
const JOIN_DASHES: Readonly<Record<Ghost['kind'], readonly number[]>> = { stated: [1, 3], formerly: [2, 2] };

/** From the ghost to the mark; null where the two touch. */
interface Join {
  readonly fromPx: number;
  readonly toPx: number;
}

function joinOf(shape: Shape, body: Box): Join | null {
  const own = bodyOf(shape);
  if (own.rightPx < body.leftPx) return { fromPx: own.rightPx, toPx: body.leftPx };
  return body.rightPx < own.leftPx ? { fromPx: own.leftPx, toPx: body.rightPx } : null;
}

/** All that the ghost paints, the line to the mark included. */
export function ghostBoxes({ shape }: GhostShape, body: Box): readonly Box[] {
  const join = joinOf(shape, body);
  if (join === null) return boxesOf(shape);
  const { fromPx, toPx } = join;
  return [...boxesOf(shape), { leftPx: Math.min(fromPx, toPx), rightPx: Math.max(fromPx, toPx), halfPx: ARROW_PX }];
}

/** The primitive of a mark as an outline. */
function faint(primitive: Primitive, dashPx: readonly number[]): Primitive {
  if (primitive.kind === 'fade') {
    const stops = primitive.stops.map(({ offset, opacity }) => ({ offset, opacity: opacity * FADE_PART }));
    return { ...primitive, stops };
  }
  if (!('stroke' in primitive) || primitive.stroke === null) return primitive;
  return { ...primitive, stroke: { ...primitive.stroke, widthPx: OUTLINE_PX, dashPx } };
}

function paintJoin({ ghost, shape }: GhostShape, body: Box, yPx: number, colour: ColourToken): readonly Primitive[] {
  const join = joinOf(shape, body);
  if (join === null) return [];
  const { fromPx, toPx } = join;
  const thread = line(ghost.eventId, [fromPx, yPx, toPx, yPx], stroked(colour, 1, JOIN_DASHES[ghost.kind]));
  if (ghost.kind === 'stated') return [thread];
  const backPx = toPx + (fromPx < toPx ? -ARROW_PX : ARROW_PX);
  const head = [backPx, yPx - ARROW_PX, toPx, yPx, backPx, yPx + ARROW_PX];
  return [thread, line(ghost.eventId, head, stroked(colour, OUTLINE_PX))];
}

export function paintGhost(ghost: GhostShape, body: Box, yPx: number, colour: ColourToken): readonly Primitive[] {
  const { eventId, kind } = ghost.ghost;
  const outlined = paintShape(ghost.shape, yPx, { eventId, colour, dashed: true });
  return [...paintJoin(ghost, body, yPx, colour), ...outlined.map((primitive) => faint(primitive, DASHES[kind]))];
}
