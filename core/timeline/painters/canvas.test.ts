import { describe, expect, it } from 'vitest';
import { PlainSheet } from '../crowds/steps-picture.sample';
import { aroundDay, eventAt, requestFor, wholeDay } from '../event.sample';
import { drawTimeline } from '../layout';
import { prepareTimeline } from '../prepared/prepare-events';
import { paintCanvas } from './canvas';
import type { Canvas2D } from './canvas-2d';
import type { DisplayList } from './display-list';
import { circle, filled, text } from './paint';
import { LIGHT_PALETTE } from './palette';
import type { StampPlace, StampSheet } from './stamp';

/** Writes down what was asked of it, with the style at that moment. */
class RecordingCanvas implements Canvas2D {
  readonly calls: string[] = [];
  fillStyle: string | object = '';
  strokeStyle: string | object = '';
  lineWidth = 1;
  lineJoin = '';
  font = '';
  textAlign = '';
  globalAlpha = 1;
  imageSmoothingEnabled = true;
  depth = 0;

  save(): void {
    this.depth += 1;
  }
  restore(): void {
    this.depth -= 1;
  }
  setTransform(a: number): void {
    this.calls.push(`scale ${a}`);
  }
  clearRect(): void {
    this.calls.push('clear');
  }
  beginPath(): void {}
  closePath(): void {}
  moveTo(): void {}
  lineTo(): void {}
  rect(): void {}
  roundRect(): void {}
  arc(): void {}
  clip(): void {
    this.calls.push('clip');
  }
  fill(): void {
    this.calls.push(`fill ${typeof this.fillStyle === 'string' ? this.fillStyle : 'gradient'} ${this.globalAlpha}`);
  }
  stroke(): void {
    this.calls.push(`stroke ${String(this.strokeStyle)} ${this.lineWidth}`);
  }
  setLineDash(lengths: number[]): void {
    this.calls.push(`dash ${lengths.join(' ')}`);
  }
  fillText(words: string): void {
    this.calls.push(`write ${words} ${this.font} ${this.textAlign}`);
  }
  strokeText(words: string): void {
    this.calls.push(`rim ${words} ${String(this.strokeStyle)}`);
  }
  drawImage(_image: object, ...[left, top, width, height, ...place]: number[]): void {
    this.calls.push(`image ${[left, top, width, height]} in ${place}`);
  }
  createLinearGradient() {
    return { addColorStop: (offset: number, colour: string) => void this.calls.push(`stop ${offset} ${colour}`) };
  }
}

/** Keeps what was painted for each look, ten pixels further for each. */
class PlainStamps implements StampSheet {
  readonly kept = new Map<string, StampPlace>();
  readonly image = new RecordingCanvas();
  squarePx = 0;

  begin(squarePx: number): void {
    this.squarePx = squarePx;
  }

  place(look: string, paint: (onto: Canvas2D, at: StampPlace) => void): StampPlace | null {
    const known = this.kept.get(look);
    if (known !== undefined) return known;
    const at = { leftPx: this.kept.size * this.squarePx, topPx: 0 };
    paint(this.image, at);
    this.kept.set(look, at);
    return at;
  }
}

const NO_STAMPS: StampSheet = { begin: () => undefined, place: () => null, image: {} };

function painted(list: DisplayList, stamps = NO_STAMPS): RecordingCanvas {
  const canvas = new RecordingCanvas();
  const options = { widthPx: 100, heightPx: 50, palette: LIGHT_PALETTE, pixelRatio: 2, fontFamily: 'Inter' };
  paintCanvas(canvas, list, { ...options, sheet: new PlainSheet(), stamps });
  return canvas;
}

describe('the canvas painter', () => {
  it('clears the canvas and scales it to the pixel ratio', () => {
    expect(painted([]).calls).toEqual(['scale 2', 'clear']);
  });

  it('fills with opacity and resets it for what follows', () => {
    const canvas = painted([circle('e', 5, 5, 4, filled('attack', 0.5)), circle('e', 5, 5, 4, filled('attack'))]);
    expect(canvas.calls.slice(2)).toEqual(['fill #c2352b 0.5', 'fill #c2352b 1']);
  });

  it('paints a circle once for each quarter of a pixel, and puts it down as a picture on whole pixels', () => {
    const stamps = new PlainStamps();
    const dot = (xPx: number, radiusPx = 4) => circle('e', xPx, 10, radiusPx, filled('attack'));
    const { calls } = painted([dot(20), dot(40), dot(60.12), dot(60.13), dot(80, 100)], stamps);
    const image = (fromPx: number, leftPx: number) => `image ${fromPx},0,21,21 in ${leftPx},5,10.5,10.5`;
    expect(calls.slice(2)).toEqual([image(0, 15), image(0, 35), image(33, 55), image(33, 55), 'fill #c2352b 1']);
    expect(stamps.image.calls).toEqual(['scale 2', 'fill #c2352b 1', 'scale 2', 'fill #c2352b 1']);
  });

  it('writes text over its halo, in the weight and family given', () => {
    const style = { sizePx: 12, weight: 540, colour: 'ink' } as const;
    const canvas = painted([text(1, 2, 'Detected', style, { halo: 'surface', anchor: 'middle' })]);
    expect(canvas.calls.slice(2)).toEqual(['dash ', 'rim Detected #ffffff', 'write Detected 540 12px Inter center']);
  });

  it('paints layers of columns as one part of an image, enlarged and standing on their line', () => {
    const at = { kind: 'steps', eventId: null, leftPx: 10, stepPx: 3, baselinePx: 50 } as const;
    const canvas = painted([
      { ...at, heightsPx: [4, 9], fill: filled('attack', 0.5) },
      { ...at, heightsPx: [4, 7], fill: filled('contain') },
    ]);
    expect(canvas.calls.slice(2)).toEqual(['image 0,0,2,9 in 10,41,6,9']);
    expect(canvas.imageSmoothingEnabled).toBe(false);
  });

  it('paints a whole timeline, fades and hatches included, and leaves no clip behind', () => {
    const core = [1, 2, 2, 3, 3, 4].map((day, index) => eventAt(`${index}`, wholeDay(day)));
    const prepared = prepareTimeline([...core, eventAt('far', aroundDay(300))], 'UTC');
    const canvas = painted(drawTimeline(prepared, requestFor(prepared)).displayList);
    expect(prepared.folding().folds).toHaveLength(1);
    expect(canvas.depth).toBe(0);
    expect(canvas.calls).toContain('fill gradient 1');
    expect(canvas.calls.some((call) => call.startsWith('write Event far'))).toBe(true);
  });
});
