// The view that is shown, and its way to another one. Never React state: it changes with every frame of a gesture.

import type { View } from '@/core/timeline/axis/scale';
import { easeOut, TRANSITION_MS, viewBetween } from '@/core/timeline/gesture/view-transition';

interface Transition {
  readonly from: View;
  readonly to: View;
  /** Null until its first frame. */
  readonly startedAtMs: number | null;
}

export class ViewMotion {
  private transition: Transition | null = null;

  constructor(private shown: View) {}

  get current(): View {
    return this.shown;
  }

  /** Where the motion ends: what a further step builds upon. */
  get target(): View {
    return this.transition?.to ?? this.shown;
  }

  get isMoving(): boolean {
    return this.transition !== null;
  }

  jumpTo(view: View): void {
    this.transition = null;
    this.shown = view;
  }

  moveTo(view: View): void {
    this.transition = { from: this.shown, to: view, startedAtMs: null };
  }

  step(atMs: number): void {
    if (this.transition === null) return;
    const { from, to, startedAtMs } = this.transition;
    const elapsedMs = startedAtMs === null ? 0 : atMs - startedAtMs;
    this.transition = elapsedMs >= TRANSITION_MS ? null : { from, to, startedAtMs: startedAtMs ?? atMs };
    this.shown = viewBetween(from, to, easeOut(elapsedMs / TRANSITION_MS));
  }
}
