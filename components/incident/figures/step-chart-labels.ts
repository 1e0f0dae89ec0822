// Which values a step chart names, and where: the last one always, an earlier one where its own step is wide enough.
// In: the steps' boxes in px and their values in words. Out: text with its place, none over another.

import type { StepBox } from './step-chart-shape';

export interface ChartLabel {
  readonly seq: number;
  readonly text: string;
  readonly xPx: number;
  /** The baseline. */
  readonly yPx: number;
  readonly anchor: 'start' | 'end';
}

/** At 11 px with tabular numerals; a little more than most characters take. */
const CHARACTER_PX = 6.4;
const ABOVE_PX = 6;
const BETWEEN_PX = 6;

const widthPx = (text: string): number => text.length * CHARACTER_PX;

export function chartLabels(boxes: readonly StepBox[], values: readonly string[], rightPx: number): ChartLabel[] {
  const last = boxes.at(-1);
  const lastText = values[boxes.length - 1] ?? '';
  if (last === undefined) return [];
  const lastLeftPx = rightPx - widthPx(lastText);
  const earlier = boxes.slice(0, -1).flatMap(({ seq, fromPx, toPx, highPx }, index): ChartLabel[] => {
    const text = values[index] ?? '';
    const endPx = fromPx + widthPx(text);
    const fits = endPx + BETWEEN_PX <= Math.min(toPx, lastLeftPx);
    return fits ? [{ seq, text, xPx: fromPx, yPx: highPx - ABOVE_PX, anchor: 'start' }] : [];
  });
  return [...earlier, { seq: last.seq, text: lastText, xPx: rightPx, yPx: last.highPx - ABOVE_PX, anchor: 'end' }];
}
