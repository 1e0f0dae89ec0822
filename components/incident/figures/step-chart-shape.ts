// A figure's history as steps in pixels: every value holds from its entry to the next one, the last one until now.
// In: steps in order of entry, now and the room in px. Out: one box for every step, from its low to its high bound.
// Steps entered close together keep a least width, so that each can be told from the next.

import type { FigureStep } from '@/core/incident/record/figure-history';
import type { Instant } from '@/core/time/instant';

export interface ChartRoom {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  readonly leastStepPx: number;
}

export interface StepBox {
  readonly seq: number;
  readonly fromPx: number;
  readonly toPx: number;
  /** Where its high bound lies; the same as `lowPx` for a single number. */
  readonly highPx: number;
  readonly lowPx: number;
}

/** From zero, unless that would press everything that changed into the upper edge. */
const LEAST_SPREAD = 0.25;

function valueScale(steps: readonly FigureStep[], { topPx, bottomPx }: ChartRoom): (value: number) => number {
  const most = Math.max(...steps.map(({ low, high }) => high ?? low));
  const least = Math.min(...steps.map(({ low }) => low));
  const isFlat = most === least;
  const isPressed = !isFlat && most - least < LEAST_SPREAD * Math.abs(most);
  const base = isPressed ? least - (most - least) : Math.min(0, least);
  const span = most - base;
  if (span === 0) return () => (topPx + bottomPx) / 2;
  return (value) => bottomPx - ((value - base) / span) * (bottomPx - topPx);
}

/** Where each step begins, and where the last one ends. */
function edgesOf(steps: readonly FigureStep[], now: Instant, room: ChartRoom): readonly number[] {
  const widthPx = room.rightPx - room.leftPx;
  const moments = [...steps.map(({ at }) => at as number), Math.max(now, steps.at(-1)?.at ?? now)];
  const from = moments[0] ?? 0;
  const span = Math.max(1, (moments.at(-1) ?? 0) - from);
  const leastPx = Math.min(room.leastStepPx, widthPx / steps.length);
  const spacious = moments.map((at) => ((at - from) / span) * widthPx);
  for (let index = 1; index < spacious.length; index++) {
    spacious[index] = Math.max(spacious[index] ?? 0, (spacious[index - 1] ?? 0) + leastPx);
  }
  // Steps that were pushed over the right edge push those before them back.
  let mostPx = widthPx;
  for (let index = spacious.length - 1; index > 0; index--) {
    spacious[index] = Math.min(spacious[index] ?? 0, mostPx);
    mostPx = (spacious[index] ?? 0) - leastPx;
  }
  return spacious.map((px) => room.leftPx + px);
}

export function stepBoxes(steps: readonly FigureStep[], now: Instant, room: ChartRoom): readonly StepBox[] {
  if (steps.length === 0) return [];
  const edges = edgesOf(steps, now, room);
  const y = valueScale(steps, room);
  return steps.map(({ seq, low, high }, index) => ({
    seq,
    fromPx: edges[index] ?? room.leftPx,
    toPx: edges[index + 1] ?? room.rightPx,
    highPx: y(high ?? low),
    lowPx: y(low),
  }));
}

const px = (value: number): string => String(Math.round(value * 10) / 10);

/** The line through one bound of all steps, as the `d` of a path. */
export function stepLine(boxes: readonly StepBox[], bound: 'lowPx' | 'highPx'): string {
  return boxes
    .map((box, index) => `${index === 0 ? `M${px(box.fromPx)} ` : `H${px(box.fromPx)}V`}${px(box[bound])}`)
    .concat(boxes.length === 0 ? [] : [`H${px(boxes.at(-1)?.toPx ?? 0)}`])
    .join('');
}
