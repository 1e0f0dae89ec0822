// A lane dragged by its heading to another place among the lanes. What lies between others shows where it would go.

import type { LaneRect } from '../lanes/lane-frame';
import type { LanePreview } from './effect';
import type { GestureInput, PointerMove, PointerPosition } from './input';
import type { Scene } from './scene';
import { type DraggingLane, rest, type Step, stay } from './state';

export function startLaneDrag(lane: number, { pointerId }: PointerPosition, move: PointerMove, scene: Scene): Step {
  return dragTo({ kind: 'dragging-lane', pointerId, lane, to: lane }, move, scene);
}

export function stepLaneDrag(state: DraggingLane, input: GestureInput, scene: Scene): Step {
  switch (input.kind) {
    case 'move':
      return input.pointerId === state.pointerId ? dragTo(state, input, scene) : stay(state);
    case 'up':
      return input.pointerId === state.pointerId ? drop(state) : stay(state);
    case 'lost':
      return input.pointerId === state.pointerId ? rest(NO_PREVIEW) : stay(state);
    case 'escape':
      return rest(NO_PREVIEW);
    default:
      return stay(state);
  }
}

const NO_PREVIEW = { kind: 'lane-preview', preview: null } as const;

function dragTo(state: DraggingLane, { yPx }: PointerMove, { lanes }: Scene): Step {
  const to = placeAt(lanes, state.lane, yPx);
  const preview: LanePreview = { lane: state.lane, to, yPx };
  return { state: { ...state, to }, effects: [{ kind: 'lane-preview', preview }] };
}

const drop = ({ lane, to }: DraggingLane): Step =>
  to === lane ? rest(NO_PREVIEW) : rest(NO_PREVIEW, { kind: 'move-lane', lane, to });

/** The place that a lane gets among the others: after each one whose middle lies above the pointer. */
const placeAt = (lanes: readonly LaneRect[], own: number, yPx: number): number =>
  lanes.filter((rect, index) => index !== own && rect.yPx + rect.heightPx / 2 < yPx).length;
