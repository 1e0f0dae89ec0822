// Choosing by a box: Shift and a drag from anywhere over the plot. It holds every mark that it touches, and of a crowd what lies
// between its edges. Near an edge of the plot the view moves on, and the box grows with it.

import type { Rect } from '../painters/display-list';
import { scrollSpeed } from './auto-scroll';
import type { CaughtCrowd, GestureEffect } from './effect';
import type { FrameDue, GestureInput, PointerPosition } from './input';
import { pannedWithin } from './limits';
import type { Scene } from './scene';
import { type Boxing, rest, type Step, stay } from './state';

const LONGEST_FRAME_MS = 50;

export function startBox(from: PointerPosition, now: PointerPosition, scene: Scene): Step {
  const state: Boxing = {
    kind: 'boxing',
    fromAt: scene.scale.at(from.xPx),
    fromYPx: from.yPx,
    pointer: now,
    lastFrameMs: null,
  };
  return shown(state, scene);
}

export function stepBox(state: Boxing, input: GestureInput, scene: Scene): Step {
  switch (input.kind) {
    case 'move':
      return isOwn(state, input) ? shown({ ...state, pointer: input }, scene) : stay(state);
    case 'frame':
      return scroll(state, input, scene);
    case 'up':
      return isOwn(state, input) ? rest(NO_BOX, caught({ ...state, pointer: input }, scene)) : stay(state);
    case 'lost':
      return isOwn(state, input) ? rest(NO_BOX) : stay(state);
    case 'escape':
      return rest(NO_BOX);
    default:
      return stay(state);
  }
}

const NO_BOX: GestureEffect = { kind: 'box', box: null };

const isOwn = ({ pointer }: Boxing, { pointerId }: { readonly pointerId: number }): boolean =>
  pointer.pointerId === pointerId;

const shown = (state: Boxing, scene: Scene): Step => ({
  state,
  effects: [{ kind: 'box', box: boxOf(state, scene) }],
});

/** Within the plot. */
function boxOf({ fromAt, fromYPx, pointer }: Boxing, { scale, overview }: Scene): Rect {
  const within = (xPx: number): number => Math.max(scale.leftPx, Math.min(scale.rightPx, xPx));
  const [aPx, bPx] = [within(scale.x(fromAt)), within(pointer.xPx)];
  const yPx = Math.max(0, Math.min(fromYPx, pointer.yPx));
  const bottomPx = Math.min(overview.strip.yPx, Math.max(fromYPx, pointer.yPx));
  return { xPx: Math.min(aPx, bPx), yPx, widthPx: Math.abs(aPx - bPx), heightPx: Math.max(0, bottomPx - yPx) };
}

function caught(state: Boxing, scene: Scene): GestureEffect {
  const box = boxOf(state, scene);
  const { scale } = scene;
  const ends = [state.fromAt, scale.at(state.pointer.xPx)];
  const held = { from: Math.min(...ends), to: Math.max(...ends) };
  const marks = scene.hits.filter((hit) => hit.part === 'body' && touches(hit, box));
  const crowds = scene.crowds.filter((rect) => touches(rect, box)).map(({ crowd }) => within(crowd, held));
  return {
    kind: 'catch',
    eventIds: [...new Set(marks.map(({ eventId }) => eventId))],
    crowds: [...crowds, ...outOfView(box, held, scene)],
  };
}

const within = ({ lane, from, to }: CaughtCrowd, held: Omit<CaughtCrowd, 'lane'>): CaughtCrowd => ({
  lane,
  from: Math.max(from, held.from),
  to: Math.min(to, held.to),
});

/** What has left the view since the box was begun is held by its lane and time. */
function outOfView(box: Rect, held: Omit<CaughtCrowd, 'lane'>, { lanes, scale }: Scene): readonly CaughtCrowd[] {
  const { from, to } = scale.visible;
  return lanes.flatMap((rect, lane) => {
    if (!touches({ ...rect, xPx: box.xPx, widthPx: box.widthPx }, box)) return [];
    const earlier = { lane, from: held.from, to: Math.min(held.to, from) };
    const later = { lane, from: Math.max(held.from, to), to: held.to };
    return [earlier, later].filter((part) => part.from < part.to);
  });
}

const touches = (a: Rect, b: Rect): boolean =>
  a.xPx <= b.xPx + b.widthPx &&
  a.xPx + a.widthPx >= b.xPx &&
  a.yPx <= b.yPx + b.heightPx &&
  a.yPx + a.heightPx >= b.yPx;

function scroll(state: Boxing, { atMs }: FrameDue, scene: Scene): Step {
  const ready = { ...state, lastFrameMs: atMs };
  const pxPerMs = scrollSpeed(scene.scale, state.pointer.xPx);
  if (pxPerMs === 0 || state.lastFrameMs === null) return stay(ready);
  const distancePx = pxPerMs * Math.min(LONGEST_FRAME_MS, atMs - state.lastFrameMs);
  const scale = pannedWithin(scene.scale, distancePx, scene.limits);
  const grown = shown(ready, { ...scene, scale });
  return { state: grown.state, effects: [{ kind: 'view', view: scale.visible }, ...grown.effects] };
}
