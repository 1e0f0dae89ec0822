// What hands do on the timeline: it runs the gestures and carries their effects out, and knows what the pointer rests on.
// Fetched after the first drawing, which needs none of it.

import { assertNever } from '@/core/assert-never';
import type { View } from '@/core/timeline/axis/scale';
import { flagTargets, placedFlags } from '@/core/timeline/deadline-flags';
import type { DragPreview } from '@/core/timeline/draw-request';
import type { Drawing } from '@/core/timeline/drawing';
import { cursorFor } from '@/core/timeline/gesture/cursor';
import type { GestureEffect, LanePreview } from '@/core/timeline/gesture/effect';
import { isUnderWay, stepGesture, wantsFrames } from '@/core/timeline/gesture/gesture';
import { type Grip, gripAt, takesWheel } from '@/core/timeline/gesture/grip';
import type { GestureInput } from '@/core/timeline/gesture/input';
import type { Scene } from '@/core/timeline/gesture/scene';
import { AT_REST, type GestureState } from '@/core/timeline/gesture/state';
import { paintHeld } from '@/core/timeline/held-paint';
import { sortedBounds } from '@/core/timeline/marks/bounds';
import type { Primitive, Rect } from '@/core/timeline/painters/display-list';
import { targetsOf } from '@/core/timeline/targets';
import { attentionMarks } from '../held/attention-marks';
import { boxOutline } from '../held/box-outline';
import { dragGuide } from '../held/drag-guide';
import { draggedLane } from '../held/dragged-lane';
import { paintPointed } from '../held/pointed-mark';
import { prefersReducedMotion } from '../reduced-motion';
import { enterCrowd, idsOf } from './crowd-entering';
import type { HeldStage } from './held-stage';
import { collapseLane, moveLane } from './lane-arranging';
import { PointerRest } from './pointer-rest';
import type { Place, StageListeners } from './stage-facts';

export class Hands {
  private gesture: GestureState = AT_REST;
  private readonly pointer = new PointerRest();
  private dragged: DragPreview | null = null;
  private box: Rect | null = null;
  private lanePreview: LanePreview | null = null;

  /** The view was zoomed by hand, and has not come to rest yet. */
  isZooming = false;

  constructor(
    private readonly stage: HeldStage,
    private readonly canvas: HTMLCanvasElement,
    private readonly listeners: StageListeners,
  ) {}

  /** What is dragged in time, and to where. */
  get drag(): DragPreview | null {
    return this.dragged;
  }

  /** The event that the pointer rests on. */
  get eventId(): string | null {
    return this.pointer.eventId;
  }

  /** The lane whose heading the pointer rests on. */
  get lane(): number | null {
    return this.pointer.lane;
  }

  get isUnderWay(): boolean {
    return isUnderWay(this.gesture);
  }

  /** Whether it moves by itself, so that it is to be told of every frame. */
  get wantsFrames(): boolean {
    return wantsFrames(this.gesture);
  }

  input(input: GestureInput): void {
    const step = stepGesture(this.gesture, input, this.scene());
    this.gesture = step.state;
    for (const effect of step.effects) this.perform(effect);
    this.reportCarried();
    if (step.effects.length > 0 || wantsFrames(step.state)) this.stage.redraw();
    // While something follows the pointer the cursor says what, whatever lies under it.
    if (input.kind === 'move' || input.kind === 'up') this.showCursor(this.isUnderWay ? null : this.gripAt(input));
  }

  private look(view: View): void {
    const { camera } = this.stage;
    const { zoom } = camera.scale;
    camera.jumpTo(view);
    if (camera.scale.zoom !== zoom) this.isZooming = true;
  }

  /** The view has come to rest. */
  rest(): void {
    if (this.isZooming) this.stage.redraw();
    this.isZooming = false;
  }

  frame(atMs: number): void {
    if (this.wantsFrames) this.input({ kind: 'frame', atMs });
  }

  hover(place: Place | null): void {
    const grip = place === null || this.isUnderWay ? null : this.gripAt(place);
    this.showCursor(grip);
    const { isAnother, isToBeTold } = this.pointer.on(grip);
    if (isToBeTold) {
      this.listeners.onHover(this.pointer.told(place, this.stage.drawing));
      this.stage.facts.inStep?.pointed.tell(this.pointer.eventId);
    }
    if (isAnother) this.stage.redraw();
  }

  /** Whether a turn of the wheel there is for the drawing rather than the page. */
  takesWheel(place: Place): boolean {
    return takesWheel(this.scene(), place);
  }

  /** A glide that is still under way would pull a view back that was set otherwise. */
  stopGliding(): void {
    if (this.gesture.kind === 'gliding') this.gesture = AT_REST;
  }

  /** Above the drawing. @param pointedId the event that is pointed at, here or in a list */
  paint(drawing: Drawing, pointedId: string | null): readonly Primitive[] {
    return [
      ...paintPointed(drawing, this.stage.prepared, pointedId),
      ...paintHeld(drawing, { pointedId, drag: this.dragged, readOnly: this.stage.facts.readOnly }),
      ...attentionMarks(drawing, this.stage),
      ...draggedLane(drawing, this.lanePreview),
      ...boxOutline(this.box),
      ...dragGuide(drawing, this.dragged),
    ];
  }

  private gripAt(place: Place): Grip {
    return gripAt(this.scene(), place);
  }

  private showCursor(grip: Grip | null): void {
    this.canvas.style.cursor = cursorFor(this.gesture, grip, this.stage.facts.readOnly);
  }

  private scene(): Scene {
    const { camera, drawing, prepared, facts } = this.stage;
    return {
      // Of the view as it is now: several inputs can come before the next frame is drawn.
      scale: camera.scale,
      get hits() {
        return targetsOf(drawing).hits;
      },
      get ghosts() {
        return targetsOf(drawing).ghosts;
      },
      get deadlines() {
        return flagTargets(placedFlags(drawing, facts.deadlines, facts.now));
      },
      crowds: drawing.crowds,
      lanes: drawing.lanes,
      overview: drawing.overview,
      limits: camera.limits,
      events: prepared.byId,
      bounds: () => sortedBounds(prepared),
      selectedId: facts.selectedId,
      isChoosing: (facts.chosen?.size ?? 0) > 0,
      zone: facts.zone,
      readOnly: facts.readOnly,
      reducedMotion: prefersReducedMotion(),
    };
  }

  private perform(effect: GestureEffect): void {
    const { stage } = this;
    const { facts } = stage;
    switch (effect.kind) {
      case 'view':
        this.look(effect.view);
        break;
      case 'preview':
        this.dragged = effect.preview;
        break;
      case 'edit':
        stage.edit(effect.eventId, effect.edit);
        break;
      case 'select':
        stage.pressedId = effect.eventId;
        (facts.onSelectAlone ?? facts.onSelect)(effect.eventId);
        break;
      case 'choose':
        facts.onChoose?.(effect.eventId, effect.how);
        break;
      case 'catch':
        facts.onCatch?.([...effect.eventIds, ...effect.crowds.flatMap((crowd) => idsOf(stage, crowd))]);
        break;
      case 'box':
        this.box = effect.box;
        break;
      case 'open':
        facts.onOpen(effect.eventId);
        break;
      case 'enter':
        enterCrowd(stage, effect.crowd);
        break;
      case 'create':
        facts.onCreateAt(effect.time, effect.laneId);
        break;
      case 'show-deadlines':
        facts.onDeadlines?.(effect.ids);
        break;
      case 'collapse-lane':
        collapseLane(stage, effect.lane);
        break;
      case 'lane-preview':
        this.lanePreview = effect.preview;
        break;
      case 'move-lane':
        moveLane(stage, effect.lane, effect.to);
        break;
      default:
        assertNever(effect);
    }
  }

  private reportCarried(): void {
    const { gesture } = this;
    const isCarried = gesture.kind === 'dragging-time' && gesture.part === 'placed' && this.dragged === null;
    const place = isCarried ? { eventId: gesture.eventId, xPx: gesture.pointer.xPx, yPx: gesture.pointer.yPx } : null;
    this.listeners.onCarry(place);
  }
}
