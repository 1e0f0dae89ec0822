// What becomes of an arrangement of lanes when one is collapsed, opened or moved.

import type { LaneArrangement } from './arranged';
import type { Lane } from './lane';
import { laneKey } from './lane-key';

/** With a lane collapsed, or opened again. */
export const withCollapsed = ({ order, collapsed }: LaneArrangement, lane: Lane): LaneArrangement => {
  const key = laneKey(lane);
  const others = collapsed.filter((each) => each !== key);
  return { order, collapsed: others.length < collapsed.length ? others : [...others, key] };
};

/** @param lanes as they lie now. @param to the place that the lane gets among them. @returns null where it is there already */
export function withMoved(
  { collapsed }: LaneArrangement,
  lanes: readonly Lane[],
  from: number,
  to: number,
): LaneArrangement | null {
  const held = Math.max(0, Math.min(lanes.length - 1, to));
  const lane = lanes[from];
  if (lane === undefined || held === from) return null;
  const others = lanes.filter((_, index) => index !== from);
  return { order: [...others.slice(0, held), lane, ...others.slice(held)].map(laneKey), collapsed };
}
