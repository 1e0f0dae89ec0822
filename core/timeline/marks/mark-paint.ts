// Shapes to primitives: the drawing grammar of time as it looks.
// In: a shape in px, the middle line of its row and a tone. Out: primitives in draw order, all bearing the event's id.

import { assertNever } from '@/core/assert-never';
import type { ColourToken, FadePrimitive, Primitive, Stroke } from '../painters/display-list';
import { circle, filled, line, shape as outline, rect, stroked } from '../painters/paint';
import { BAND_HALF_PX, BAR_HALF_PX, bodyOf, DOT_RADIUS_PX, isDotLike, ringOf } from './mark-box';
import type { EdgePx, Shape } from './shape';

/** How an event's mark is coloured. */
export interface Tone {
  readonly eventId: string;
  readonly colour: ColourToken;
  /** Disputed or refuted: outlined with dashes. */
  readonly dashed: boolean;
}

const DASH_PX: readonly number[] = [3, 2];
const HOLLOW_RADIUS_PX = 5;
const RANGE_OPACITY = 0.28;
const SHORT_RANGE_PX = 16;
const SHORT_RANGE_OPACITY = 0.7;
const TINT_OPACITY = 0.18;

const pen = (tone: Tone, widthPx: number): Stroke => stroked(tone.colour, widthPx, tone.dashed ? DASH_PX : []);

function paintDot(xPx: number, yPx: number, isFilled: boolean, tone: Tone): readonly Primitive[] {
  if (isFilled && !tone.dashed) {
    const rim = stroked('surface', 2);
    return [circle(tone.eventId, xPx, yPx, DOT_RADIUS_PX, filled(tone.colour), rim)];
  }
  return [circle(tone.eventId, xPx, yPx, HOLLOW_RADIUS_PX, filled('surface'), pen(tone, tone.dashed ? 1.6 : 2.4))];
}

function paintBar(leftPx: number, rightPx: number, yPx: number, isFilled: boolean, tone: Tone): readonly Primitive[] {
  const { halfPx } = bodyOf({ kind: 'bar', leftPx, rightPx, filled: isFilled });
  const box = { xPx: leftPx, yPx: yPx - halfPx, widthPx: rightPx - leftPx, heightPx: 2 * halfPx };
  if (isFilled && !tone.dashed) return [rect(tone.eventId, box, 3, filled(tone.colour))];
  const inset = { xPx: box.xPx + 0.8, yPx: box.yPx + 0.8, widthPx: box.widthPx - 1.6, heightPx: box.heightPx - 1.6 };
  return [rect(tone.eventId, inset, 2.5, filled('surface'), pen(tone, 1.6))];
}

function paintBand(band: Extract<Shape, { kind: 'band' }>, yPx: number, tone: Tone): readonly Primitive[] {
  const widthPx = band.rightPx - band.leftPx;
  const offset = (xPx: number): number => Math.min(1, Math.max(0, (xPx - band.leftPx) / widthPx));
  const peak = tone.dashed ? 0.25 : 0.5;
  const fade: FadePrimitive = {
    kind: 'fade',
    eventId: tone.eventId,
    xPx: band.leftPx,
    yPx: yPx - BAND_HALF_PX,
    widthPx,
    heightPx: 2 * BAND_HALF_PX,
    radiusPx: 4,
    colour: tone.colour,
    stops: [
      { offset: 0, opacity: 0 },
      { offset: offset(band.xPx), opacity: peak },
      { offset: 1, opacity: 0 },
    ],
  };
  return [fade, ...paintDot(band.xPx, yPx, false, tone)];
}

const cap = (xPx: number, yPx: number, tone: Tone): Primitive =>
  line(tone.eventId, [xPx, yPx - 6, xPx, yPx + 6], stroked(tone.colour, 2));

function paintWhisker(whisker: Extract<Shape, { kind: 'whisker' }>, yPx: number, tone: Tone): readonly Primitive[] {
  return [
    line(tone.eventId, [whisker.leftPx, yPx, whisker.rightPx, yPx], pen(tone, 2)),
    cap(whisker.leftPx, yPx, tone),
    cap(whisker.rightPx, yPx, tone),
    ...paintDot(whisker.xPx, yPx, false, tone),
  ];
}

/** A thin fade; `fromPx` is where it is solid. */
function fadingLine(fromPx: number, toPx: number, yPx: number, halfPx: number, opacity: number, tone: Tone): Primitive {
  const solidFirst = fromPx < toPx;
  return {
    kind: 'fade',
    eventId: tone.eventId,
    xPx: Math.min(fromPx, toPx),
    yPx: yPx - halfPx,
    widthPx: Math.abs(toPx - fromPx),
    heightPx: 2 * halfPx,
    radiusPx: 0,
    colour: tone.colour,
    stops: [
      { offset: 0, opacity: solidFirst ? opacity : 0 },
      { offset: 1, opacity: solidFirst ? 0 : opacity },
    ],
  };
}

function paintOpenWhisker(
  { capPx, openPx, xPx }: Extract<Shape, { kind: 'open-whisker' }>,
  yPx: number,
  tone: Tone,
): readonly Primitive[] {
  const reached = xPx ?? capPx;
  const solid = reached === capPx ? [] : [line(tone.eventId, [capPx, yPx, reached, yPx], pen(tone, 2))];
  const dot = xPx === null ? [] : paintDot(xPx, yPx, false, tone);
  return [fadingLine(reached, openPx, yPx, 1, 1, tone), ...solid, cap(capPx, yPx, tone), ...dot];
}

const fadingEnd = ({ innerPx, outerPx }: EdgePx, yPx: number, opacity: number, tone: Tone): readonly Primitive[] =>
  innerPx === outerPx ? [] : [fadingLine(innerPx, outerPx, yPx, BAR_HALF_PX, opacity, tone)];

function paintRange({ start, end }: Extract<Shape, { kind: 'range' }>, yPx: number, tone: Tone): readonly Primitive[] {
  const widthPx = end.innerPx - start.innerPx;
  const opacity = end.outerPx - start.outerPx < SHORT_RANGE_PX ? SHORT_RANGE_OPACITY : RANGE_OPACITY;
  const isSharp = start.innerPx === start.outerPx && end.innerPx === end.outerPx;
  const box = { xPx: start.innerPx, yPx: yPx - BAR_HALF_PX, widthPx, heightPx: 2 * BAR_HALF_PX };
  const fill = filled(tone.colour, tone.dashed ? opacity / 2 : opacity);
  return [
    ...fadingEnd(start, yPx, fill.opacity, tone),
    rect(tone.eventId, box, isSharp ? 3 : 0, fill, tone.dashed ? pen(tone, 1.4) : null),
    ...fadingEnd(end, yPx, fill.opacity, tone),
  ];
}

function paintArrow(arrow: Extract<Shape, { kind: 'arrow' }>, yPx: number, tone: Tone): readonly Primitive[] {
  const { tipPx } = arrow;
  return [
    line(tone.eventId, [arrow.fromPx, yPx, tipPx, yPx], pen(tone, 2.4)),
    line(tone.eventId, [tipPx - 5, yPx - 5, tipPx, yPx, tipPx - 5, yPx + 5], stroked(tone.colour, 2.4)),
    ...paintShape(arrow.start, yPx, tone),
  ];
}

const paintFlag = (xPx: number, yPx: number, tone: Tone): readonly Primitive[] => [
  line(tone.eventId, [xPx, yPx + 10, xPx, yPx - 12], stroked(tone.colour, 2)),
  outline(
    tone.eventId,
    [xPx, yPx - 12, xPx + 13, yPx - 12, xPx + 9, yPx - 7.5, xPx + 13, yPx - 3, xPx, yPx - 3],
    filled('surface'),
    pen(tone, 2),
  ),
];

export function paintShape(shape: Shape, yPx: number, tone: Tone): readonly Primitive[] {
  switch (shape.kind) {
    case 'dot':
      return paintDot(shape.xPx, yPx, shape.filled, tone);
    case 'bar':
      return paintBar(shape.leftPx, shape.rightPx, yPx, shape.filled, tone);
    case 'band':
      return paintBand(shape, yPx, tone);
    case 'whisker':
      return paintWhisker(shape, yPx, tone);
    case 'open-whisker':
      return paintOpenWhisker(shape, yPx, tone);
    case 'range':
      return paintRange(shape, yPx, tone);
    case 'arrow':
      return paintArrow(shape, yPx, tone);
    case 'flag':
      return paintFlag(shape.xPx, yPx, tone);
    default:
      return assertNever(shape);
  }
}

/** A calm ground around the body of an event that changed between two states. */
export function paintTint(shape: Shape, yPx: number, eventId: string): Primitive {
  const { leftPx, rightPx, halfPx } = ringOf(shape);
  const fill = filled('accent', TINT_OPACITY);
  if (isDotLike(bodyOf(shape))) return circle(eventId, (leftPx + rightPx) / 2, yPx, halfPx, fill);
  return rect(eventId, { xPx: leftPx, yPx: yPx - halfPx, widthPx: rightPx - leftPx, heightPx: 2 * halfPx }, 6, fill);
}
