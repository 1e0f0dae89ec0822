// The drawn timeline outside React: it runs the gestures and redraws the canvas, at most once a frame.
// React hands it the page's facts and hears from it only what changes rarely: hover, what is carried, edits, selection.

import { assertNever } from '@/core/assert-never';
import { isOutline } from '@/core/incident/event';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { sortedBounds } from '@/core/timeline/bounds';
import type { Crowd } from '@/core/timeline/crowd';
import { crowdFacts } from '@/core/timeline/crowd-words';
import type { Rect } from '@/core/timeline/display-list';
import type { DragPreview, Drawing } from '@/core/timeline/drawing';
import { cursorFor } from '@/core/timeline/gesture/cursor';
import type { CaughtCrowd, GestureEffect, LanePreview } from '@/core/timeline/gesture/effect';
import { isUnderWay, stepGesture, wantsFrames } from '@/core/timeline/gesture/gesture';
import { type Grip, gripAt } from '@/core/timeline/gesture/grip';
import type { GestureInput } from '@/core/timeline/gesture/input';
import { placedTime } from '@/core/timeline/gesture/placed-time';
import type { Scene } from '@/core/timeline/gesture/scene';
import { AT_REST, type GestureState } from '@/core/timeline/gesture/state';
import type { TimeEdit } from '@/core/timeline/gesture/time-edit';
import { NO_EMPHASIS } from '@/core/timeline/ghost';
import type { Lane } from '@/core/timeline/lane';
import { drawTimeline } from '@/core/timeline/layout';
import { shownOf } from '@/core/timeline/narrowed';
import type { Prepared } from '@/core/timeline/prepare';
import type { View } from '@/core/timeline/scale';
import { placeOf } from '@/core/timeline/search';
import { Camera } from './camera';
import { CanvasSurface } from './canvas-surface';
import { boxOutline, chosenRings } from './chosen-rings';
import { dragGuide } from './drag-guide';
import { eventBadges } from './event-badges';
import { FrameLoop } from './frame-loop';
import { KeyboardPlace } from './keyboard-place';
import { collapseLane, moveLane } from './lane-arranging';
import { laneHeadings } from './lane-headings';
import { paintPointed } from './pointed-mark';
import { PointerRest } from './pointer-rest';
import { arrivalRings, presenceBadges } from './presence-badges';
import { prefersReducedMotion } from './reduced-motion';
import { rememberedView, rememberView } from './remembered-views';
import { fromEvents, type Preparing, ShownTimeline } from './shown-timeline';
import type { Place, StageFacts, StageListeners } from './stage-facts';
import { ViewRest } from './view-rest';

const NOBODY: ReadonlyMap<string, string> = new Map();
const NONE_ARRIVED: ReadonlySet<string> = new Set();
const NONE_CHOSEN: ReadonlySet<string> = new Set();

export class TimelineStage {
  readonly camera: Camera;
  private readonly surface: CanvasSurface;
  private readonly loop = new FrameLoop((atMs) => this.frame(atMs));
  private readonly timeline: ShownTimeline;
  private readonly pointer = new PointerRest();
  readonly keyboard = new KeyboardPlace(
    () => ({ facts: this.facts, prepared: this.prepared, camera: this.camera }),
    () => this.loop.request(),
  );
  private drawing: Drawing;
  private gesture: GestureState = AT_REST;
  private drag: DragPreview | null = null;
  private box: Rect | null = null;
  private lanePreview: LanePreview | null = null;
  private readonly rest: ViewRest | null;
  private readonly stopWatching: () => void;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private facts: StageFacts,
    private readonly listeners: StageListeners,
    private widthPx: number,
    preparing: Preparing = fromEvents,
  ) {
    this.surface = new CanvasSurface(canvas);
    this.timeline = new ShownTimeline(facts, preparing, (isFirst) => {
      // The first date of an incident brings the timeline to it; later ones leave the view where people put it.
      if (isFirst) this.camera.restart();
      this.loop.request();
    });
    this.camera = new Camera(
      () => ({ prepared: this.prepared, folded: this.facts.folded, widthPx: this.widthPx, now: this.facts.now }),
      () => {
        // A glide that is still under way would pull the view back with its next frame.
        if (this.gesture.kind === 'gliding') this.gesture = AT_REST;
        this.loop.request();
      },
    );
    const remembered = facts.startingView ?? rememberedView(facts.rememberAs);
    if (remembered !== null) this.camera.jumpTo(remembered);
    if (facts.selectedId !== null) this.camera.revealAtOnce(facts.selectedId);
    const { inStep = null } = facts;
    this.rest = inStep && new ViewRest(inStep.view);
    this.stopWatching = inStep?.pointed.watch(() => this.loop.request()) ?? (() => undefined);
    this.drawing = this.draw();
    void this.surface.whenFontsReady().then((hasNewFonts) => {
      if (hasNewFonts) this.loop.request();
      // The first look-up by id of very many takes longest: made while nobody waits for it.
      this.timeline.usual.byId.get('');
    });
  }

  get prepared(): Prepared {
    return this.timeline.prepared;
  }

  /** Where the view is, or is going, and how wide the drawing is. */
  shownNow(): { readonly view: View; readonly widthPx: number } {
    return { view: this.camera.targetScale.visible, widthPx: this.widthPx };
  }

  dispose(): void {
    rememberView(this.facts.rememberAs, this.camera.view);
    this.loop.stop();
    this.timeline.dispose();
    this.stopWatching();
    this.rest?.dispose();
  }

  /** Takes over what the page knows now. */
  update(facts: StageFacts): void {
    const before = this.facts;
    this.facts = facts;
    this.timeline.update(facts);
    // Whatever was chosen in the table, by a link or by a key comes into sight.
    if (facts.selectedId !== null && facts.selectedId !== before.selectedId) {
      this.keyboard.leaveCrowd();
      this.camera.reveal(facts.selectedId);
    }
    this.loop.request();
  }

  resize(widthPx: number): void {
    if (widthPx === this.widthPx || widthPx === 0) return;
    const wasHidden = this.widthPx === 0;
    this.widthPx = widthPx;
    if (wasHidden) this.camera.restart(this.facts.startingView);
    // Drawn at once: a canvas that is stretched for a frame can be seen.
    this.draw();
  }

  redraw(): void {
    this.loop.request();
  }

  recolour(): void {
    this.surface.refreshPalette();
    this.loop.request();
  }

  input(input: GestureInput): void {
    const step = stepGesture(this.gesture, input, this.scene());
    this.gesture = step.state;
    for (const effect of step.effects) this.perform(effect);
    this.reportCarried();
    if (step.effects.length > 0 || wantsFrames(step.state)) this.loop.request();
    if (input.kind === 'move' || input.kind === 'up') this.showCursor(this.gripAt(input));
  }

  isUnderWay(): boolean {
    return isUnderWay(this.gesture);
  }

  gripAt(place: Place): Grip {
    return gripAt(this.scene(), place);
  }

  hover(place: Place | null): void {
    const grip = place === null || isUnderWay(this.gesture) ? null : this.gripAt(place);
    this.showCursor(grip);
    const { isAnother, isToBeTold } = this.pointer.on(grip);
    if (isToBeTold) {
      this.listeners.onHover(this.pointer.told(place, this.drawing.prepared));
      this.facts.inStep?.pointed.tell(this.pointer.eventId);
    }
    if (isAnother) this.loop.request();
  }

  /** Looks closer at a crowd. What happened at one moment cannot be told apart, so its first event is selected. */
  enterCrowd(crowd: Crowd): void {
    const prepared = shownOf(this.prepared, this.facts.matchIds);
    const { from, to } = crowdFacts(prepared, crowd);
    this.keyboard.leaveCrowd();
    const first = prepared.byLane[crowd.lane]?.indexes[crowd.first];
    if (to > from) this.camera.lookAt({ from, to });
    else if (first !== undefined) this.facts.onSelect(prepared.eventAt(first).id);
  }

  /** Hands an edit to the page and shows it at once. */
  edit(eventId: string, edit: TimeEdit): void {
    this.timeline.settle({ eventId, edit });
    this.facts.onEditTime(eventId, edit);
  }

  /** Gives an undated event a date in the middle of the view. */
  placeInMiddle(eventId: string): ApproximateTime {
    const scale = this.camera.targetScale;
    const start = placedTime(scale, scale.leftPx + scale.widthPx / 2, this.facts.zone);
    this.edit(eventId, { start });
    return start;
  }

  private showCursor(grip: Grip | null): void {
    this.canvas.style.cursor = cursorFor(this.gesture, grip, this.facts.readOnly);
  }

  get usualLanes(): readonly Lane[] {
    return this.timeline.usual.lanes;
  }

  /** Makes a lane one thin row, or opens it; says which. */
  collapseLane(place: number): string {
    return collapseLane(this.facts, this.prepared.lanes, place);
  }

  /** Puts a lane in another place, and says which; null where it is there already. The keyboard's crowd goes with it. */
  moveLane(place: number, to: number): string | null {
    const said = moveLane(this.facts, this.prepared.lanes, place, to);
    if (said !== null) this.keyboard.followLane(place, to);
    return said;
  }

  private scene(): Scene {
    return {
      // Of the view as it is now: several inputs can come before the next frame is drawn.
      scale: this.camera.scale,
      hits: this.drawing.hits,
      ghosts: this.drawing.ghosts,
      crowds: this.drawing.crowds,
      lanes: this.drawing.lanes,
      overview: this.drawing.overview,
      limits: this.camera.limits,
      events: this.prepared.byId,
      bounds: () => sortedBounds(this.prepared),
      selectedId: this.facts.selectedId,
      isChoosing: (this.facts.chosen?.size ?? 0) > 0,
      zone: this.facts.zone,
      readOnly: this.facts.readOnly,
      reducedMotion: prefersReducedMotion(),
    };
  }

  private perform(effect: GestureEffect): void {
    const { facts } = this;
    switch (effect.kind) {
      case 'view':
        this.camera.jumpTo(effect.view);
        break;
      case 'preview':
        this.drag = effect.preview;
        break;
      case 'edit':
        this.edit(effect.eventId, effect.edit);
        break;
      case 'select':
        (facts.onSelectAlone ?? facts.onSelect)(effect.eventId);
        break;
      case 'choose':
        facts.onChoose?.(effect.eventId, effect.how);
        break;
      case 'catch':
        facts.onCatch?.([...effect.eventIds, ...effect.crowds.flatMap((crowd) => this.idsOf(crowd))]);
        break;
      case 'box':
        this.box = effect.box;
        break;
      case 'open':
        facts.onOpen(effect.eventId);
        break;
      case 'enter':
        this.enterCrowd(effect.crowd);
        break;
      case 'create':
        facts.onCreateAt(effect.time);
        break;
      case 'collapse-lane':
        this.collapseLane(effect.lane);
        break;
      case 'lane-preview':
        this.lanePreview = effect.preview;
        break;
      case 'move-lane':
        this.moveLane(effect.lane, effect.to);
        break;
      default:
        assertNever(effect);
    }
  }

  /** Of the events of a crowd, or of a part of it. */
  idsOf({ lane, from, to }: CaughtCrowd): readonly string[] {
    const prepared = shownOf(this.prepared, this.facts.matchIds);
    const columns = prepared.byLane[lane];
    if (columns === undefined) return [];
    const held = columns.indexes.subarray(placeOf(columns.moments, from), placeOf(columns.moments, to));
    return Array.from(held, (index) => prepared.eventAt(index).id);
  }

  private reportCarried(): void {
    const { gesture } = this;
    const isCarried = gesture.kind === 'dragging-time' && gesture.part === 'placed' && this.drag === null;
    const place = isCarried ? { eventId: gesture.eventId, xPx: gesture.pointer.xPx, yPx: gesture.pointer.yPx } : null;
    this.listeners.onCarry(place);
  }

  private frame(atMs: number): void {
    this.camera.step(atMs);
    if (wantsFrames(this.gesture)) this.input({ kind: 'frame', atMs });
    this.draw();
    if (this.camera.isMoving || wantsFrames(this.gesture)) this.loop.request();
    else this.tellLack();
  }

  /** What passes by is not read, only what the view has come to rest on. */
  private tellLack(): void {
    const { onLack } = this.facts;
    if (onLack === undefined) return;
    const lacking = this.drawing.marks.filter(({ event }) => isOutline(event)).map(({ event }) => event.id);
    if (lacking.length > 0) onLack(lacking);
  }

  private draw(): Drawing {
    const { facts, widthPx } = this;
    const pointedId = this.pointer.eventId ?? facts.inStep?.pointed.get() ?? null;
    const drawing = drawTimeline(this.prepared, {
      view: this.camera.view,
      folded: facts.folded,
      widthPx,
      selectedId: facts.selectedId,
      hoveredId: pointedId,
      readOnly: facts.readOnly,
      matching: facts.matchIds,
      spans: facts.spans,
      now: facts.now,
      drag: this.drag,
      emphasis: facts.emphasis ?? NO_EMPHASIS,
    });
    this.surface.paint(
      [
        ...drawing.displayList,
        ...laneHeadings(drawing, this.pointer.lane, this.lanePreview),
        ...paintPointed(drawing, this.prepared, pointedId),
        ...chosenRings(drawing, facts.chosen ?? NONE_CHOSEN),
        ...this.keyboard.ring(drawing),
        ...boxOutline(this.box),
        ...dragGuide(drawing, this.drag),
        ...arrivalRings(drawing, facts.arrived ?? NONE_ARRIVED),
        ...presenceBadges(drawing, facts.present ?? NOBODY),
        ...eventBadges(drawing, facts.marks),
      ],
      widthPx,
      drawing.heightPx,
    );
    this.drawing = drawing;
    this.rest?.see(drawing.scale.visible);
    return drawing;
  }
}
