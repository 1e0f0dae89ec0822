// Two fingers: what lies between them follows them, apart and sideways. When one lifts, the other goes on panning.

import type { GestureInput, PointerPosition } from './input';
import { pannedWithin, zoomedWithin } from './limits';
import { startPan } from './pan';
import type { Scene } from './scene';
import { type FingerPair, type Pinching, rest, type Step, stay } from './state';

/** Fingers that lie closer than this are as good as one, and would zoom without measure. */
const LEAST_SPREAD_PX = 24;

const spreadPx = ([a, b]: FingerPair): number => Math.max(LEAST_SPREAD_PX, Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx));
const middlePx = ([a, b]: FingerPair): number => (a.xPx + b.xPx) / 2;

export const startPinch = (first: PointerPosition, second: PointerPosition, { scale }: Scene): Step =>
  stay({ kind: 'pinching', fromScale: scale, from: [first, second], now: [first, second] });

export function stepPinch(state: Pinching, input: GestureInput, scene: Scene): Step {
  switch (input.kind) {
    case 'move':
      return pinchTo({ ...state, now: withMoved(state.now, input) }, scene);
    case 'up':
    case 'lost':
      return lift(state, input.pointerId, scene);
    case 'escape':
      return rest({ kind: 'view', view: state.fromScale.visible });
    default:
      return stay(state);
  }
}

const withMoved = ([a, b]: FingerPair, moved: PointerPosition): FingerPair => [
  a.pointerId === moved.pointerId ? moved : a,
  b.pointerId === moved.pointerId ? moved : b,
];

function pinchTo(state: Pinching, { limits }: Scene): Step {
  const aboutPx = middlePx(state.from);
  const zoomed = zoomedWithin(state.fromScale, aboutPx, spreadPx(state.now) / spreadPx(state.from), limits);
  const { visible } = pannedWithin(zoomed, aboutPx - middlePx(state.now), limits);
  return { state, effects: [{ kind: 'view', view: visible }] };
}

function lift(state: Pinching, pointerId: number, scene: Scene): Step {
  const left = state.now.find((finger) => finger.pointerId !== pointerId);
  if (left === undefined || !state.now.some((finger) => finger.pointerId === pointerId)) return stay(state);
  return startPan(left, left, scene);
}
