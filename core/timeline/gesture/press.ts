// From the press to what it becomes: a click, a double click, a long press, or a drag once it has moved far enough.
// A finger pans from anywhere but the selected event, so that a swipe across the drawing never moves the record.

import { assertNever } from '@/core/assert-never';
import type { Instant } from '@/core/time/instant';
import { contains } from '../hit';
import { startBox } from './box';
import { startBrush, startBrushBeside, stepBrush } from './brush';
import { startLaneDrag } from './drag-lane';
import { startTimeDrag } from './drag-time';
import type { GestureEffect } from './effect';
import { type BrushGrip, type Grip, gripAt } from './grip';
import type { GestureInput, PointerDown, PointerMove, PointerPosition } from './input';
import { centredOn } from './limits';
import { startPan } from './pan';
import { placedTime } from './placed-time';
import type { Scene } from './scene';
import { AT_REST, type Click, type Pressed, rest, type Step, stay } from './state';

/** Moving less than this is a click. A finger rolls more than a mouse. */
const SLOP_PX = { mouse: 4, pen: 6, touch: 10 } as const;
const DOUBLE_CLICK_MS = 400;
const DOUBLE_CLICK_PX = 12;
const LONG_PRESS_MS = 450;
/** What covers more of the plot than this is ground to pan on, until it is selected. */
const MOST_DRAGGABLE_PART = 0.6;

export function startPress(down: PointerDown, lastClick: Click | null, scene: Scene): Step {
  const grip: Grip = down.trayEventId === null ? gripAt(scene, down) : { kind: 'tray', eventId: down.trayEventId };
  switch (grip.kind) {
    case 'brush':
    case 'strip':
      return brushFrom(down, grip, scene);
    case 'milestone':
    case 'lane':
    case 'event':
    case 'ghost':
    case 'deadline':
    case 'crowd':
    case 'plot':
    case 'margin':
    case 'tray':
      return stay({ kind: 'pressed', down, grip, lastClick });
    default:
      return assertNever(grip);
  }
}

const brushFrom = (down: PointerDown, grip: BrushGrip, scene: Scene): Step =>
  grip.kind === 'brush' ? startBrush(down, grip.part, scene) : startBrushBeside(down, scene);

export function stepPress(state: Pressed, input: GestureInput, scene: Scene): Step {
  switch (input.kind) {
    case 'move':
      return hasLeft(state.down, input) ? drag(state, input, scene) : stay(state);
    case 'up':
      return input.pointerId === state.down.pointerId ? click(state, input, scene) : stay(state);
    case 'lost':
      return input.pointerId === state.down.pointerId ? rest() : stay(state);
    case 'escape':
      return rest();
    case 'frame':
      return isLongPress(state, input.atMs, scene) ? hold(state, state.down, scene) : stay(state);
    default:
      return stay(state);
  }
}

const hasLeft = (down: PointerDown, { pointerId, xPx, yPx }: PointerMove): boolean =>
  pointerId === down.pointerId && Math.hypot(xPx - down.xPx, yPx - down.yPx) > SLOP_PX[down.device];

const isLongPress = ({ down, grip }: Pressed, atMs: number, { readOnly }: Scene): boolean =>
  down.device === 'touch' && grip.kind === 'event' && !readOnly && atMs - down.atMs >= LONG_PRESS_MS;

function drag(state: Pressed, move: PointerMove, scene: Scene): Step {
  const { grip, down } = state;
  if (down.shift && OVER_PLOT.has(grip.kind)) return startBox(down, move, scene);
  if (grip.kind === 'margin' || scrollsPage(down, move, grip)) return rest();
  if (grip.kind === 'lane' && down.device !== 'touch') return startLaneDrag(grip.lane, down, move, scene);
  if (grip.kind === 'milestone') return stepBrushing(brushFrom(down, grip.beneath, scene), move, scene);
  if (canMove(grip, down, scene)) return hold(state, move, scene);
  return grip.kind === 'tray' ? rest() : startPan(down, move, scene);
}

/** Goes on from where the brush was taken to where the pointer is by now. */
function stepBrushing({ state, effects }: Step, move: PointerMove, scene: Scene): Step {
  if (state.kind !== 'brushing') return { state, effects };
  const next = stepBrush(state, move, scene);
  return { state: next.state, effects: [...effects, ...next.effects] };
}

const OVER_PLOT: ReadonlySet<Grip['kind']> = new Set(['plot', 'crowd', 'event', 'ghost', 'deadline']);

/** A finger that sets out up or down scrolls the page, unless it carries something out of the tray. */
const scrollsPage = (down: PointerDown, move: PointerMove, grip: Grip): boolean =>
  down.device === 'touch' && grip.kind !== 'tray' && Math.abs(move.yPx - down.yPx) > Math.abs(move.xPx - down.xPx);

function hold({ grip, down }: Pressed, now: PointerPosition, scene: Scene): Step {
  if (grip.kind !== 'event' && grip.kind !== 'tray') return rest();
  const part = grip.kind === 'tray' ? 'placed' : grip.part;
  return startTimeDrag({ eventId: grip.eventId, part, from: down, now }, scene) ?? startPan(down, now, scene);
}

function canMove(grip: Grip, { device }: PointerPosition, scene: Scene): boolean {
  if (scene.readOnly) return false;
  if (grip.kind === 'tray') return true;
  if (grip.kind !== 'event') return false;
  if (grip.eventId === scene.selectedId) return true;
  return device !== 'touch' && !coversPlot(grip.eventId, scene);
}

const coversPlot = (eventId: string, { hits, scale }: Scene): boolean =>
  hits.some(
    ({ eventId: id, xPx, widthPx }) =>
      id === eventId &&
      Math.min(xPx + widthPx, scale.rightPx) - Math.max(xPx, scale.leftPx) > MOST_DRAGGABLE_PART * scale.widthPx,
  );

function click(state: Pressed, { xPx, yPx, atMs }: PointerPosition, scene: Scene): Step {
  const { grip } = state;
  const choosing = choosingEffects(state, scene);
  if (choosing !== null) return rest(...choosing);
  if (isSecond(state, atMs)) return rest(...doubleClickEffects(grip, { xPx, yPx }, scene));
  return { state: { ...AT_REST, lastClick: { xPx, yPx, atMs, grip } }, effects: clickEffects(grip, scene) };
}

/** Null for a click that means one event alone. A finger has no keys: once several are chosen, each tap chooses one more. */
function choosingEffects({ grip, down }: Pressed, { isChoosing }: Scene): readonly GestureEffect[] | null {
  const isMeant = down.control || down.shift || (down.device === 'touch' && isChoosing);
  if (!isMeant) return null;
  if (grip.kind === 'crowd') return [{ kind: 'catch', eventIds: [], crowds: [grip.crowd] }];
  const eventId = grip.kind === 'event' || grip.kind === 'ghost' ? eventOf(grip) : null;
  return eventId === null ? null : [{ kind: 'choose', eventId, how: down.shift ? 'range' : 'toggle' }];
}

const isSecond = ({ lastClick, grip, down }: Pressed, atMs: number): boolean =>
  lastClick !== null &&
  atMs - lastClick.atMs <= DOUBLE_CLICK_MS &&
  Math.hypot(down.xPx - lastClick.xPx, down.yPx - lastClick.yPx) <= DOUBLE_CLICK_PX &&
  eventOf(grip) === eventOf(lastClick.grip);

function eventOf(grip: Grip): string | null {
  if (grip.kind === 'ghost') return grip.ghost.eventId;
  return grip.kind === 'event' || grip.kind === 'tray' || grip.kind === 'milestone' ? grip.eventId : null;
}

function clickEffects(grip: Grip, scene: Scene): readonly GestureEffect[] {
  const { selectedId, isChoosing } = scene;
  if (grip.kind === 'crowd') return [{ kind: 'enter', crowd: grip.crowd }];
  if (grip.kind === 'deadline') return [{ kind: 'show-deadlines', ids: grip.ids }];
  if (grip.kind === 'lane') return [{ kind: 'collapse-lane', lane: grip.lane }];
  const eventId = eventOf(grip);
  const selected: readonly GestureEffect[] = eventId === selectedId && !isChoosing ? [] : [{ kind: 'select', eventId }];
  return grip.kind === 'milestone' ? [...broughtIntoView(grip.at, scene), ...selected] : selected;
}

/** Also where the event is selected already, and the view has gone elsewhere since. */
function broughtIntoView(at: Instant, { scale, limits }: Scene): readonly GestureEffect[] {
  const isInView = scale.x(at) >= scale.leftPx && scale.x(at) <= scale.rightPx;
  return isInView ? [] : [{ kind: 'view', view: centredOn(scale, at, limits) }];
}

function doubleClickEffects(
  grip: Grip,
  { xPx, yPx }: Pick<PointerPosition, 'xPx' | 'yPx'>,
  { scale, lanes, zone, readOnly }: Scene,
): readonly GestureEffect[] {
  const eventId = eventOf(grip);
  if (eventId !== null) return [{ kind: 'open', eventId }];
  if (grip.kind !== 'plot' || readOnly) return [];
  const lane = lanes.find((rect) => contains(rect, xPx, yPx));
  return [{ kind: 'create', time: placedTime(scale, xPx, zone), laneId: lane?.id ?? null }];
}
