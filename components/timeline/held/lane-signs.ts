// What of the lanes only hands can use, above the drawing: a sign at each heading that says whether it is open.

import type { Drawing } from '@/core/timeline/drawing';
import type { LaneRect } from '@/core/timeline/lanes/lane-frame';
import type { Primitive } from '@/core/timeline/painters/display-list';
import { line, stroked } from '@/core/timeline/painters/paint';

const SIGN_HALF_PX = 3;

/** @param hoveredLane whose heading the mouse rests on */
export const laneSigns = ({ lanes }: Drawing, hoveredLane: number | null): readonly Primitive[] =>
  lanes.map((lane, index) => sign(lane, index === hoveredLane));

/** Points down where the lane is open, and to the right where it is not. */
function sign({ heading, isCollapsed }: LaneRect, isHovered: boolean): Primitive {
  const [xPx, yPx] = [heading.xPx + heading.signXPx, heading.yPx + heading.signYPx];
  const [reach, depth] = [SIGN_HALF_PX, SIGN_HALF_PX / 2];
  const points = isCollapsed
    ? [xPx - depth, yPx - reach, xPx + depth, yPx, xPx - depth, yPx + reach]
    : [xPx - reach, yPx - depth, xPx, yPx + depth, xPx + reach, yPx - depth];
  return line(null, points, stroked(isHovered ? 'ink' : 'ink-3', 1.5));
}
