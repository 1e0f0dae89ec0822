// The sheet on which the drawing's columns are put together, kept between frames and grown when they need more room.

import type { StepsSheet } from '@/core/timeline/crowds/steps-picture';

/** "#1f6feb" as a word; null for any other notation. */
function hexWord(colour: string): number | null {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  const word = Number.parseInt(`${blue}${green}${red}`, 16);
  return Number.isNaN(word) ? null : word;
}

export class CanvasStepsSheet implements StepsSheet {
  private readonly context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  private readonly words = new Map<string, number>();
  private data: ImageData | null = null;
  private pixels = new Uint32Array(0);

  room(columns: number, rows: number): { readonly pixels: Uint32Array; readonly stride: number } {
    const [width, height] = [this.data?.width ?? 0, this.data?.height ?? 0];
    if (columns > width || rows > height) this.grow(Math.max(columns, width), Math.max(rows, height));
    else this.pixels.fill(0, 0, rows * width);
    return { pixels: this.pixels, stride: this.data?.width ?? columns };
  }

  image(rows: number): object {
    const { context, data } = this;
    if (context !== null && data !== null) context.putImageData(data, 0, 0, 0, 0, data.width, rows);
    return context?.canvas ?? {};
  }

  wordOf(colour: string): number {
    const known = this.words.get(colour);
    if (known !== undefined) return known;
    const word = hexWord(colour) ?? this.read(colour);
    this.words.set(colour, word);
    return word;
  }

  private grow(columns: number, rows: number): void {
    const { context } = this;
    // Half as much again, so that a zoom that brings more lanes to columns does not grow it in every frame.
    const height = Math.ceil(rows * 1.5);
    this.pixels = new Uint32Array(columns * height);
    if (context === null) return;
    [context.canvas.width, context.canvas.height] = [columns, height];
    this.data = new ImageData(new Uint8ClampedArray(this.pixels.buffer), columns, height);
  }

  /** Whatever the notation, the canvas knows it, though asking takes long. What is written in the image afterwards covers the pixel. */
  private read(colour: string): number {
    const { context } = this;
    if (context === null) return 0;
    context.globalCompositeOperation = 'copy';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return red | (green << 8) | (blue << 16);
  }
}
