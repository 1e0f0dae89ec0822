// The canvas element as a surface for display lists: sharp at any pixel ratio, in the page's font and colours.

import { paintCanvas } from '@/core/timeline/painters/canvas';
import type { DisplayList } from '@/core/timeline/painters/display-list';
import type { Palette } from '@/core/timeline/painters/palette';
import type { StampSheet } from '@/core/timeline/painters/stamp';
import { readPalette } from './palette-source';
import { stampSheetOf } from './stamp-sheet';
import { CanvasStepsSheet } from './steps-sheet';

const WEIGHTS = [400, 540, 600];

export class CanvasSurface {
  private readonly context: CanvasRenderingContext2D | null;
  private palette: Palette;
  private readonly fontFamily: string;
  private readonly sheet = new CanvasStepsSheet();
  private stamps: StampSheet;

  /** @param styled whose font and colours it has */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly styled: Element = canvas,
  ) {
    this.context = canvas.getContext('2d');
    this.palette = readPalette(styled);
    this.stamps = stampSheetOf(this.palette);
    this.fontFamily = getComputedStyle(styled).fontFamily;
  }

  refreshPalette(): void {
    this.palette = readPalette(this.styled);
    this.stamps = stampSheetOf(this.palette);
  }

  /**
   * Resolves once the fonts of the drawing can be painted, and says whether any was still to come;
   * fonts that never come do not hold it up.
   */
  async whenFontsReady(): Promise<boolean> {
    const { fonts } = document;
    const wanted = WEIGHTS.map((weight) => `${weight} 12px ${this.fontFamily}`);
    const lacking = wanted.filter((font) => !fonts.check(font));
    await Promise.allSettled(lacking.map((font) => fonts.load(font)));
    return lacking.length > 0;
  }

  paint(list: DisplayList, widthPx: number, heightPx: number): void {
    const pixelRatio = window.devicePixelRatio || 1;
    this.resize(heightPx, Math.round(widthPx * pixelRatio), Math.round(heightPx * pixelRatio));
    if (this.context === null) return;
    const { palette, fontFamily, sheet, stamps } = this;
    paintCanvas(this.context, list, { widthPx, heightPx, palette, pixelRatio, fontFamily, sheet, stamps });
  }

  /** Setting a canvas's size empties it and costs a frame, so it happens only when the size changes. */
  private resize(heightPx: number, width: number, height: number): void {
    const { canvas } = this;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    if (canvas.style.height !== `${heightPx}px`) canvas.style.height = `${heightPx}px`;
  }
}
