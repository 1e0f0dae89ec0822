// What there is to draw, in draw order, in pixels and colour tokens: the one list that canvas, SVG and PDF painters share.
// A painter knows neither time nor incidents. Titles arrive as typed by people and are escaped by the painter.

/** Colours by meaning; a palette resolves them for light, dark and paper. */
export const COLOUR_TOKENS = [
  'attack',
  'detect',
  'contain',
  'disclose',
  'legal',
  'impact',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'line-strong',
  'surface',
  'sunken',
  'accent',
] as const;
export type ColourToken = (typeof COLOUR_TOKENS)[number];

export interface Fill {
  readonly colour: ColourToken;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface Stroke {
  readonly colour: ColourToken;
  readonly widthPx: number;
  /** Lengths of dashes and gaps in pixels; empty for a solid line. */
  readonly dashPx: readonly number[];
}

export interface Rect {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A stop of a fade: `offset` 0 at the left edge, 1 at the right one. */
export interface FadeStop {
  readonly offset: number;
  readonly opacity: number;
}

type TextAnchor = 'start' | 'middle' | 'end';

/** Weights of Inter that the drawing uses. */
export type TextWeight = 400 | 540 | 600;

interface Bearing {
  /** The event that this belongs to; null for axis, lanes and frame. */
  readonly eventId: string | null;
}

export interface LinePrimitive extends Bearing {
  readonly kind: 'line';
  /** x, y, x, y …, at least two points. */
  readonly pointsPx: readonly number[];
  readonly stroke: Stroke;
}

/** A closed outline through the points. */
export interface ShapePrimitive extends Bearing {
  readonly kind: 'shape';
  readonly pointsPx: readonly number[];
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
}

export interface RectPrimitive extends Bearing, Rect {
  readonly kind: 'rect';
  readonly radiusPx: number;
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
}

export interface CirclePrimitive extends Bearing {
  readonly kind: 'circle';
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusPx: number;
  readonly fill: Fill | null;
  readonly stroke: Stroke | null;
}

/** A band whose opacity changes from left to right. */
export interface FadePrimitive extends Bearing, Rect {
  readonly kind: 'fade';
  readonly radiusPx: number;
  readonly colour: ColourToken;
  readonly stops: readonly FadeStop[];
}

/** Columns side by side that stand on one line. */
export interface StepsPrimitive extends Bearing {
  readonly kind: 'steps';
  readonly leftPx: number;
  /** How wide each is. */
  readonly stepPx: number;
  readonly baselinePx: number;
  readonly heightsPx: readonly number[];
  readonly fill: Fill;
}

/** Thin diagonal lines. */
export interface HatchPrimitive extends Bearing, Rect {
  readonly kind: 'hatch';
  readonly colour: ColourToken;
  readonly opacity: number;
}

export interface TextPrimitive extends Bearing {
  readonly kind: 'text';
  readonly xPx: number;
  /** The baseline. */
  readonly yPx: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight: TextWeight;
  readonly anchor: TextAnchor;
  readonly colour: ColourToken;
  /** A rim that keeps the text readable over lines; null for none. */
  readonly halo: ColourToken | null;
}

/** Everything up to the matching `unclip` is cut off outside the rectangle. Clips do not nest. */
interface ClipPrimitive extends Rect {
  readonly kind: 'clip';
}

interface UnclipPrimitive {
  readonly kind: 'unclip';
}

export type Primitive =
  | LinePrimitive
  | ShapePrimitive
  | RectPrimitive
  | CirclePrimitive
  | FadePrimitive
  | HatchPrimitive
  | StepsPrimitive
  | TextPrimitive
  | ClipPrimitive
  | UnclipPrimitive;

export type DisplayList = readonly Primitive[];
