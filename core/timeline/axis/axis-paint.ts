// The axis above and behind the lanes: tick lines and labels, folds, and the line for now.

import type { Instant } from '@/core/time/instant';
import type { FoldRect } from '../drawing';
import { overlaps } from '../labels/occupancy';
import { textWidthPx } from '../labels/text-width';
import type { Primitive, Rect } from '../painters/display-list';
import { crisp, line, stroked, text } from '../painters/paint';
import type { Fold } from './fold';
import type { TimeScale } from './scale';
import { TICK_LABEL_INSET_PX, TICK_TEXT, type Tick } from './ticks';

const MAJOR_BASELINE_PX = 30;
const MINOR_BASELINE_PX = 53;
const MAJOR_LINE_TOP_PX = 38;
const MINOR_LINE_TOP_PX = 43;
/** Tick lines and folds end a little above the lower edge of the lanes. */
const ABOVE_BOTTOM_PX = 8;
const FOLD_TEXT = { sizePx: 11.5, weight: 400, colour: 'ink-3' } as const;
const NOW_TEXT = { sizePx: 11, weight: 400, colour: 'ink-2' } as const;
const NOW_WORD = 'now';

export function foldRects(folds: readonly Fold[], scale: TimeScale, bottomPx: number): readonly FoldRect[] {
  const rects: FoldRect[] = [];
  for (const { from, to, label } of folds) {
    const leftPx = Math.max(scale.leftPx, scale.x(from));
    const rightPx = Math.min(scale.rightPx, scale.x(to));
    if (rightPx <= leftPx) continue;
    const heightPx = bottomPx - ABOVE_BOTTOM_PX - MAJOR_LINE_TOP_PX;
    rects.push({ from, to, label, xPx: leftPx, yPx: MAJOR_LINE_TOP_PX, widthPx: rightPx - leftPx, heightPx });
  }
  return rects;
}

export const paintFolds = (rects: readonly FoldRect[]): readonly Primitive[] =>
  rects.map(({ xPx, yPx, widthPx, heightPx }) => ({
    kind: 'hatch',
    eventId: null,
    xPx,
    yPx,
    widthPx,
    heightPx,
    colour: 'line-strong',
    opacity: 0.55,
  }));

/** A row of text, from its upper to its lower edge. */
const textRow = (xPx: number, widthPx: number, baselinePx: number): Rect => ({
  xPx,
  yPx: baselinePx - 10,
  widthPx,
  heightPx: 13,
});

const BASELINES_PX = { major: MAJOR_BASELINE_PX, minor: MINOR_BASELINE_PX } as const;

const labelRects = (ticks: readonly Tick[]): readonly Rect[] =>
  ticks
    .filter(({ label }) => label !== '')
    .map(({ row, xPx, label }) => {
      const { sizePx, weight } = TICK_TEXT[row];
      return textRow(xPx + TICK_LABEL_INSET_PX, textWidthPx(label, sizePx, weight), BASELINES_PX[row]);
    });

/** A few letters may reach a little beyond a narrow fold, where nothing else stands. */
const MOST_BEYOND_PX = 8;

/** What the folds hide, in the longest words that fit above them beside the ticks, on the upper line or else on the lower. */
export function paintFoldLabels(
  rects: readonly FoldRect[],
  folds: readonly Fold[],
  ticks: readonly Tick[],
): readonly Primitive[] {
  const taken = [...labelRects(ticks)];
  return rects.flatMap((rect) => {
    const short = folds.find(({ from }) => from === rect.from)?.shortLabel ?? '';
    const middlePx = rect.xPx + rect.widthPx / 2;
    for (const { words, roomPx } of [
      { words: rect.label, roomPx: rect.widthPx - 2 },
      { words: short, roomPx: rect.widthPx + 2 * MOST_BEYOND_PX },
    ]) {
      const widthPx = textWidthPx(words, FOLD_TEXT.sizePx, FOLD_TEXT.weight);
      if (words === '' || widthPx > roomPx) continue;
      const rows = [MAJOR_BASELINE_PX, MINOR_BASELINE_PX].map((baselinePx) => ({
        baselinePx,
        row: textRow(middlePx - widthPx / 2 - 2, widthPx + 4, baselinePx),
      }));
      const free = rows.find(({ row }) => !taken.some((other) => overlaps(other, row)));
      if (free === undefined) continue;
      taken.push(free.row);
      return [text(middlePx, free.baselinePx, words, FOLD_TEXT, { anchor: 'middle' })];
    }
    return [];
  });
}

export const paintTickLines = (ticks: readonly Tick[], bottomPx: number): readonly Primitive[] =>
  ticks
    .filter(({ hasLine }) => hasLine)
    .map(({ row, xPx }) => {
      const topPx = row === 'major' ? MAJOR_LINE_TOP_PX : MINOR_LINE_TOP_PX;
      return line(null, [crisp(xPx), topPx, crisp(xPx), bottomPx - ABOVE_BOTTOM_PX], stroked('line', 1));
    });

export const paintTickLabels = (ticks: readonly Tick[]): readonly Primitive[] =>
  ticks
    .filter(({ label }) => label !== '')
    .map(({ row, xPx, label }) => {
      const colour = row === 'major' ? 'ink-2' : 'ink-3';
      return text(xPx + TICK_LABEL_INSET_PX, BASELINES_PX[row], label, { ...TICK_TEXT[row], colour });
    });

/** Where the word "now" stands, so that labels keep clear of it. */
export function nowRect(nowPx: number, bottomPx: number): Rect {
  const widthPx = Math.ceil(textWidthPx(NOW_WORD, NOW_TEXT.sizePx, NOW_TEXT.weight));
  return textRow(nowPx + TICK_LABEL_INSET_PX, widthPx, bottomPx - 12);
}

const isInView = (at: Instant | null, scale: TimeScale): at is Instant =>
  at !== null && scale.x(at) >= scale.leftPx && scale.x(at) <= scale.rightPx;

export function paintNow(now: Instant | null, scale: TimeScale, bottomPx: number): readonly Primitive[] {
  if (!isInView(now, scale)) return [];
  const xPx = scale.x(now);
  const word = nowRect(xPx, bottomPx);
  const lineX = crisp(xPx);
  const dotted = line(null, [lineX, MAJOR_LINE_TOP_PX, lineX, bottomPx - ABOVE_BOTTOM_PX], stroked('ink', 1, [2, 3]));
  if (word.xPx + word.widthPx > scale.rightPx + 8) return [dotted];
  return [dotted, text(word.xPx, bottomPx - 12, NOW_WORD, NOW_TEXT, { halo: 'surface' })];
}
