// The stamps of a drawing's canvas, each on a small canvas of its own.

import type { Canvas2D } from '@/core/timeline/canvas-2d';
import type { Stamps } from '@/core/timeline/stamp';

/** Some looks times quarters of a pixel; more than ever occur at once. Then all are forgotten. */
const MOST_KEPT = 512;

export class CanvasStamps implements Stamps {
  private readonly kept = new Map<string, HTMLCanvasElement>();

  stamp(look: string, sidePx: number, paint: (onto: Canvas2D) => void): object | null {
    const known = this.kept.get(look);
    if (known !== undefined) return known;
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (context === null) return null;
    [canvas.width, canvas.height] = [sidePx, sidePx];
    paint(context);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(look, canvas);
    return canvas;
  }
}
