// Where the timeline looks: the view that is shown, and the moves that are asked for by name rather than by hand.
// It reads what there is to see from the stage each time, and keeps only the view.

import { assertNever } from '@/core/assert-never';
import type { Instant } from '@/core/time/instant';
import { FLAGS } from '@/core/timeline/columns';
import { centredOn, type ViewLimits, zoomedWithin } from '@/core/timeline/gesture/limits';
import type { Jump } from '@/core/timeline/jump';
import type { Stretch } from '@/core/timeline/mark-extent';
import { plotOf } from '@/core/timeline/plot';
import type { Prepared } from '@/core/timeline/prepare';
import { TimeScale, type View } from '@/core/timeline/scale';
import { axisOf, fitSelection, fitStretch, fitView, initialView } from '@/core/timeline/view';
import { prefersReducedMotion } from './reduced-motion';
import { ViewMotion } from './view-motion';

/** What the camera looks at, and through how wide a window. */
export interface Sight {
  readonly prepared: Prepared;
  readonly folded: boolean;
  readonly widthPx: number;
  readonly now: Instant;
}

export class Camera {
  private readonly motion: ViewMotion;

  constructor(
    private readonly sight: () => Sight,
    private readonly onMove: () => void,
  ) {
    this.motion = new ViewMotion(this.startingView());
  }

  get view(): View {
    return this.motion.current;
  }

  get isMoving(): boolean {
    return this.motion.isMoving;
  }

  get limits(): ViewLimits {
    return { extent: this.sight().prepared.extent };
  }

  /** The scale of the view as it is now. */
  get scale(): TimeScale {
    return this.scaleOf(this.motion.current);
  }

  /** The scale of where the view is going. */
  get targetScale(): TimeScale {
    return this.scaleOf(this.motion.target);
  }

  step(atMs: number): void {
    this.motion.step(atMs);
  }

  jumpTo(view: View): void {
    this.motion.jumpTo(view);
  }

  /** Shows what a fresh page would. @param wanted instead of what is found best */
  restart(wanted?: View): void {
    this.motion.jumpTo(wanted ?? this.startingView());
  }

  fit(): void {
    this.moveTo(this.wholeView());
  }

  /** About an event while it is in view, else about the middle. */
  zoomBy(factor: number, aboutEventId: string | null): void {
    const scale = this.targetScale;
    const { prepared } = this.sight();
    const index = aboutEventId === null ? undefined : prepared.indexOf(aboutEventId);
    const eventPx = index === undefined ? Number.NaN : scale.x(prepared.columns.moment[index] as number);
    const isInView = eventPx >= scale.leftPx && eventPx <= scale.rightPx;
    const aboutPx = isInView ? eventPx : scale.leftPx + scale.widthPx / 2;
    this.moveTo(zoomedWithin(scale, aboutPx, factor, this.limits).visible);
  }

  zoomTo(eventIds: readonly string[]): void {
    const { prepared, folded, widthPx } = this.sight();
    const view = fitSelection(prepared, eventIds, folded, widthPx);
    if (view !== null) this.moveTo(view);
  }

  /** Shows a stretch of time from edge to edge. */
  lookAt(stretch: Stretch): void {
    const { prepared, folded, widthPx } = this.sight();
    this.moveTo(fitStretch(prepared, stretch, folded, widthPx));
  }

  look(view: View): void {
    this.moveTo(view);
  }

  jump(jump: Jump): void {
    switch (jump.kind) {
      case 'stretch':
        this.lookAt(jump.stretch);
        break;
      case 'moment':
        this.moveTo(this.targetScale.pannedBy(this.pxFromMiddle(jump.at)).visible);
        break;
      default:
        assertNever(jump);
    }
  }

  private pxFromMiddle(at: number): number {
    const { leftPx, rightPx } = this.targetScale;
    return this.targetScale.x(at) - (leftPx + rightPx) / 2;
  }

  centreOn(at: number): void {
    this.moveTo(centredOn(this.targetScale, at, this.limits));
  }

  /** Brings an event into view if nothing of it is there; zooms out only for one that is longer than the view. */
  reveal(eventId: string): void {
    const view = this.viewWith(eventId);
    if (view !== null) this.moveTo(view);
  }

  revealAtOnce(eventId: string): void {
    const view = this.viewWith(eventId);
    if (view !== null) this.motion.jumpTo(view);
  }

  /** Null where the event has no date or can be seen already. */
  private viewWith(eventId: string): View | null {
    const { prepared, folded, widthPx } = this.sight();
    const index = prepared.indexOf(eventId);
    if (index === undefined) return null;
    const scale = this.targetScale;
    const { from, to } = prepared.at(index).extent;
    // What goes on is drawn to the edge of every later view.
    const goesOn = ((prepared.columns.flags[index] as number) & FLAGS.ongoing) !== 0;
    const isInView = (goesOn || scale.x(to) > scale.leftPx) && scale.x(from) < scale.rightPx;
    if (isInView) return null;
    const isLonger = scale.x(to) - scale.x(from) > scale.widthPx;
    return isLonger
      ? fitSelection(prepared, [eventId], folded, widthPx)
      : centredOn(scale, (from + to) / 2, this.limits);
  }

  private wholeView(): View {
    const { prepared, folded, widthPx, now } = this.sight();
    return fitView(prepared, folded, widthPx, now);
  }

  private startingView(): View {
    const { prepared, folded, widthPx, now } = this.sight();
    return initialView(prepared, folded, widthPx, now);
  }

  private scaleOf(view: View): TimeScale {
    const { prepared, folded, widthPx } = this.sight();
    return TimeScale.showing(view, axisOf(prepared, folded), plotOf(widthPx));
  }

  private moveTo(view: View): void {
    if (prefersReducedMotion()) this.motion.jumpTo(view);
    else this.motion.moveTo(view);
    this.onMove();
  }
}
