// The few members of a canvas's context that painting takes, so that the painter knows no browser.

interface CanvasFade {
  addColorStop(offset: number, colour: string): void;
}

type Box = readonly [left: number, top: number, width: number, height: number];

/** The part of `CanvasRenderingContext2D` that painting takes. */
export interface Canvas2D {
  fillStyle: string | object;
  strokeStyle: string | object;
  lineWidth: number;
  lineJoin: string;
  font: string;
  textAlign: string;
  globalAlpha: number;
  imageSmoothingEnabled: boolean;
  save(): void;
  restore(): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  setLineDash(lengths: number[]): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  /** A part of an image, its left, top, width and height, into a rectangle of the canvas. */
  drawImage(image: object, ...partAndPlace: readonly [...Box, ...Box]): void;
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): CanvasFade;
}
