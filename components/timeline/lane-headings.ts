// What of the lanes only hands can use, above the drawing: a sign at each heading that says whether it is open, and where a
// lane that is being dragged would go.

import type { Primitive } from '@/core/timeline/display-list';
import type { Drawing, LaneRect } from '@/core/timeline/drawing';
import type { LanePreview } from '@/core/timeline/gesture/effect';
import { printable } from '@/core/timeline/label-text';
import { filled, line, rect, stroked, text } from '@/core/timeline/paint';
import { textWidthPx } from '@/core/timeline/text-width';

const SIGN_HALF_PX = 3;
const DRAGGED_TEXT = { sizePx: 12.5, weight: 540, colour: 'surface' } as const;
const DRAGGED_HEIGHT_PX = 26;
const MOST_LETTERS = 40;

/** @param hoveredLane whose heading the mouse rests on */
export function laneHeadings(
  { lanes, widthPx }: Drawing,
  hoveredLane: number | null,
  preview: LanePreview | null,
): readonly Primitive[] {
  const signs = lanes.map((lane, index) => sign(lane, index === hoveredLane));
  return preview === null ? signs : [...signs, ...dragged(lanes, widthPx, preview)];
}

/** Points down where the lane is open, and to the right where it is not. */
function sign({ heading, isCollapsed }: LaneRect, isHovered: boolean): Primitive {
  const [xPx, yPx] = [heading.xPx + heading.signXPx, heading.yPx + heading.signYPx];
  const [reach, depth] = [SIGN_HALF_PX, SIGN_HALF_PX / 2];
  const points = isCollapsed
    ? [xPx - depth, yPx - reach, xPx + depth, yPx, xPx - depth, yPx + reach]
    : [xPx - reach, yPx - depth, xPx, yPx + depth, xPx + reach, yPx - depth];
  return line(null, points, stroked(isHovered ? 'ink' : 'ink-3', 1.5));
}

function dragged(lanes: readonly LaneRect[], widthPx: number, { lane, to, yPx }: LanePreview): readonly Primitive[] {
  const own = lanes[lane];
  if (own === undefined) return [];
  const others = lanes.filter((_, index) => index !== lane);
  const before = others[to];
  const last = others.at(-1);
  const edgePx = before === undefined ? (last?.yPx ?? 0) + (last?.heightPx ?? 0) : before.yPx;
  const words = printable(own.label.slice(0, MOST_LETTERS));
  const boxWidthPx = textWidthPx(words, DRAGGED_TEXT.sizePx, DRAGGED_TEXT.weight) + 20;
  const box = { xPx: 10, yPx: yPx - DRAGGED_HEIGHT_PX / 2, widthPx: boxWidthPx, heightPx: DRAGGED_HEIGHT_PX };
  const isElsewhere = to !== lane;
  return [
    rect(null, { ...own, xPx: 0 }, 0, filled('accent', 0.06)),
    ...(isElsewhere ? [line(null, [0, edgePx, widthPx, edgePx], stroked('accent', 2))] : []),
    rect(null, box, 6, filled('ink')),
    text(20, yPx + 4, words, DRAGGED_TEXT),
  ];
}
