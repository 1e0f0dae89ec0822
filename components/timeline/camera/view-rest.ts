// Tells where the view has come to rest: a wheel and a drag give another view with every frame, and a list of what is in view is
// not made again for each.

import type { View } from '@/core/timeline/axis/scale';

/** Between two turns of a wheel. */
const RESTED_MS = 140;

export class ViewRest {
  private seen: View | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (view: View) => void) {}

  /** With each frame. The first view is told at once. */
  see(view: View): void {
    const { seen } = this;
    if (seen?.from === view.from && seen.to === view.to) return;
    this.seen = view;
    clearTimeout(this.timer);
    if (seen === null) this.tell(view);
    else this.timer = setTimeout(() => this.tell(view), RESTED_MS);
  }

  /** There is no drawing any more; where it was left is told without waiting. */
  dispose(): void {
    clearTimeout(this.timer);
    if (this.seen !== null) this.tell(this.seen);
  }
}
