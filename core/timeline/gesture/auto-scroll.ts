// While something is dragged close to an edge of the plot, the axis comes to meet it: the closer, the faster.

import type { TimeScale } from '../axis/scale';

const ZONE_PX = 40;
const MOST_PX_PER_MS = 0.9;

/** How fast the view moves while the pointer is there; towards later times when positive, zero away from the edges. */
export function scrollSpeed(scale: TimeScale, xPx: number): number {
  const beyondRight = xPx - (scale.rightPx - ZONE_PX);
  const beyondLeft = scale.leftPx + ZONE_PX - xPx;
  if (beyondRight > 0) return eased(beyondRight);
  return beyondLeft > 0 ? -eased(beyondLeft) : 0;
}

const eased = (depthPx: number): number => Math.min(1, depthPx / ZONE_PX) ** 2 * MOST_PX_PER_MS;
