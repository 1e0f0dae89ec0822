// The places around a mark where its label may stand, the best first.
// In: a shape, its row's middle line and the label's width, in px. Out: rectangles that hug the mark, with their sides.

import { type Box, bodyOf, DOT_RADIUS_PX, joined, reachOf } from '../marks/mark-box';
import type { Shape } from '../marks/shape';
import type { Rect } from '../painters/display-list';
import { textWidthPx } from './text-width';

type LabelSide = 'above' | 'below' | 'right' | 'left';

export interface LabelPlace extends Rect {
  readonly side: LabelSide;
}

/** A mark and what surrounds it, as far as its label cares; see `Labelled`. */
interface Placing {
  readonly shape: Shape;
  readonly yPx: number;
  readonly widthPx: number;
  readonly around: readonly Box[];
  readonly aside: readonly Box[];
}

export const LABEL_TEXT = { sizePx: 12.5, weight: 540 } as const;
export const LABEL_HEIGHT_PX = 15;
/** From a label's upper edge to its baseline. */
export const LABEL_ASCENT_PX = 11;
const CLEARANCE_PX = 1;
const BESIDE_PX = 6;

/** Kept free on each side of a label. */
const ROOM_PX = 3;

export const labelWidthPx = (text: string): number =>
  Math.ceil(textWidthPx(text, LABEL_TEXT.sizePx, LABEL_TEXT.weight)) + 2 * ROOM_PX;

/** Left edges for a label above or below: centred over a dot, flush with the start of a bar. */
function leftEdges(shape: Shape, widthPx: number): readonly number[] {
  const { leftPx, rightPx } = bodyOf(shape);
  const centred = (leftPx + rightPx - widthPx) / 2;
  const flush = [leftPx - 2, rightPx + 2 - widthPx];
  return rightPx - leftPx > 2 * DOT_RADIUS_PX + 2 ? [...flush, centred] : [centred, ...flush];
}

/** Labels stand beside all that is close to the mark, and above or below whatever else lies in its row. */
export function labelPlaces({ shape, yPx, widthPx, around, aside }: Placing): readonly LabelPlace[] {
  const reach = around.reduce(joined, reachOf(shape));
  const halfPx = aside.reduce((most, box) => Math.max(most, box.halfPx), reach.halfPx);
  const size = { widthPx, heightPx: LABEL_HEIGHT_PX };
  const aboveY = yPx - halfPx - CLEARANCE_PX - LABEL_HEIGHT_PX;
  const belowY = yPx + halfPx + CLEARANCE_PX;
  const besideY = yPx - LABEL_HEIGHT_PX / 2;
  const lefts = leftEdges(shape, widthPx);
  return [
    ...lefts.map((xPx): LabelPlace => ({ side: 'above', xPx, yPx: aboveY, ...size })),
    ...lefts.map((xPx): LabelPlace => ({ side: 'below', xPx, yPx: belowY, ...size })),
    { side: 'right', xPx: reach.rightPx + BESIDE_PX, yPx: besideY, ...size },
    { side: 'left', xPx: reach.leftPx - BESIDE_PX - widthPx, yPx: besideY, ...size },
  ];
}
