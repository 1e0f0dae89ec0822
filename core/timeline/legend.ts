// The legend of badges and ghosts that a drawing shows: beside the axis where it fits in one line, else below the overview.
// In: what is shown and how wide the drawing is. Out: the height that it adds in px, and primitives.

import { EMPHASES, EMPHASIS_LABELS, type Emphasis } from './ghosts/ghost';
import { textWidthPx } from './labels/text-width';
import { gutterPx } from './lanes/plot';
import { BADGE_RADIUS_PX, type BadgeKind, paintBadgeAt } from './marks/badge';
import type { Primitive } from './painters/display-list';
import { circle, filled, stroked, text } from './painters/paint';
import type { Prepared } from './prepared/prepare';

export type LegendKind = BadgeKind | 'formerly';

/** In which order they are explained. */
export const LEGEND_ORDER: readonly LegendKind[] = ['disagreement', ...EMPHASES, 'formerly'];
export const LEGEND_WORDS: Readonly<Record<LegendKind, string>> = {
  ...EMPHASIS_LABELS,
  disagreement: 'Sources disagree',
  formerly: 'Where it stood',
};
const LEGEND_TEXT = { sizePx: 11, weight: 400, colour: 'ink-3' } as const;
const SIGN_WIDTH_PX = 17;
const BETWEEN_PX = 14;
const EDGE_PX = 8;
const ROW_PX = 20;
/** The line above the names of months, which nothing else uses. */
const TOP_MIDDLE_PX = 10;
/** From the middle of a line of the legend to its baseline. */
const BASELINE_DROP_PX = 4;

interface Entry {
  readonly kind: LegendKind;
  readonly widthPx: number;
}

export interface Legend {
  readonly rows: readonly (readonly Entry[])[];
  readonly isAboveAxis: boolean;
  /** What the drawing grows by. */
  readonly heightPx: number;
}

const entryOf = (kind: LegendKind): Entry => ({
  kind,
  widthPx:
    SIGN_WIDTH_PX + Math.ceil(textWidthPx(LEGEND_WORDS[kind], LEGEND_TEXT.sizePx, LEGEND_TEXT.weight)) + BETWEEN_PX,
});

const lengthOf = (row: readonly Entry[]): number => row.reduce((sum, { widthPx }) => sum + widthPx, 0);

function wrapped(entries: readonly Entry[], roomPx: number): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last === undefined || lengthOf(last) + entry.widthPx > roomPx) rows.push([entry]);
    else last.push(entry);
  }
  return rows;
}

/** What the whole timeline needs explained, in view or not, so that the legend stays as it is while panning. */
export function legendKinds(prepared: Prepared, emphasis: ReadonlyMap<string, Emphasis>): ReadonlySet<LegendKind> {
  const kinds = new Set<LegendKind>(emphasis.values());
  for (const kind of prepared.ghostKinds) kinds.add(kind === 'stated' ? 'disagreement' : 'formerly');
  return kinds;
}

export function legendOf(shown: ReadonlySet<LegendKind>, widthPx: number): Legend {
  const entries = LEGEND_ORDER.filter((kind) => shown.has(kind)).map(entryOf);
  const roomPx = widthPx - gutterPx(widthPx) - 2 * EDGE_PX;
  const rows = wrapped(entries, roomPx);
  const isAboveAxis = rows.length <= 1;
  return { rows, isAboveAxis, heightPx: isAboveAxis ? 0 : rows.length * ROW_PX + EDGE_PX };
}

/** About the middle of the sign. */
export const paintSign = (kind: LegendKind, xPx: number, yPx: number): readonly Primitive[] =>
  kind === 'formerly'
    ? [circle(null, xPx, yPx, BADGE_RADIUS_PX - 1, filled('surface'), stroked('ink-2', 1.2, [2, 2]))]
    : paintBadgeAt(kind, null, xPx, yPx);

function paintRow(row: readonly Entry[], leftPx: number, middlePx: number): readonly Primitive[] {
  let xPx = leftPx;
  return row.flatMap(({ kind, widthPx }) => {
    const signPx = xPx + BADGE_RADIUS_PX;
    const words = text(xPx + SIGN_WIDTH_PX, middlePx + BASELINE_DROP_PX, LEGEND_WORDS[kind], LEGEND_TEXT);
    xPx += widthPx;
    return [...paintSign(kind, signPx, middlePx), words];
  });
}

/** `topPx` is where a legend below the drawing begins. */
export function paintLegend({ rows, isAboveAxis }: Legend, widthPx: number, topPx: number): readonly Primitive[] {
  return rows.flatMap((row, index) =>
    isAboveAxis
      ? paintRow(row, widthPx - EDGE_PX - lengthOf(row) + BETWEEN_PX, TOP_MIDDLE_PX)
      : paintRow(row, gutterPx(widthPx) + EDGE_PX, topPx + EDGE_PX / 2 + (index + 0.5) * ROW_PX),
  );
}
