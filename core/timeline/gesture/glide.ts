// Inertia: after a quick pan the view runs on and slows down evenly, until it stands or somebody touches it.
// Nothing glides where reduced motion is asked for.

import type { TimeScale } from '../axis/scale';
import type { GestureInput } from './input';
import { pannedWithin } from './limits';
import type { Scene } from './scene';
import { type Gliding, rest, type Step, stay } from './state';

/** The speed falls to a third (1 / e) in this time. */
const SLOWING_MS = 300;
const LEAST_START_PX_PER_MS = 0.2;
const MOST_PX_PER_MS = 6;
const STOP_PX_PER_MS = 0.02;

export function startGlide(fromScale: TimeScale, pxPerMs: number, startedAtMs: number, scene: Scene): Step {
  if (scene.reducedMotion || Math.abs(pxPerMs) < LEAST_START_PX_PER_MS) return rest();
  const held = Math.max(-MOST_PX_PER_MS, Math.min(MOST_PX_PER_MS, pxPerMs));
  return stay({ kind: 'gliding', fromScale, startedAtMs, pxPerMs: held });
}

/** Only time moves a glide; any other input ends it and is stepped from rest. */
export function stepGlide(state: Gliding, input: GestureInput, { limits }: Scene): Step {
  if (input.kind !== 'frame') return input.kind === 'move' ? stay(state) : rest();
  const slowed = Math.exp(-Math.max(0, input.atMs - state.startedAtMs) / SLOWING_MS);
  const distancePx = state.pxPerMs * SLOWING_MS * (1 - slowed);
  const view = pannedWithin(state.fromScale, distancePx, limits).visible;
  const stands = Math.abs(state.pxPerMs) * slowed < STOP_PX_PER_MS;
  return stands ? rest({ kind: 'view', view }) : { state, effects: [{ kind: 'view', view }] };
}
