// Panning: the axis follows the pointer, pixel for pixel, and runs on when it is let go in motion.

import { startGlide } from './glide';
import type { GestureInput, PointerPosition } from './input';
import { pannedWithin } from './limits';
import type { Scene } from './scene';
import { type Panning, rest, type Step, stay } from './state';

/** The speed at release is that of this last stretch of time. */
const TRAIL_MS = 80;
/** Positions closer together in time tell no speed. */
const LEAST_TRAIL_MS = 8;

/** `from` is where the pointer went down, `now` where it is. */
export function startPan(from: PointerPosition, now: PointerPosition, scene: Scene): Step {
  const state: Panning = { kind: 'panning', fromXPx: from.xPx, fromScale: scene.scale, last: now, trail: [from] };
  return panTo(state, now, scene);
}

export function stepPan(state: Panning, input: GestureInput, scene: Scene): Step {
  switch (input.kind) {
    case 'move':
      return input.pointerId === state.last.pointerId ? panTo(state, input, scene) : stay(state);
    case 'up':
      return input.pointerId === state.last.pointerId ? release(state, input.atMs, scene) : stay(state);
    case 'lost':
      return input.pointerId === state.last.pointerId ? rest() : stay(state);
    case 'escape':
      return rest({ kind: 'view', view: state.fromScale.visible });
    default:
      return stay(state);
  }
}

function panTo(state: Panning, now: PointerPosition, { limits }: Scene): Step {
  const scale = pannedWithin(state.fromScale, state.fromXPx - now.xPx, limits);
  const trail = [...state.trail.filter(({ atMs }) => now.atMs - atMs <= TRAIL_MS), { xPx: now.xPx, atMs: now.atMs }];
  return { state: { ...state, last: now, trail }, effects: [{ kind: 'view', view: scale.visible }] };
}

function release(state: Panning, atMs: number, scene: Scene): Step {
  return startGlide(scene.scale, speedOf(state, atMs), atMs, scene);
}

/** Towards later times when positive. A pointer that rested before it was let go has no speed. */
function speedOf({ trail }: Panning, atMs: number): number {
  const recent = trail.filter((position) => atMs - position.atMs <= TRAIL_MS);
  const first = recent[0];
  const last = recent.at(-1);
  if (first === undefined || last === undefined || last.atMs - first.atMs < LEAST_TRAIL_MS) return 0;
  return (first.xPx - last.xPx) / (last.atMs - first.atMs);
}
