// The overview's brush: drag it to move the view, drag an edge to widen or narrow it, press beside it to go there.
// The strip is never folded, so a pixel of it is the same time everywhere.

import { instant, isInstant } from '@/core/time/instant';
import type { TimeScale, View } from '../scale';
import type { BrushPart } from './grip';
import type { GestureInput, PointerPosition } from './input';
import type { Scene } from './scene';
import { type Brushing, rest, type Step, stay } from './state';

/** An edge stops this short of the other one. */
const LEAST_BRUSH_PX = 4;

export function startBrush(at: PointerPosition, part: BrushPart, { scale }: Scene): Step {
  const view = scale.visible;
  return stay(brushing(at, part, view, view));
}

/** The view jumps to where the strip was pressed, and goes on from there as if its middle had been taken. */
export function startBrushBeside(at: PointerPosition, { scale, overview }: Scene): Step {
  const view = scale.visible;
  const middlePx = (overview.scale.x(view.from) + overview.scale.x(view.to)) / 2;
  const moved = brushed(view, 'whole', at.xPx - middlePx, overview.scale) ?? view;
  return { state: brushing(at, 'whole', moved, view), effects: [{ kind: 'view', view: moved }] };
}

const brushing = (at: PointerPosition, part: BrushPart, fromView: View, initialView: View): Brushing => ({
  kind: 'brushing',
  pointerId: at.pointerId,
  part,
  fromXPx: at.xPx,
  fromView,
  initialView,
});

export function stepBrush(state: Brushing, input: GestureInput, { overview }: Scene): Step {
  switch (input.kind) {
    case 'move': {
      if (input.pointerId !== state.pointerId) return stay(state);
      const view = brushed(state.fromView, state.part, input.xPx - state.fromXPx, overview.scale);
      return view === null ? stay(state) : { state, effects: [{ kind: 'view', view }] };
    }
    case 'up':
    case 'lost':
      return input.pointerId === state.pointerId ? rest() : stay(state);
    case 'escape':
      return rest({ kind: 'view', view: state.initialView });
    default:
      return stay(state);
  }
}

/** The view with a part of its brush moved along the strip; null where that is out of range. */
function brushed(view: View, part: BrushPart, distancePx: number, strip: TimeScale): View | null {
  const moved = Math.round(distancePx / strip.pxPerMicroAt(view.from));
  const least = Math.min(view.to - view.from, Math.round(LEAST_BRUSH_PX / strip.pxPerMicroAt(view.from)));
  const from = part === 'to' ? view.from : view.from + moved;
  const to = part === 'from' ? view.to : view.to + moved;
  const heldFrom = part === 'from' ? Math.min(from, to - least) : from;
  const heldTo = part === 'to' ? Math.max(to, from + least) : to;
  return isInstant(heldFrom) && isInstant(heldTo) ? { from: instant(heldFrom), to: instant(heldTo) } : null;
}
