// The sheet of stamps: one canvas, in squares.

import type { Canvas2D } from '@/core/timeline/painters/canvas-2d';
import type { Palette } from '@/core/timeline/painters/palette';
import type { StampPlace, StampSheet } from '@/core/timeline/painters/stamp';

const ACROSS = 16;
/** More than there are looks at once: colours, certainties, and quarters of a pixel. */
const DOWN = 24;

export class CanvasStampSheet implements StampSheet {
  readonly image = document.createElement('canvas');
  private readonly context = this.image.getContext('2d');
  private readonly places = new Map<string, StampPlace>();
  private squarePx = 0;

  /** What was kept of other zooms makes room, never in the middle of a list. */
  begin(squarePx: number): void {
    if (squarePx === this.squarePx && this.places.size < ACROSS * DOWN) return;
    this.places.clear();
    this.squarePx = squarePx;
    [this.image.width, this.image.height] = [ACROSS * squarePx, DOWN * squarePx];
  }

  place(look: string, paint: (onto: Canvas2D, at: StampPlace) => void): StampPlace | null {
    const known = this.places.get(look);
    if (known !== undefined) return known;
    const square = this.places.size;
    if (this.context === null || square >= ACROSS * DOWN) return null;
    const at = { leftPx: (square % ACROSS) * this.squarePx, topPx: Math.floor(square / ACROSS) * this.squarePx };
    paint(this.context, at);
    this.places.set(look, at);
    return at;
  }
}

let shared: { readonly colours: string; readonly sheet: CanvasStampSheet } | null = null;

/** Of these colours: the same for all drawings of a page. */
export function stampSheetOf(palette: Palette): CanvasStampSheet {
  const colours = JSON.stringify(palette);
  if (shared?.colours !== colours) shared = { colours, sheet: new CanvasStampSheet() };
  return shared.sheet;
}
