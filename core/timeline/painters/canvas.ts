// Paints a display list on a canvas.
// In: a list in CSS px, and how to show it. The canvas already has that many pixels, times the pixel ratio.

import { assertNever } from '@/core/assert-never';
import { type StepsPictures, type StepsSheet, stepsPictures } from '../crowds/steps-picture';
import type { Canvas2D } from './canvas-2d';
import type {
  CirclePrimitive,
  DisplayList,
  FadePrimitive,
  Fill,
  HatchPrimitive,
  LinePrimitive,
  Primitive,
  Rect,
  RectPrimitive,
  ShapePrimitive,
  StepsPrimitive,
  Stroke,
  TextPrimitive,
} from './display-list';
import type { Palette } from './palette';
import { type PlacedStamp, type StampPlace, type StampSheet, stampsOf } from './stamp';

/** As in the SVG: stripes every 6 px at right angles, so √2 times as far apart along an edge. */
const HATCH_STEP_PX = 6 * Math.SQRT2;
const HALO_WIDTH_PX = 4;
const SOLID: readonly number[] = [];
const ALIGNMENTS = { start: 'left', middle: 'center', end: 'right' } as const;

function translucent(colour: string, opacity: number): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return `color-mix(in srgb, ${colour} ${opacity * 100}%, transparent)`;
  const alpha = Math.round(opacity * 255);
  return `${colour}${alpha.toString(16).padStart(2, '0')}`;
}

/** What is put down as parts of pictures that are made before. */
interface Pictures {
  readonly steps: StepsPictures;
  readonly stamps: ReadonlyMap<CirclePrimitive, PlacedStamp>;
}

const NO_PICTURES: Pictures = { steps: { image: null, byFirst: new Map() }, stamps: new Map() };

class CanvasPainter {
  /** Null where it is not known. */
  private lastDash: readonly number[] | null = null;

  constructor(
    private readonly canvas: Canvas2D,
    private readonly options: CanvasOptions,
    private readonly pictures: Pictures,
  ) {}

  paint(primitive: Primitive): void {
    switch (primitive.kind) {
      case 'line':
      case 'shape':
      case 'rect':
        this.path(primitive);
        break;
      case 'circle':
        this.circle(primitive);
        break;
      case 'fade':
        this.fade(primitive);
        break;
      case 'hatch':
        this.hatch(primitive);
        break;
      case 'steps':
        this.steps(primitive);
        break;
      case 'text':
        this.text(primitive);
        break;
      case 'clip':
        this.canvas.save();
        this.clipTo(primitive);
        break;
      case 'unclip':
        this.restore();
        break;
      default:
        assertNever(primitive);
    }
  }

  private path(primitive: LinePrimitive | ShapePrimitive | RectPrimitive | CirclePrimitive): void {
    switch (primitive.kind) {
      case 'line':
        this.trace(primitive.pointsPx);
        this.ink(null, primitive.stroke);
        return;
      case 'shape':
        this.trace(primitive.pointsPx);
        this.canvas.closePath();
        break;
      case 'rect':
        this.outline(primitive, primitive.radiusPx);
        break;
      case 'circle':
        this.canvas.beginPath();
        this.canvas.arc(primitive.xPx, primitive.yPx, primitive.radiusPx, 0, 2 * Math.PI);
        break;
      default:
        assertNever(primitive);
    }
    this.ink(primitive.fill, primitive.stroke);
  }

  private circle(circle: CirclePrimitive): void {
    const stamp = this.pictures.stamps.get(circle);
    if (stamp === undefined) {
      this.path(circle);
      return;
    }
    const { onSheet, leftPx, topPx, sidePx } = stamp;
    const { pixelRatio, stamps } = this.options;
    const place = [leftPx / pixelRatio, topPx / pixelRatio, sidePx / pixelRatio, sidePx / pixelRatio] as const;
    this.canvas.drawImage(stamps.image, onSheet.leftPx, onSheet.topPx, sidePx, sidePx, ...place);
  }

  private trace(pointsPx: readonly number[]): void {
    this.canvas.beginPath();
    for (let index = 0; index + 1 < pointsPx.length; index += 2) {
      this.canvas.lineTo(pointsPx[index] ?? 0, pointsPx[index + 1] ?? 0);
    }
  }

  private outline({ xPx, yPx, widthPx, heightPx }: Rect, radiusPx: number): void {
    this.canvas.beginPath();
    if (radiusPx === 0) this.canvas.rect(xPx, yPx, widthPx, heightPx);
    else this.canvas.roundRect(xPx, yPx, widthPx, heightPx, Math.min(radiusPx, widthPx / 2, heightPx / 2));
  }

  private clipTo(rect: Rect): void {
    this.outline(rect, 0);
    this.canvas.clip();
  }

  private ink(fill: Fill | null, stroke: Stroke | null): void {
    if (fill !== null) {
      this.canvas.globalAlpha = fill.opacity;
      this.canvas.fillStyle = this.options.palette[fill.colour];
      this.canvas.fill();
      this.canvas.globalAlpha = 1;
    }
    if (stroke === null) return;
    this.canvas.strokeStyle = this.options.palette[stroke.colour];
    this.canvas.lineWidth = stroke.widthPx;
    this.dash(stroke.dashPx);
    this.canvas.stroke();
  }

  /** Of the many strokes nearly all are solid: asked of the canvas only where it is another than before. */
  private dash(dashPx: readonly number[]): void {
    const isAsBefore = dashPx === this.lastDash || (dashPx.length === 0 && this.lastDash?.length === 0);
    if (!isAsBefore) this.canvas.setLineDash([...dashPx]);
    this.lastDash = dashPx;
  }

  private restore(): void {
    this.canvas.restore();
    this.lastDash = null;
  }

  private fade(fade: FadePrimitive): void {
    const gradient = this.canvas.createLinearGradient(fade.xPx, 0, fade.xPx + fade.widthPx, 0);
    for (const { offset, opacity } of fade.stops) {
      gradient.addColorStop(offset, translucent(this.options.palette[fade.colour], opacity));
    }
    this.outline(fade, fade.radiusPx);
    this.canvas.fillStyle = gradient;
    this.canvas.fill();
  }

  private hatch(hatch: HatchPrimitive): void {
    const { xPx, yPx, widthPx, heightPx } = hatch;
    this.canvas.save();
    this.clipTo(hatch);
    this.canvas.beginPath();
    // The stripes start at multiples of their distance, so that they stay put while the fold is panned out of view.
    const firstPx = Math.floor((xPx + yPx) / HATCH_STEP_PX) * HATCH_STEP_PX;
    for (let sumPx = firstPx; sumPx < xPx + widthPx + yPx + heightPx; sumPx += HATCH_STEP_PX) {
      this.canvas.moveTo(sumPx - yPx, yPx);
      this.canvas.lineTo(sumPx - yPx - heightPx, yPx + heightPx);
    }
    this.canvas.globalAlpha = hatch.opacity;
    this.ink(null, { colour: hatch.colour, widthPx: 1, dashPx: SOLID });
    this.restore();
  }

  private steps(steps: StepsPrimitive): void {
    const { image, byFirst } = this.pictures.steps;
    const picture = byFirst.get(steps);
    if (image === null || picture === undefined) return;
    const { leftColumn, topRow, columns, rows } = picture;
    const { leftPx, baselinePx, stepPx } = steps;
    const part = [leftColumn, topRow, columns, rows] as const;
    this.canvas.drawImage(image, ...part, leftPx, baselinePx - rows, columns * stepPx, rows);
  }

  private text(text: TextPrimitive): void {
    this.canvas.font = `${text.weight} ${text.sizePx}px ${this.options.fontFamily}`;
    this.canvas.textAlign = ALIGNMENTS[text.anchor];
    if (text.halo !== null) {
      this.canvas.strokeStyle = this.options.palette[text.halo];
      this.canvas.lineWidth = HALO_WIDTH_PX;
      this.dash(SOLID);
      this.canvas.strokeText(text.text, text.xPx, text.yPx);
    }
    this.canvas.fillStyle = this.options.palette[text.colour];
    this.canvas.fillText(text.text, text.xPx, text.yPx);
  }
}

export interface CanvasOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Colours as a canvas takes them: no CSS variables. */
  readonly palette: Palette;
  readonly pixelRatio: number;
  /** The font families, as in CSS. */
  readonly fontFamily: string;
  readonly sheet: StepsSheet;
  /** Of this palette alone. */
  readonly stamps: StampSheet;
}

export function paintCanvas(canvas: Canvas2D, list: DisplayList, options: CanvasOptions): void {
  const { widthPx, heightPx, palette, pixelRatio, sheet, stamps } = options;
  canvas.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  canvas.clearRect(0, 0, widthPx, heightPx);
  canvas.lineJoin = 'round';
  canvas.imageSmoothingEnabled = false;
  const painter = new CanvasPainter(canvas, options, {
    steps: stepsPictures(list, palette, sheet),
    stamps: stampsOf(list, pixelRatio, stamps, (circle, onto, { leftPx, topPx }: StampPlace) => {
      onto.setTransform(pixelRatio, 0, 0, pixelRatio, leftPx, topPx);
      new CanvasPainter(onto, options, NO_PICTURES).paint(circle);
    }),
  });
  for (const primitive of list) painter.paint(primitive);
}
