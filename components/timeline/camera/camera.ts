// Where the timeline looks: the view that is shown, and the way to another one.
// It reads what there is to see from the stage each time, and keeps only the view.

import type { Instant } from '@/core/time/instant';
import { TimeScale, type View } from '@/core/timeline/axis/scale';
import { axisOf, fitSelection, initialView } from '@/core/timeline/axis/view';
import { centredOn, pannedWithin, type ViewLimits } from '@/core/timeline/gesture/limits';
import { plotOf } from '@/core/timeline/lanes/plot';
import { FLAGS } from '@/core/timeline/prepared/columns';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { prefersReducedMotion } from '../reduced-motion';
import { ViewMotion } from './view-motion';

/** What the camera looks at, and through how wide a window. */
export interface Sight {
  readonly prepared: Prepared;
  readonly folded: boolean;
  readonly widthPx: number;
  readonly now: Instant;
}

/** Between a mark that was brought in and the edge of the view. */
const EDGE_PX = 24;
const ROUNDING_PX = 1;

export class Camera {
  private readonly motion: ViewMotion;

  /** @param wanted where to begin, instead of what is found best */
  constructor(
    readonly sight: () => Sight,
    private readonly onMove: () => void,
    wanted: View | null = null,
  ) {
    this.motion = new ViewMotion(wanted ?? this.startingView());
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

  /** Goes there, unless nothing is to move by itself. */
  moveTo(view: View): void {
    if (prefersReducedMotion()) this.motion.jumpTo(view);
    else this.motion.moveTo(view);
    this.onMove();
  }

  centreOn(at: number): void {
    this.moveTo(centredOn(this.targetScale, at, this.limits));
  }

  /** Brings the whole of an event into view; zooms out only for one that is longer than the view and not in it. */
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
    const fromPx = scale.x(from);
    const toPx = scale.x(to);
    const flags = prepared.columns.flags[index] as number;
    // What goes on is drawn to the edge of every later view.
    const goesOn = (flags & FLAGS.ongoing) !== 0;
    const isLonger = toPx - fromPx > scale.widthPx + ROUNDING_PX;
    const isInView = (goesOn || toPx > scale.leftPx) && fromPx < scale.rightPx;
    if (!isInView) {
      return isLonger
        ? fitSelection(prepared, [eventId], folded, widthPx)
        : centredOn(scale, (from + to) / 2, this.limits);
    }
    if (goesOn) return null;
    if (!isLonger) return this.broughtIn(scale, fromPx, toPx);
    // A bar is seen wherever it crosses the view; what has a dot is seen where that is.
    const moment = prepared.columns.moment[index] as number;
    const isDotSeen =
      (flags & FLAGS.lasting) !== 0 || (scale.x(moment) >= scale.leftPx && scale.x(moment) <= scale.rightPx);
    return isDotSeen ? null : centredOn(scale, moment, this.limits);
  }

  /** As little further as brings a mark in whole; null where it is. */
  private broughtIn(scale: TimeScale, fromPx: number, toPx: number): View | null {
    const marginPx = Math.max(0, Math.min(EDGE_PX, (scale.widthPx - (toPx - fromPx)) / 2));
    if (fromPx < scale.leftPx - ROUNDING_PX)
      return pannedWithin(scale, fromPx - marginPx - scale.leftPx, this.limits).visible;
    if (toPx > scale.rightPx + ROUNDING_PX)
      return pannedWithin(scale, toPx + marginPx - scale.rightPx, this.limits).visible;
    return null;
  }

  private startingView(): View {
    const { prepared, folded, widthPx, now } = this.sight();
    return initialView(prepared, folded, widthPx, now);
  }

  private scaleOf(view: View): TimeScale {
    const { prepared, folded, widthPx } = this.sight();
    return TimeScale.showing(view, axisOf(prepared, folded), plotOf(widthPx));
  }
}
