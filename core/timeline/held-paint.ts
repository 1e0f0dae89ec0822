// What hands hold of the events that were drawn: rings around the selection and under the pointer, grips where bounds and ends can
// be dragged, and the time that a dragged event would get.
// In: where things were drawn, and what is held. Out: primitives to paint above the drawing.

import type { DragPreview } from './draw-request';
import type { Drawing } from './drawing';
import { LABEL_HEIGHT_PX, LABEL_TEXT, labelWidthPx } from './labels/label-side';
import { printable } from './labels/label-text';
import { gutterPx } from './lanes/plot';
import { handlesOf } from './marks/handles';
import { bodyOf, isDotLike, reachOf, ringOf } from './marks/mark-box';
import type { Shape } from './marks/shape';
import type { Primitive } from './painters/display-list';
import { circle, filled, rect, stroked, text } from './painters/paint';
import type { SceneMark } from './scene';
import { paintBadges, paintWithin } from './scene-paint';

export interface Held {
  /** The event under the pointer, or pointed at in a list. */
  readonly pointedId: string | null;
  readonly drag: DragPreview | null;
  /** Whether nothing can be dragged: the selected event then has no grips. */
  readonly readOnly: boolean;
}

const GRIP_WIDTH_PX = 4;
const GRIP_HEIGHT_PX = 16;
/** A grip nearer to the dot would lie under its ring. */
const LEAST_GRIP_DISTANCE_PX = 18;
const DRAG_LABEL_HEIGHT_PX = 22;

export function paintHeld(drawing: Drawing, { pointedId, drag, readOnly }: Held): readonly Primitive[] {
  const { widthPx, heightPx } = drawing;
  const ringed = drawing.marks.filter(
    ({ event, isSelected, isMatching }) => isSelected || (isMatching && event.id === pointedId),
  );
  const gutter = gutterPx(widthPx);
  const rings: readonly Primitive[] = [
    { kind: 'clip', xPx: gutter, yPx: 0, widthPx: widthPx - gutter, heightPx },
    ...paintWithin((mark) => paintHold(mark, readOnly), ringed, widthPx),
    // A badge lies across the ring.
    ...paintBadges(ringed),
    { kind: 'unclip' },
  ];
  return [...(ringed.length === 0 ? [] : rings), ...paintDragLabel(drawing, drag)];
}

function paintHold({ event, shape, yPx, isSelected }: SceneMark, readOnly: boolean): readonly Primitive[] {
  const ring = paintRing(shape, yPx, event.id, isSelected);
  return isSelected && !readOnly ? [ring, ...paintGrips(event.id, shape, yPx)] : [ring];
}

/** Around the body: the accent for the selection, a quiet line under the pointer. */
function paintRing(shape: Shape, yPx: number, eventId: string, isSelected: boolean): Primitive {
  const { leftPx, rightPx, halfPx } = ringOf(shape);
  const stroke = stroked(isSelected ? 'accent' : 'ink-3', isSelected ? 2 : 1.2);
  if (isDotLike(bodyOf(shape))) return circle(eventId, (leftPx + rightPx) / 2, yPx, halfPx, null, stroke);
  const box = { xPx: leftPx, yPx: yPx - halfPx, widthPx: rightPx - leftPx, heightPx: 2 * halfPx };
  return rect(eventId, box, 6, null, stroke);
}

/** Small and upright, where a selected event's bounds or ends can be dragged. */
const paintGrips = (eventId: string, shape: Shape, yPx: number): readonly Primitive[] =>
  handlesOf(shape)
    .filter(({ xPx }) => isClearOfDot(shape, xPx))
    .map(({ xPx }) => {
      const box = { xPx: xPx - GRIP_WIDTH_PX / 2, yPx: yPx - GRIP_HEIGHT_PX / 2 };
      const size = { widthPx: GRIP_WIDTH_PX, heightPx: GRIP_HEIGHT_PX };
      return rect(eventId, { ...box, ...size }, GRIP_WIDTH_PX / 2, filled('accent'), stroked('surface', 1.5));
    });

function isClearOfDot(shape: Shape, xPx: number): boolean {
  if (shape.kind !== 'band' && shape.kind !== 'whisker') return true;
  return Math.abs(xPx - shape.xPx) >= LEAST_GRIP_DISTANCE_PX;
}

/** The time that a dragged event would get, in a pill above it. */
function paintDragLabel({ marks, widthPx: roomPx }: Drawing, drag: DragPreview | null): readonly Primitive[] {
  const dragged = marks.find(({ event }) => event.id === drag?.eventId);
  if (drag === null || dragged === undefined || drag.label === '') return [];
  const words = printable(drag.label);
  const widthPx = labelWidthPx(words) + 12;
  const { leftPx, rightPx } = bodyOf(dragged.shape);
  const wantedPx = (Math.max(0, leftPx) + Math.min(roomPx, rightPx)) / 2 - widthPx / 2;
  const xPx = Math.max(4, Math.min(wantedPx, roomPx - widthPx - 4));
  const yPx = dragged.yPx - reachOf(dragged.shape).halfPx - LABEL_HEIGHT_PX - 12;
  return [
    rect(drag.eventId, { xPx, yPx, widthPx, heightPx: DRAG_LABEL_HEIGHT_PX }, 6, filled('ink')),
    text(xPx + widthPx / 2, yPx + 15, words, { ...LABEL_TEXT, colour: 'surface' }, { anchor: 'middle' }),
  ];
}
