// The overview's brush: drag it to move the view, drag an edge to widen or narrow it, press beside it to go there.
// Moving keeps the zoom, so that on a folded axis the same width shows more where time is folded away.

import { type Instant, instant, isKept } from '@/core/time/instant';
import type { TimeScale, View } from '../axis/scale';
import type { BrushPart } from './grip';
import type { GestureInput, PointerPosition } from './input';
import { centredOn } from './limits';
import type { Scene } from './scene';
import { type Brushing, rest, type Step, stay } from './state';

/** An edge stops this short of the other one. */
const LEAST_BRUSH_PX = 4;

export const startBrush = (at: PointerPosition, part: BrushPart, { scale }: Scene): Step =>
  stay(brushing(at, part, scale, scale.at(scale.leftPx + scale.widthPx / 2)));

/** The view jumps to where the strip was pressed, and goes on from there as if its middle had been taken. */
export function startBrushBeside(at: PointerPosition, scene: Scene): Step {
  const state = brushing(at, 'whole', scene.scale, scene.overview.scale.at(at.xPx));
  return brushTo(state, at.xPx, scene);
}

const brushing = (at: PointerPosition, part: BrushPart, fromScale: TimeScale, fromMiddle: Instant): Brushing => ({
  kind: 'brushing',
  pointerId: at.pointerId,
  part,
  fromXPx: at.xPx,
  fromScale,
  fromMiddle,
});

export function stepBrush(state: Brushing, input: GestureInput, scene: Scene): Step {
  switch (input.kind) {
    case 'move':
      return input.pointerId === state.pointerId ? brushTo(state, input.xPx, scene) : stay(state);
    case 'up':
    case 'lost':
      return input.pointerId === state.pointerId ? rest() : stay(state);
    case 'escape':
      return rest({ kind: 'view', view: state.fromScale.visible });
    default:
      return stay(state);
  }
}

function brushTo(state: Brushing, xPx: number, { overview, limits }: Scene): Step {
  const distancePx = xPx - state.fromXPx;
  const strip = overview.scale;
  const view =
    state.part === 'whole'
      ? centredOn(state.fromScale, strip.at(strip.x(state.fromMiddle) + distancePx), limits)
      : withEdgeMoved(state.fromScale.visible, state.part, distancePx, strip);
  return view === null ? stay(state) : { state, effects: [{ kind: 'view', view }] };
}

/** Null where the edge would be out of range. */
function withEdgeMoved({ from, to }: View, part: 'from' | 'to', distancePx: number, strip: TimeScale): View | null {
  const pxPerMicro = strip.pxPerMicroAt(from);
  const moved = Math.round(distancePx / pxPerMicro);
  const least = Math.min(to - from, Math.round(LEAST_BRUSH_PX / pxPerMicro));
  const newFrom = part === 'from' ? Math.min(from + moved, to - least) : from;
  const newTo = part === 'to' ? Math.max(to + moved, from + least) : to;
  return isKept(newFrom) && isKept(newTo) ? { from: instant(newFrom), to: instant(newTo) } : null;
}
