// The gesture machine of the drawn timeline: a state, an input and what is on the screen give the next state and effects.
// Pure: it knows no browser, keeps nothing, and the time of day comes in with the inputs.

import { assertNever } from '@/core/assert-never';
import { stepBox } from './box';
import { stepBrush } from './brush';
import { stepLaneDrag } from './drag-lane';
import { stepTimeDrag } from './drag-time';
import { stepGlide } from './glide';
import type { GestureInput, PointerDown, PointerPosition } from './input';
import { stepPan } from './pan';
import { startPinch, stepPinch } from './pinch';
import { startPress, stepPress } from './press';
import type { Scene } from './scene';
import { AT_REST, type GestureState, type Step, stay } from './state';
import { turnDoes, wheelEffects } from './wheel';

export function stepGesture(state: GestureState, input: GestureInput, scene: Scene): Step {
  if (input.kind === 'down') return press(state, input, scene);
  if (input.kind === 'wheel') return turn(state, input, scene);
  switch (state.kind) {
    case 'idle':
      return stay(state);
    case 'pressed':
      return stepPress(state, input, scene);
    case 'panning':
      return stepPan(state, input, scene);
    case 'gliding':
      return stepGlide(state, input, scene);
    case 'pinching':
      return stepPinch(state, input, scene);
    case 'dragging-time':
      return stepTimeDrag(state, input, scene);
    case 'dragging-lane':
      return stepLaneDrag(state, input, scene);
    case 'brushing':
      return stepBrush(state, input, scene);
    case 'boxing':
      return stepBox(state, input, scene);
    default:
      return assertNever(state);
  }
}

/** A second finger turns a press or a pan into a pinch; while something is dragged it changes nothing. */
function press(state: GestureState, down: PointerDown, scene: Scene): Step {
  if (state.kind === 'idle') return startPress(down, state.lastClick, scene);
  if (state.kind === 'gliding') return startPress(down, null, scene);
  const finger = fingerOf(state);
  return finger === null || down.device !== 'touch' ? stay(state) : startPinch(finger, down, scene);
}

function fingerOf(state: GestureState): PointerPosition | null {
  const pointer = state.kind === 'pressed' ? state.down : state.kind === 'panning' ? state.last : null;
  return pointer?.device === 'touch' ? pointer : null;
}

/** The wheel acts at rest and while an event is dragged, so that it can be dropped on a finer scale. */
function turn(state: GestureState, input: Extract<GestureInput, { kind: 'wheel' }>, scene: Scene): Step {
  const does = turnDoes(input, state.kind === 'idle' ? state.lastTurn : null);
  const effects = wheelEffects(input, does, scene);
  if (state.kind === 'dragging-time') return { state, effects };
  if (state.kind !== 'idle' && state.kind !== 'gliding') return stay(state);
  return { state: { ...AT_REST, lastTurn: { does, atMs: input.atMs } }, effects };
}

/** Whether the state moves by itself, so that every frame must be told to it. */
export const wantsFrames = (state: GestureState): boolean =>
  state.kind === 'gliding' ||
  state.kind === 'dragging-time' ||
  state.kind === 'boxing' ||
  (state.kind === 'pressed' && state.down.device === 'touch' && state.grip.kind === 'event');

/** Whether something follows the pointer, so that the page must not scroll under it and Escape calls it off. */
export const isUnderWay = (state: GestureState): boolean =>
  state.kind !== 'idle' && state.kind !== 'gliding' && state.kind !== 'pressed';
