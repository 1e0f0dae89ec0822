// Marks, labels and grips to primitives, in draw order.

import type { Primitive } from './display-list';
import type { DrawRequest } from './drawing';
import { labelWidthPx } from './label';
import { LABEL_ASCENT_PX, LABEL_HEIGHT_PX, LABEL_TEXT } from './label-side';
import { printable } from './label-text';
import type { ShownLabel } from './label-view';
import { bodyOf, reachOf } from './mark-geometry';
import { handlesOf } from './mark-hit';
import { paintRing, paintShape } from './mark-paint';
import { filled, rect, stroked, text } from './paint';
import type { Prepared } from './prepare';
import type { SceneMark } from './scene';
import { trimmed } from './trim';

const GRIP_WIDTH_PX = 4;
const GRIP_HEIGHT_PX = 16;
/** Farther out of the drawing nothing is painted. */
const BEYOND_PX = 64;

/** Small upright grips where a selected event's bounds or ends can be dragged. */
const paintGrips = ({ event, shape, yPx }: SceneMark): readonly Primitive[] =>
  handlesOf(shape)
    .filter(({ part }) => part !== 'best')
    .map(({ xPx }) => {
      const box = { xPx: xPx - GRIP_WIDTH_PX / 2, yPx: yPx - GRIP_HEIGHT_PX / 2 };
      const size = { widthPx: GRIP_WIDTH_PX, heightPx: GRIP_HEIGHT_PX };
      return rect(event.id, { ...box, ...size }, GRIP_WIDTH_PX / 2, filled('accent'), stroked('surface', 1.5));
    });

function paintMark(mark: SceneMark): readonly Primitive[] {
  const { event, shape, yPx, colour } = mark;
  const dashed = event.confidence === 'disputed' || event.confidence === 'refuted';
  const painted = paintShape(shape, yPx, { eventId: event.id, colour, dashed });
  if (mark.isSelected) return [...painted, paintRing(shape, yPx, event.id, true), ...paintGrips(mark)];
  return mark.isHovered && mark.isMatching ? [...painted, paintRing(shape, yPx, event.id, false)] : painted;
}

export const paintMarks = (marks: readonly SceneMark[], widthPx: number): readonly Primitive[] =>
  marks.flatMap((mark) =>
    paintMark(mark)
      .map((primitive) => trimmed(primitive, -BEYOND_PX, widthPx + BEYOND_PX))
      .filter((primitive) => primitive !== null),
  );

export const paintLabels = (labels: readonly ShownLabel[], prepared: Prepared): readonly Primitive[] =>
  labels.map((label) => {
    const struck = prepared.byId.get(label.eventId)?.confidence === 'refuted';
    const middlePx = label.xPx + label.widthPx / 2;
    return text(
      middlePx,
      label.yPx + LABEL_ASCENT_PX,
      label.text,
      { ...LABEL_TEXT, colour: struck ? 'ink-2' : 'ink' },
      { anchor: 'middle', halo: 'surface', struck, eventId: label.eventId },
    );
  });

/** The time that a dragged event would get, in a pill above it. */
export function paintDragLabel(marks: readonly SceneMark[], request: DrawRequest): readonly Primitive[] {
  const { drag } = request;
  const dragged = marks.find(({ event }) => event.id === drag?.eventId);
  if (drag === null || dragged === undefined || drag.label === '') return [];
  const words = printable(drag.label);
  const widthPx = labelWidthPx(words) + 12;
  const { leftPx, rightPx } = bodyOf(dragged.shape);
  const wantedPx = (Math.max(0, leftPx) + Math.min(request.widthPx, rightPx)) / 2 - widthPx / 2;
  const xPx = Math.max(4, Math.min(wantedPx, request.widthPx - widthPx - 4));
  const yPx = dragged.yPx - reachOf(dragged.shape).halfPx - LABEL_HEIGHT_PX - 12;
  return [
    rect(drag.eventId, { xPx, yPx, widthPx, heightPx: 22 }, 6, filled('ink')),
    text(xPx + widthPx / 2, yPx + 15, words, { ...LABEL_TEXT, colour: 'surface' }, { anchor: 'middle' }),
  ];
}
