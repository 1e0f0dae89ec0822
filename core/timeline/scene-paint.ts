// Marks with their ghosts and badges, labels and grips to primitives, in draw order.

import { paintBadge } from './badge';
import type { Primitive } from './display-list';
import type { DrawRequest } from './drawing';
import { paintGhost } from './ghost-paint';
import { handlesOf } from './handles';
import { LABEL_ASCENT_PX, LABEL_HEIGHT_PX, LABEL_TEXT, labelWidthPx } from './label-side';
import { printable } from './label-text';
import type { ShownLabel } from './label-view';
import { bodyOf, joined, reachOf } from './mark-box';
import { paintRing, paintShape, paintTint } from './mark-paint';
import type { Shape } from './mark-shape';
import { filled, line, rect, stroked, text } from './paint';
import type { Prepared } from './prepare';
import type { SceneMark } from './scene';
import { textWidthPx } from './text-width';
import { trimmed } from './trim';

const GRIP_WIDTH_PX = 4;
const GRIP_HEIGHT_PX = 16;
/** A grip nearer to the dot would lie under its ring. */
const LEAST_GRIP_DISTANCE_PX = 18;
/** From a label's baseline up to the line that strikes it through. */
const STRIKE_RISE_PX = 4;
/** Farther out of the drawing nothing is painted. */
const BEYOND_PX = 64;

function isClearOfDot(shape: Shape, xPx: number): boolean {
  if (shape.kind !== 'band' && shape.kind !== 'whisker') return true;
  return Math.abs(xPx - shape.xPx) >= LEAST_GRIP_DISTANCE_PX;
}

/** Small upright grips where a selected event's bounds or ends can be dragged. */
const paintGrips = ({ event, shape, yPx }: SceneMark): readonly Primitive[] =>
  handlesOf(shape)
    .filter(({ xPx }) => isClearOfDot(shape, xPx))
    .map(({ xPx }) => {
      const box = { xPx: xPx - GRIP_WIDTH_PX / 2, yPx: yPx - GRIP_HEIGHT_PX / 2 };
      const size = { widthPx: GRIP_WIDTH_PX, heightPx: GRIP_HEIGHT_PX };
      return rect(event.id, { ...box, ...size }, GRIP_WIDTH_PX / 2, filled('accent'), stroked('surface', 1.5));
    });

/** What is not there any more has the outline of what is doubted. */
function paintMark({ event, shape, yPx, colour, emphasis }: SceneMark): readonly Primitive[] {
  const dashed = event.confidence === 'disputed' || event.confidence === 'refuted' || emphasis === 'removed';
  const tint = emphasis === null || emphasis === 'removed' ? [] : [paintTint(shape, yPx, event.id)];
  return [...tint, ...paintShape(shape, yPx, { eventId: event.id, colour, dashed })];
}

const paintGhostsOf = ({ shape, yPx, colour, ghosts }: SceneMark): readonly Primitive[] =>
  ghosts.flatMap((ghost) => paintGhost(ghost, bodyOf(shape), yPx, colour));

const paintBadgesOf = ({ event, shape, yPx, badges, isMatching }: SceneMark): readonly Primitive[] =>
  isMatching ? badges.flatMap((kind) => paintBadge(kind, event.id, shape, yPx)) : [];

/** What lies above the labels: rings around the selection and under the pointer, and grips. */
function paintHold(mark: SceneMark, readOnly: boolean): readonly Primitive[] {
  const { event, shape, yPx } = mark;
  if (mark.isSelected) return [paintRing(shape, yPx, event.id, true), ...(readOnly ? [] : paintGrips(mark))];
  return mark.isHovered && mark.isMatching ? [paintRing(shape, yPx, event.id, false)] : [];
}

/** Most marks lie well inside the drawing and need no cutting. */
function within(paint: (mark: SceneMark) => readonly Primitive[], marks: readonly SceneMark[], widthPx: number) {
  return marks.flatMap((mark) => {
    const { leftPx, rightPx } = mark.ghosts.map(({ shape }) => reachOf(shape)).reduce(joined, reachOf(mark.shape));
    const painted = paint(mark);
    if (leftPx >= -BEYOND_PX && rightPx <= widthPx + BEYOND_PX) return painted;
    return painted
      .map((primitive) => trimmed(primitive, -BEYOND_PX, widthPx + BEYOND_PX))
      .filter((primitive) => primitive !== null);
  });
}

export const paintMarks = (marks: readonly SceneMark[], widthPx: number): readonly Primitive[] =>
  within(paintMark, marks, widthPx);

/** Beneath every mark. */
export const paintGhosts = (marks: readonly SceneMark[], widthPx: number): readonly Primitive[] =>
  within(
    paintGhostsOf,
    marks.filter(({ ghosts }) => ghosts.length > 0),
    widthPx,
  );

export const paintBadges = (marks: readonly SceneMark[]): readonly Primitive[] =>
  marks.filter(({ badges }) => badges.length > 0).flatMap(paintBadgesOf);

export const paintRings = (marks: readonly SceneMark[], { widthPx, readOnly }: DrawRequest): readonly Primitive[] =>
  within(
    (mark) => paintHold(mark, readOnly),
    marks.filter(({ isSelected, isHovered }) => isSelected || isHovered),
    widthPx,
  );

function paintLabel({ eventId, text: words, xPx, yPx, widthPx }: ShownLabel, isStruck: boolean): readonly Primitive[] {
  const [middlePx, baselinePx] = [xPx + widthPx / 2, yPx + LABEL_ASCENT_PX];
  const style = { ...LABEL_TEXT, colour: isStruck ? 'ink-2' : 'ink' } as const;
  const written = text(middlePx, baselinePx, words, style, { anchor: 'middle', halo: 'surface', eventId });
  if (!isStruck) return [written];
  const halfPx = textWidthPx(words, LABEL_TEXT.sizePx, LABEL_TEXT.weight) / 2;
  const strikePx = baselinePx - STRIKE_RISE_PX;
  return [written, line(eventId, [middlePx - halfPx, strikePx, middlePx + halfPx, strikePx], stroked('ink-2', 1))];
}

export const paintLabels = (
  labels: readonly ShownLabel[],
  prepared: Prepared,
  { emphasis }: DrawRequest,
): readonly Primitive[] =>
  labels.flatMap((label) => {
    const isGone = emphasis.get(label.eventId) === 'removed';
    return paintLabel(label, isGone || prepared.byId.get(label.eventId)?.confidence === 'refuted');
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
