// A scene for tests: ten days of January 2023 in UTC on a plot of 1,000 px, so that a day is 100 px wide,
// above an overview that shows twenty days, one of them 50 px.

import { type Instant, instant, MICROS_PER_DAY, MICROS_PER_MINUTE } from '@/core/time/instant';
import { linearAxis } from '../axis/axis';
import { TimeScale, type View } from '../axis/scale';
import type { GestureEffect } from './effect';
import { stepGesture } from './gesture';
import type { GestureInput, PointerDown, PointerMove, PointerUp } from './input';
import type { Scene } from './scene';
import { AT_REST, type GestureState } from './state';

const LEFT_PX = 100;
export const DAY_PX = 100;
const STRIP_Y_PX = 300;

/** Midnight of a day of January 2023; fractions are hours of it. */
export const january = (day: number): Instant =>
  instant(Date.UTC(2023, 0, 1) * 1_000 + Math.round((day - 1) * MICROS_PER_DAY));

const PLOT = { leftPx: LEFT_PX, widthPx: 1_000 };

export const sampleScale = (view: View = { from: january(1), to: january(11) }): TimeScale =>
  TimeScale.showing(view, linearAxis(january(1)), PLOT);

export function sampleScene(some: Partial<Scene> = {}, view?: View): Scene {
  const scale = sampleScale(view);
  const overviewScale = TimeScale.showing({ from: january(-4), to: january(16) }, linearAxis(january(1)), PLOT);
  const { from, to } = scale.visible;
  const fromPx = overviewScale.x(from);
  const strip = { xPx: LEFT_PX, yPx: STRIP_Y_PX, widthPx: 1_000, heightPx: 28 };
  const brush = { ...strip, xPx: fromPx, widthPx: overviewScale.x(to) - fromPx };
  return {
    scale,
    hits: [],
    ghosts: [],
    deadlines: [],
    crowds: [],
    lanes: [],
    overview: { strip, brush, milestones: [], scale: overviewScale },
    limits: { extent: { from: january(-4), to: january(16) } },
    events: new Map(),
    bounds: () => [],
    selectedId: null,
    zone: 'UTC',
    readOnly: false,
    reducedMotion: false,
    ...some,
  };
}

const pointer = { pointerId: 1, device: 'mouse', alt: false, atMs: 0 } as const;

export const down = (xPx: number, yPx: number, some: Partial<PointerDown> = {}): PointerDown => ({
  kind: 'down',
  trayEventId: null,
  ...pointer,
  xPx,
  yPx,
  ...some,
});

export const move = (xPx: number, yPx: number, some: Partial<PointerMove> = {}): PointerMove => ({
  kind: 'move',
  ...pointer,
  xPx,
  yPx,
  ...some,
});

export const up = (xPx: number, yPx: number, some: Partial<PointerUp> = {}): PointerUp => ({
  kind: 'up',
  ...pointer,
  xPx,
  yPx,
  ...some,
});

export interface Played {
  readonly state: GestureState;
  /** Of all inputs, in order. */
  readonly effects: readonly GestureEffect[];
  /** To the minute; a pixel is a quarter of an hour. */
  readonly view: View;
}

const toTheMinute = (at: Instant): Instant => instant(Math.round(at / MICROS_PER_MINUTE) * MICROS_PER_MINUTE);

/** Plays inputs in one scene, whose scale follows the views that the gestures ask for. */
export function play(
  inputs: readonly GestureInput[],
  scene: Scene = sampleScene(),
  start: GestureState = AT_REST,
): Played {
  let state = start;
  let now = scene;
  const effects: GestureEffect[] = [];
  for (const input of inputs) {
    const step = stepGesture(state, input, now);
    state = step.state;
    for (const effect of step.effects) {
      effects.push(effect);
      if (effect.kind === 'view') now = { ...now, scale: TimeScale.showing(effect.view, scene.scale.axis, PLOT) };
      if (effect.kind === 'select') now = { ...now, selectedId: effect.eventId };
    }
  }
  const { from, to } = now.scale.visible;
  return { state, effects, view: { from: toTheMinute(from), to: toTheMinute(to) } };
}
