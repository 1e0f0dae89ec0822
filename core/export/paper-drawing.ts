// The drawn timeline for paper: the one layout at a width that keeps its letters readable in print, everything in view.
// In: events that the reader may read. Out: SVG with its size in pixels; null where nothing has a date.

import type { IncidentEvent } from '@/core/incident/event';
import type { Confidence } from '@/core/incident/vocabulary';
import { metricSpans } from '@/core/metrics/metric-spans';
import type { Metric } from '@/core/metrics/metrics';
import { fitView } from '@/core/timeline/axis/view';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import { statedGhosts } from '@/core/timeline/ghosts/stated-ghosts';
import { labelWidthPx } from '@/core/timeline/labels/label-side';
import { drawTimeline } from '@/core/timeline/layout';
import { LIGHT_PALETTE } from '@/core/timeline/painters/palette';
import { paintSvg } from '@/core/timeline/painters/svg';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { withKnownWeights } from './known-weights';

/** Upright paper takes this many px at about 8 points to a letter; what is fuller lies across. */
const UPRIGHT_PX = 720;
const ACROSS_PX = 1_000;
const MOST_UPRIGHT = 14;

export interface PaperDrawing {
  readonly svg: string;
  readonly isAcross: boolean;
  /** Whether some events are drawn many as one. */
  readonly hasCrowds: boolean;
  /** Whether some are drawn as disputed or refuted. */
  readonly hasDoubts: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
}

const DOUBTED: ReadonlySet<Confidence> = new Set(['disputed', 'refuted']);

/** Scripts whose letters are drawn as they are, one by one. Of others a drawing on paper shows the number. */
const SIMPLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uAC00-\uD7A3\p{N}\p{P}\p{S}\p{Z}]*$/u;

/** With its number in the chronology. */
const numbered = (event: IncidentEvent, index: number): IncidentEvent => ({
  ...event,
  title: SIMPLE.test(event.title) ? `${index + 1} ${event.title}` : `entry ${index + 1}`,
});

/** The label of a milestone names that instead of the title, after the number. */
function numberedMilestones(prepared: Prepared, inOrder: readonly IncidentEvent[]): Prepared {
  const numbers = new Map(inOrder.map(({ id }, index) => [id, index + 1]));
  const at: Prepared['at'] = (index) => {
    const dated = prepared.at(index);
    if (dated.event.milestone === null) return dated;
    const label = `${numbers.get(dated.event.id)} ${dated.label}`;
    return { ...dated, label, labelWidthPx: labelWidthPx(label) };
  };
  return { ...prepared, at };
}

/**
 * @param inOrder in the order of the chronology
 * @param zone that the axis tells times in
 * @param metrics drawn as brackets
 */
export function paperDrawing(
  inOrder: readonly IncidentEvent[],
  zone: string,
  metrics: readonly Metric[],
): PaperDrawing | null {
  const events = inOrder.map(numbered);
  const prepared = numberedMilestones(prepareTimeline(events, zone, statedGhosts(events, zone)), inOrder);
  if (prepared.columns.count === 0) return null;
  const isAcross = prepared.columns.count > MOST_UPRIGHT;
  const widthPx = isAcross ? ACROSS_PX : UPRIGHT_PX;
  const drawing = drawTimeline(prepared, {
    ...{ view: fitView(prepared, true, widthPx, null), folded: true, widthPx, now: null },
    ...{ selectedId: null, matching: null, drag: null, emphasis: NO_EMPHASIS },
    spans: metricSpans(metrics),
  });
  // The strip to move the view with would move nothing here.
  const heightPx = drawing.overview.strip.yPx;
  const svg = paintSvg(drawing.displayList, { widthPx, heightPx, palette: LIGHT_PALETTE, idPrefix: 't', title: '' });
  const hasDoubts = inOrder.some(({ start, confidence }) => start !== null && DOUBTED.has(confidence));
  return { svg: withKnownWeights(svg), isAcross, hasCrowds: drawing.crowds.length > 0, hasDoubts, widthPx, heightPx };
}
