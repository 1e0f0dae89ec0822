// Measured spans as brackets above the lanes, each with its value in a pill; those that would overlap lie one above another.
// In: spans and a scale. Out: a level for every span (0 lowest), and the primitives of those in view.
// Levels are found at the octave of zoom below, like rows, so that panning changes nothing.

import { octaveBelow, type TimeScale } from './axis/scale';
import type { Span } from './draw-request';
import { printable } from './labels/label-text';
import { textWidthPx } from './labels/text-width';
import type { Primitive } from './painters/display-list';
import { filled, line, rect, stroked, text } from './painters/paint';

export const SPAN_LEVEL_PX = 24;
const PILL_TEXT = { sizePx: 11.5, weight: 600, colour: 'ink' } as const;
const PILL_PADDING_PX = 9;
const PILL_HEIGHT_PX = 18;
/** Farther out of view nothing of a bracket shows, and coordinates stay small. */
const BEYOND_PX = 40;

const pillWidthPx = (span: Span): number =>
  Math.ceil(textWidthPx(printable(span.label), PILL_TEXT.sizePx, PILL_TEXT.weight)) + 2 * PILL_PADDING_PX;

interface Reach {
  readonly leftPx: number;
  readonly rightPx: number;
}

/** On the bracket, with as much of that to be seen on each side; beside a bracket that it would cover. */
const LEAST_SEEN_PX = 6;
const BESIDE_PX = 5;

const isBeside = (fromPx: number, toPx: number, pillPx: number): boolean => toPx - fromPx < pillPx + 2 * LEAST_SEEN_PX;

/** The bracket, and the pill where that stands beside it. */
function reachOf(span: Span, scale: TimeScale): Reach {
  const [fromPx, toPx] = [scale.x(span.fromAt), scale.x(span.toAt)];
  const pillPx = pillWidthPx(span);
  return { leftPx: fromPx, rightPx: isBeside(fromPx, toPx, pillPx) ? toPx + BESIDE_PX + pillPx : toPx };
}

export function spanLevels(spans: readonly Span[], scale: TimeScale): ReadonlyMap<string, number> {
  const octave = octaveBelow(scale);
  const reaches = spans.map((span) => ({ id: span.id, ...reachOf(span, octave) }));
  const levelEnds: number[] = [];
  const levels = new Map<string, number>();
  for (const { id, leftPx, rightPx } of reaches.sort((a, b) => a.leftPx - b.leftPx)) {
    // One bracket may begin where another ends.
    const free = levelEnds.findIndex((endPx) => endPx <= leftPx + 1);
    const level = free === -1 ? levelEnds.length : free;
    levelEnds[level] = rightPx;
    levels.set(id, level);
  }
  return levels;
}

/**
 * Where the pill begins: in the middle of what is visible of the bracket, without leaving it; beside it to the right, where there is
 * room, else to the left; with room at neither over it, so that its words are read whole.
 */
function pillLeftPx(fromPx: number, toPx: number, widthPx: number, plot: Reach): number {
  if (isBeside(fromPx, toPx, widthPx)) {
    const before = fromPx - BESIDE_PX - widthPx;
    const after = Math.min(toPx + BESIDE_PX, plot.rightPx - widthPx);
    return after < toPx && before >= plot.leftPx ? before : after;
  }
  const visibleMiddle = (Math.max(fromPx, plot.leftPx) + Math.min(toPx, plot.rightPx)) / 2;
  return Math.max(fromPx, Math.min(visibleMiddle - widthPx / 2, toPx - widthPx));
}

/** `yPx` is the bracket's horizontal line. */
export function paintSpan(span: Span, yPx: number, scale: TimeScale, plot: Reach): readonly Primitive[] {
  const reach = reachOf(span, scale);
  if (reach.rightPx < plot.leftPx || reach.leftPx > plot.rightPx) return [];
  const [fromPx, toPx] = [scale.x(span.fromAt), scale.x(span.toAt)];
  const left = Math.max(fromPx, plot.leftPx - BEYOND_PX);
  const right = Math.min(toPx, plot.rightPx + BEYOND_PX);
  const widthPx = pillWidthPx(span);
  const xPx = pillLeftPx(fromPx, toPx, widthPx, plot);
  const pill = { xPx, yPx: yPx - PILL_HEIGHT_PX / 2, widthPx, heightPx: PILL_HEIGHT_PX };
  return [
    line(null, [left, yPx + 5, left, yPx, right, yPx, right, yPx + 5], stroked('ink-2', 1.2)),
    rect(null, pill, PILL_HEIGHT_PX / 2, filled('surface'), stroked('line-strong', 1)),
    text(xPx + widthPx / 2, yPx + 4, printable(span.label), PILL_TEXT, { anchor: 'middle' }),
  ];
}
