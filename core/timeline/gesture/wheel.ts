// The wheel: up and down zooms about the pointer, sideways or with Shift pans. A trackpad's pinch arrives as Ctrl and wheel.
// The factor for each turn follows d3-zoom, which people know from maps.

import { assertNever } from '@/core/assert-never';
import type { GestureEffect } from './effect';
import type { WheelTurn } from './input';
import { pannedWithin, zoomedWithin } from './limits';
import type { Scene } from './scene';

const DOUBLINGS_PER_PX = 0.002;
/** A pinch sends far smaller deltas than a wheel. */
const PINCH_GAIN = 10;
const PX_PER_LINE = 25;
/** One turn never does more than this, whatever a device claims. */
const MOST_DOUBLINGS = 1.5;

function pxPerUnit(unit: WheelTurn['deltaUnit'], { scale }: Scene): number {
  switch (unit) {
    case 'pixel':
      return 1;
    case 'line':
      return PX_PER_LINE;
    case 'page':
      return scale.widthPx;
    default:
      return assertNever(unit);
  }
}

/** How far the turn pans; zero when it zooms instead. */
function panDistancePx(turn: WheelTurn, unitPx: number): number {
  if (turn.control) return 0;
  if (Math.abs(turn.deltaX) > Math.abs(turn.deltaY)) return turn.deltaX * unitPx;
  return turn.shift ? turn.deltaY * unitPx : 0;
}

export function wheelEffects(turn: WheelTurn, scene: Scene): readonly GestureEffect[] {
  const unitPx = pxPerUnit(turn.deltaUnit, scene);
  const distancePx = panDistancePx(turn, unitPx);
  if (distancePx !== 0) return [{ kind: 'view', view: pannedWithin(scene.scale, distancePx, scene.limits).visible }];
  const doublings = -turn.deltaY * unitPx * DOUBLINGS_PER_PX * (turn.control ? PINCH_GAIN : 1);
  if (doublings === 0) return [];
  const factor = 2 ** Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, doublings));
  return [{ kind: 'view', view: zoomedWithin(scene.scale, turn.xPx, factor, scene.limits).visible }];
}
