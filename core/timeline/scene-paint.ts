// Marks with their ghosts, badges and labels to primitives, in draw order.

import type { DrawRequest } from './draw-request';
import { paintGhost } from './ghosts/ghost-paint';
import { LABEL_ASCENT_PX, LABEL_TEXT } from './labels/label-side';
import type { ShownLabel } from './labels/label-view';
import { textWidthPx } from './labels/text-width';
import { paintBadge } from './marks/badge';
import { bodyOf, joined, reachOf } from './marks/mark-box';
import { paintShape, paintTint } from './marks/mark-paint';
import { trimmed } from './marks/trim';
import type { Primitive } from './painters/display-list';
import { line, stroked, text } from './painters/paint';
import type { Prepared } from './prepared/prepare';
import type { SceneMark } from './scene';

/** From a label's baseline up to the line that strikes it through. */
const STRIKE_RISE_PX = 4;
/** Farther out of the drawing nothing is painted. */
const BEYOND_PX = 64;

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

/** Cuts off what lies far outside. Most marks lie well inside the drawing and need no cutting. */
export function paintWithin(
  paint: (mark: SceneMark) => readonly Primitive[],
  marks: readonly SceneMark[],
  widthPx: number,
): readonly Primitive[] {
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
  paintWithin(paintMark, marks, widthPx);

/** Beneath every mark. */
export const paintGhosts = (marks: readonly SceneMark[], widthPx: number): readonly Primitive[] =>
  paintWithin(
    paintGhostsOf,
    marks.filter(({ ghosts }) => ghosts.length > 0),
    widthPx,
  );

export const paintBadges = (marks: readonly SceneMark[]): readonly Primitive[] => marks.flatMap(paintBadgesOf);

/** Without halos while the view is on its way: outlines of letters take as long to paint as the letters. */
export const paintLabels = (
  labels: readonly ShownLabel[],
  prepared: Prepared,
  { emphasis, isMoving }: DrawRequest,
): readonly Primitive[] =>
  labels.flatMap(({ eventId, text: words, xPx, yPx, widthPx }) => {
    const isStruck = emphasis.get(eventId) === 'removed' || prepared.byId.get(eventId)?.confidence === 'refuted';
    const middlePx = xPx + widthPx / 2;
    const baselinePx = yPx + LABEL_ASCENT_PX;
    const style = { ...LABEL_TEXT, colour: isStruck ? 'ink-2' : 'ink' } as const;
    const halo = isMoving ? null : 'surface';
    const written = text(middlePx, baselinePx, words, style, { anchor: 'middle', halo, eventId });
    if (!isStruck) return [written];
    const halfPx = textWidthPx(words, LABEL_TEXT.sizePx, LABEL_TEXT.weight) / 2;
    const strikePx = baselinePx - STRIKE_RISE_PX;
    return [written, line(eventId, [middlePx - halfPx, strikePx, middlePx + halfPx, strikePx], stroked('ink-2', 1))];
  });
