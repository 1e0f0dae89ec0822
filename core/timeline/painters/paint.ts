// Short ways to make primitives, so that what is drawn reads as what it is.

import type {
  CirclePrimitive,
  ColourToken,
  Fill,
  LinePrimitive,
  Rect,
  RectPrimitive,
  ShapePrimitive,
  Stroke,
  TextPrimitive,
} from './display-list';

export const filled = (colour: ColourToken, opacity = 1): Fill => ({ colour, opacity });

export const stroked = (colour: ColourToken, widthPx: number, dashPx: readonly number[] = []): Stroke => ({
  colour,
  widthPx,
  dashPx,
});

/** The middle of a pixel: where a line one pixel wide is sharp. */
export const crisp = (px: number): number => Math.floor(px) + 0.5;

export const line = (eventId: string | null, pointsPx: readonly number[], stroke: Stroke): LinePrimitive => ({
  kind: 'line',
  eventId,
  pointsPx,
  stroke,
});

export const shape = (
  eventId: string | null,
  pointsPx: readonly number[],
  fill: Fill | null,
  stroke: Stroke | null,
): ShapePrimitive => ({ kind: 'shape', eventId, pointsPx, fill, stroke });

export const rect = (
  eventId: string | null,
  { xPx, yPx, widthPx, heightPx }: Rect,
  radiusPx: number,
  fill: Fill | null,
  stroke: Stroke | null = null,
): RectPrimitive => ({ kind: 'rect', eventId, xPx, yPx, widthPx, heightPx, radiusPx, fill, stroke });

export const circle = (
  eventId: string | null,
  xPx: number,
  yPx: number,
  radiusPx: number,
  fill: Fill | null,
  stroke: Stroke | null = null,
): CirclePrimitive => ({ kind: 'circle', eventId, xPx, yPx, radiusPx, fill, stroke });

type TextOptions = Partial<Pick<TextPrimitive, 'anchor' | 'halo' | 'eventId'>>;

export const text = (
  xPx: number,
  yPx: number,
  words: string,
  style: Pick<TextPrimitive, 'sizePx' | 'weight' | 'colour'>,
  options: TextOptions = {},
): TextPrimitive => ({
  kind: 'text',
  eventId: null,
  xPx,
  yPx,
  text: words,
  anchor: 'start',
  halo: null,
  ...style,
  ...options,
});
