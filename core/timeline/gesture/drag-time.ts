// Dragging an event in time: as a whole, by one bound or end, or out of the tray onto the axis.
// The mark follows the pointer as a preview; nothing changes before it is dropped, and Escape forgets it all.

import { ok, type Result } from '@/core/result';
import type { Instant } from '@/core/time/instant';
import type { TimeRefusal } from '@/core/time/parse';
import type { DragPreview } from '../draw-request';
import { anchorOf } from './anchor';
import { scrollSpeed } from './auto-scroll';
import { dragLabel } from './drag-label';
import type { GestureEffect } from './effect';
import { isOverPlot } from './grip';
import type { FrameDue, GestureInput, PointerPosition } from './input';
import { pannedWithin } from './limits';
import { magnetAt } from './magnet';
import { movedTimes } from './moved-time';
import { placedTime } from './placed-time';
import type { Scene } from './scene';
import { type DraggingTime, rest, type Step, stay, type TimeGrip } from './state';
import { type EventTimes, isEdit, isTime, likeliest, NO_EDIT, type TimeEdit, withEdit } from './time-edit';
import { snapUnit } from './unit';

/** A frame that comes late moves the view no further than one that came in time. */
const LONGEST_FRAME_MS = 50;

interface Hold {
  readonly eventId: string;
  readonly part: TimeGrip;
  /** Where the pointer went down. */
  readonly from: PointerPosition;
  readonly now: PointerPosition;
}

/** Null where the event has nothing that could be moved. */
export function startTimeDrag({ eventId, part, from, now }: Hold, scene: Scene): Step | null {
  const times = scene.events.get(eventId);
  if (times === undefined) return null;
  const anchor = part === 'placed' ? null : anchorOf(times, part);
  // What has no end yet gets one under the pointer; anything else without an anchor is not there to be moved.
  if (anchor === null && part !== 'placed' && part !== 'end') return null;
  const offsetPx = anchor === null ? 0 : scene.scale.x(anchor) - from.xPx;
  const held = { kind: 'dragging-time', eventId, part, times, offsetPx, pointer: now } as const;
  const { state, effects } = dragTo({ ...held, lastFrameMs: null, edit: NO_EDIT }, now, scene);
  const select: readonly GestureEffect[] = scene.selectedId === eventId ? [] : [{ kind: 'select', eventId }];
  return { state, effects: [...select, ...effects] };
}

export function stepTimeDrag(state: DraggingTime, input: GestureInput, scene: Scene): Step {
  switch (input.kind) {
    case 'move':
      return input.pointerId === state.pointer.pointerId ? dragTo(state, input, scene) : stay(state);
    case 'frame':
      return scroll(state, input, scene);
    case 'up':
      return input.pointerId === state.pointer.pointerId ? drop(state, input) : stay(state);
    case 'lost':
      return input.pointerId === state.pointer.pointerId ? rest(NO_PREVIEW) : stay(state);
    case 'escape':
      return rest(NO_PREVIEW);
    default:
      return stay(state);
  }
}

const NO_PREVIEW: GestureEffect = { kind: 'preview', preview: null };

/** A finger that was held on an event and moved nothing chooses it among several. */
function drop({ eventId, edit, part }: DraggingTime, { device }: PointerPosition): Step {
  if (isEdit(edit)) return rest(NO_PREVIEW, { kind: 'edit', eventId, edit });
  const chooses = device === 'touch' && part !== 'placed';
  return chooses ? rest(NO_PREVIEW, { kind: 'choose', eventId, how: 'toggle' }) : rest(NO_PREVIEW);
}

/** Where a move would be refused, such as one bound beyond the other, the mark stays where it last could be. */
function dragTo(state: DraggingTime, pointer: PointerPosition, scene: Scene): Step {
  const drawn = drawnEdit(state, pointer, scene);
  const outcome = drawn === null ? editAt(state, pointer, scene) : ok(drawn.edit);
  if (!outcome.ok) return stay({ ...state, pointer });
  const preview = previewOf(state, outcome.value, scene.zone);
  const guided = preview && drawn ? { ...preview, guideAt: drawn.at } : preview;
  return { state: { ...state, pointer, edit: outcome.value }, effects: [{ kind: 'preview', preview: guided }] };
}

function previewOf({ eventId, part, times }: DraggingTime, edit: TimeEdit, zone: string): DragPreview | null {
  // Outside the plot an undated event has nowhere to be shown.
  if (part === 'placed' && !isEdit(edit)) return null;
  const moved = withEdit(times, edit);
  return { eventId, ...moved, label: dragLabel(moved, zone) };
}

function editAt(state: DraggingTime, pointer: PointerPosition, scene: Scene): Result<TimeEdit, TimeRefusal> {
  const { scale, zone } = scene;
  if (state.part === 'placed') {
    return ok(isOverPlot(scene, pointer) ? { start: placedTime(scale, pointer.xPx, zone) } : NO_EDIT);
  }
  const to = scale.at(pointer.xPx + state.offsetPx);
  return movedTimes(state.times, { part: state.part, to, unit: pointer.alt ? null : snapUnit(scale, to), zone });
}

/** Where another event or a tick draws the moment to itself: null where none does, or a date cannot go exactly there. */
function drawnEdit(
  { part, times, offsetPx }: DraggingTime,
  pointer: PointerPosition,
  scene: Scene,
): { readonly edit: TimeEdit; readonly at: Instant } | null {
  if (part === 'placed' || pointer.alt) return null;
  const at = magnetAt(scene, pointer.xPx + offsetPx, ownMoments(times));
  if (at === null) return null;
  // An end that there was not yet is stated as exactly as the screen can tell.
  const unit = part === 'end' && !isTime(times.end) ? snapUnit(scene.scale, at) : null;
  const outcome = movedTimes(times, { part, to: at, unit, zone: scene.zone });
  if (!outcome.ok || anchorOf(withEdit(times, outcome.value), part) !== at) return null;
  return { edit: outcome.value, at };
}

const ownMoments = ({ start, end }: EventTimes): readonly number[] =>
  [start, isTime(end) ? end : null].flatMap((time) => {
    if (time === null) return [];
    const { earliest, latest, best } = time;
    const likely = likeliest(time);
    // A stretch is drawn to the last moment that it holds.
    return [earliest, latest, best, likely, latest === null ? null : latest - 1].filter((at) => at !== null);
  });

/** Near an edge the view moves on with every frame, and the mark with it. */
function scroll(state: DraggingTime, { atMs }: FrameDue, scene: Scene): Step {
  const ready = { ...state, lastFrameMs: atMs };
  const isOutside = state.part === 'placed' && !isOverPlot(scene, state.pointer);
  const pxPerMs = isOutside ? 0 : scrollSpeed(scene.scale, state.pointer.xPx);
  if (pxPerMs === 0 || state.lastFrameMs === null) return stay(ready);
  const distancePx = pxPerMs * Math.min(LONGEST_FRAME_MS, atMs - state.lastFrameMs);
  const scale = pannedWithin(scene.scale, distancePx, scene.limits);
  const dragged = dragTo(ready, state.pointer, { ...scene, scale });
  return { state: dragged.state, effects: [{ kind: 'view', view: scale.visible }, ...dragged.effects] };
}
