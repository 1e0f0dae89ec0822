// A sheet for tests: pixels without a canvas, whose colours are the numbers behind their names.

import type { StepsSheet } from './steps-picture';

export class PlainSheet implements StepsSheet {
  pixels = new Uint32Array(0);
  stride = 0;

  /** Wider than asked, as a sheet that is kept is. */
  room(columns: number, rows: number) {
    this.stride = columns + 3;
    this.pixels = new Uint32Array(this.stride * (rows + 2));
    return { pixels: this.pixels, stride: this.stride };
  }

  image(rows: number): object {
    return { rows };
  }

  wordOf(colour: string): number {
    return Number.parseInt(colour.slice(1), 16);
  }
}
