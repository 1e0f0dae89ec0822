// The wheel: up and down zooms about the pointer, sideways or with Shift pans. A trackpad's pinch arrives as Ctrl and wheel.
// The factor for each turn follows d3-zoom, which people know from maps.

import { assertNever } from '@/core/assert-never';
import type { TimeScale } from '../axis/scale';
import type { GestureEffect } from './effect';
import type { WheelTurn } from './input';
import { pannedWithin, zoomedWithin } from './limits';
import type { Scene } from './scene';
import type { WheelTrace } from './state';

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

/** Fingers on a trackpad never move quite straight: within this time a turn goes on with what the last one did. */
const SAME_TURN_MS = 150;

export function turnDoes({ control, shift, deltaX, deltaY, atMs }: WheelTurn, last: WheelTrace | null): 'zoom' | 'pan' {
  if (control) return 'zoom';
  if (shift) return 'pan';
  if (last !== null && atMs - last.atMs <= SAME_TURN_MS) return last.does;
  return Math.abs(deltaX) > Math.abs(deltaY) ? 'pan' : 'zoom';
}

export function wheelEffects(turn: WheelTurn, does: 'zoom' | 'pan', scene: Scene): readonly GestureEffect[] {
  const unitPx = pxPerUnit(turn.deltaUnit, scene);
  const scale = does === 'zoom' ? zoomed(turn, unitPx, scene) : panned(turn, unitPx, scene);
  return scale === scene.scale ? [] : [{ kind: 'view', view: scale.visible }];
}

function zoomed({ xPx, deltaY, control }: WheelTurn, unitPx: number, { scale, limits }: Scene): TimeScale {
  const doublings = -deltaY * unitPx * DOUBLINGS_PER_PX * (control ? PINCH_GAIN : 1);
  if (doublings === 0) return scale;
  return zoomedWithin(scale, xPx, 2 ** Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, doublings)), limits);
}

/** With Shift some systems report the wheel as going sideways, others as before. */
function panned({ deltaX, deltaY, shift }: WheelTurn, unitPx: number, { scale, limits }: Scene): TimeScale {
  const delta = deltaX === 0 && shift ? deltaY : deltaX;
  return delta === 0 ? scale : pannedWithin(scale, delta * unitPx, limits);
}
