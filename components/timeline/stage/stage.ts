// The drawn timeline outside React: it redraws the canvas, at most once a frame, and hands on to the gestures what hands do.
// React hands it the page's facts and hears from it only what changes rarely: hover, what is carried, edits, selection.

import { isOutline } from '@/core/incident/event';
import type { View } from '@/core/timeline/axis/scale';
import type { Drawing } from '@/core/timeline/drawing';
import type { GestureInput } from '@/core/timeline/gesture/input';
import type { TimeEdit } from '@/core/timeline/gesture/time-edit';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import type { Lane } from '@/core/timeline/lanes/lane';
import { drawTimeline } from '@/core/timeline/layout';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { Camera } from '../camera/camera';
import { ViewRest } from '../camera/view-rest';
import { laneSigns } from '../held/lane-signs';
import { KeyboardPlace } from '../keyboard-place';
import { CanvasSurface } from '../surface/canvas-surface';
import { afterPaint } from './after-paint';
import { Arriving } from './arriving';
import { FrameLoop } from './frame-loop';
import type { HeldStage } from './held-stage';
import { type Preparing, ShownTimeline } from './shown-timeline';
import type { Place, StageFacts, StageListeners } from './stage-facts';

export class TimelineStage implements HeldStage {
  readonly camera: Camera;
  private readonly surface: CanvasSurface;
  private readonly loop = new FrameLoop((atMs) => this.frame(atMs));
  private readonly timeline: ShownTimeline;
  /** All that hands need, which comes after the first drawing, or as soon as something is done by hand. */
  private readonly hands = new Arriving(async () => {
    const { Hands } = await import('./hands');
    return new Hands(this, this.canvas, this.listeners);
  });
  readonly keyboard = new KeyboardPlace(
    () => ({ facts: this.facts, prepared: this.prepared, camera: this.camera }),
    () => this.loop.request(),
  );
  /** Selected by a press on it, which the page has not answered yet. */
  pressedId: string | null = null;
  private drawn: Drawing;
  private readonly rest: ViewRest;
  private readonly stopWatching: (() => void) | undefined;
  private readonly stopWaiting: () => void;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private known: StageFacts,
    private readonly listeners: StageListeners,
    private widthPx: number,
    preparing: Preparing,
  ) {
    const facts = known;
    this.surface = new CanvasSurface(canvas);
    this.timeline = new ShownTimeline(facts, preparing, (isFirst) => {
      // The first date of an incident brings the timeline to it; later ones leave the view where people put it.
      if (isFirst) this.camera.restart();
      this.loop.request();
    });
    const { inStep } = facts;
    this.camera = new Camera(
      () => ({ prepared: this.prepared, folded: this.facts.folded, widthPx: this.widthPx, now: this.facts.now }),
      () => {
        this.hands.now?.stopGliding();
        this.loop.request();
      },
      inStep?.view.get() ?? facts.startingView,
    );
    if (facts.selectedId !== null) this.camera.revealAtOnce(facts.selectedId);
    this.rest = new ViewRest((view) => {
      inStep?.view.tell(view);
      this.hands.now?.rest();
    });
    this.stopWatching = inStep?.pointed.watch(() => this.loop.request());
    this.drawn = this.draw();
    void this.surface.whenFontsReady().then((hasNewFonts) => {
      if (hasNewFonts) this.loop.request();
    });
    this.stopWaiting = afterPaint(() => {
      this.hands.use((hands) => {
        if (hands.paint(this.drawing, this.pointedId).length > 0) this.loop.request();
      });
      // The first look-up by id of very many takes longest: made while nobody waits for it.
      this.timeline.usual.byId.get('');
    });
  }

  get facts(): StageFacts {
    return this.known;
  }

  /** What was drawn last. */
  get drawing(): Drawing {
    return this.drawn;
  }

  get prepared(): Prepared {
    return this.timeline.prepared;
  }

  /** Where the view is, or is going, and how wide the drawing is. */
  shownNow(): { readonly view: View; readonly widthPx: number } {
    return { view: this.camera.targetScale.visible, widthPx: this.widthPx };
  }

  dispose(): void {
    this.rest.dispose();
    this.loop.stop();
    this.timeline.dispose();
    this.stopWatching?.();
    this.stopWaiting();
  }

  /** Takes over what the page knows now. */
  update(facts: StageFacts): void {
    const before = this.known;
    this.known = facts;
    this.timeline.update(facts);
    // Whatever was chosen in the table, by a link or by a key comes into sight.
    if (facts.selectedId !== null && facts.selectedId !== before.selectedId) {
      this.keyboard.leaveCrowd();
      // What was pressed is seen already, and a second press is to find it where it was.
      if (facts.selectedId !== this.pressedId) this.camera.reveal(facts.selectedId);
      this.pressedId = null;
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
    // At once: no frame comes before a page is printed.
    this.draw();
  }

  input(input: GestureInput): void {
    this.hands.use((hands) => hands.input(input));
  }

  hover(place: Place | null): void {
    this.hands.use((hands) => hands.hover(place));
  }

  isUnderWay(): boolean {
    return this.hands.now?.isUnderWay ?? false;
  }

  /** Whether a turn of the wheel there is for the drawing rather than the page. */
  takesWheel(place: Place): boolean {
    return this.hands.now?.takesWheel(place) ?? place.xPx >= this.drawing.scale.leftPx;
  }

  /** Hands an edit to the page and shows it at once. */
  edit(eventId: string, edit: TimeEdit): void {
    this.timeline.settle({ eventId, edit });
    this.facts.onEditTime(eventId, edit);
  }

  get usualLanes(): readonly Lane[] {
    return this.timeline.usual.lanes;
  }

  private frame(atMs: number): void {
    const hands = this.hands.now;
    this.camera.step(atMs);
    hands?.frame(atMs);
    this.draw();
    if (this.camera.isMoving || hands?.wantsFrames) this.loop.request();
    else this.tellLack();
  }

  /** What passes by is not read, only what the view has come to rest on. */
  private tellLack(): void {
    const { onLack } = this.facts;
    if (onLack === undefined) return;
    const lacking = this.drawing.marks.filter(({ event }) => isOutline(event)).map(({ event }) => event.id);
    if (lacking.length > 0) onLack(lacking);
  }

  /** The event that is pointed at, here or in a list. */
  private get pointedId(): string | null {
    return this.hands.now?.eventId ?? this.facts.inStep?.pointed.get() ?? null;
  }

  private draw(): Drawing {
    const { facts, widthPx } = this;
    const hands = this.hands.now;
    const { pointedId } = this;
    const drawing = drawTimeline(this.prepared, {
      view: this.camera.view,
      folded: facts.folded,
      widthPx,
      selectedId: facts.selectedId,
      matching: facts.matchIds,
      spans: facts.spans,
      now: facts.now,
      drag: hands?.drag ?? null,
      emphasis: facts.emphasis ?? NO_EMPHASIS,
      isMoving: this.camera.isMoving || hands?.isZooming,
    });
    this.surface.paint(
      [...drawing.displayList, ...laneSigns(drawing, hands?.lane ?? null), ...(hands?.paint(drawing, pointedId) ?? [])],
      widthPx,
      drawing.heightPx,
    );
    this.drawn = drawing;
    this.rest.see(drawing.scale.visible);
    return drawing;
  }
}
