// The drawn timeline as a picture that stands by itself, on a slide or in a letter: what it is and as of when, the whole
// incident with quiet stretches folded, and the key to the drawing.
// In: a redacted incident. Out: SVG, the same for the same state and look; no clock is read, so there is no line for now.

import type { IncidentEvent } from '@/core/incident/event';
import type { Incident } from '@/core/incident/incident';
import { AUDIENCE_LABELS, type LinkAudience } from '@/core/incident/vocabulary';
import { metricSpans } from '@/core/metrics/metric-spans';
import { measure } from '@/core/metrics/metrics';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import type { Instant } from '@/core/time/instant';
import type { DisplayList, Primitive } from '@/core/timeline/display-list';
import { NO_EMPHASIS } from '@/core/timeline/ghost';
import { grammarKey } from '@/core/timeline/grammar';
import { printable } from '@/core/timeline/label-text';
import { drawTimeline } from '@/core/timeline/layout';
import { moved } from '@/core/timeline/moved';
import { filled, line, rect, stroked, text } from '@/core/timeline/paint';
import type { Palette } from '@/core/timeline/palette';
import { prepareTimeline } from '@/core/timeline/prepare';
import { statedGhosts } from '@/core/timeline/stated-ghosts';
import { paintSvg } from '@/core/timeline/svg';
import { fitView } from '@/core/timeline/view';
import { wrapped } from './wrapped';

export interface PictureOf {
  readonly incident: Pick<Incident, 'title' | 'zone'>;
  readonly events: readonly IncidentEvent[];
  readonly revision: { readonly seq: number; readonly at: Instant };
  readonly audience: LinkAudience | null;
}

export interface Look {
  readonly widthPx: number;
  readonly palette: Palette;
  /** Letters to carry along; absent where whoever paints it has them. */
  readonly fontFace?: string;
}

export interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MARGIN_PX = 24;
const TITLE = { sizePx: 20, weight: 600, colour: 'ink' } as const;
const TITLE_LINE_PX = 26;
const MOST_TITLE_LINES = 3;
const FACTS = { sizePx: 12.5, weight: 400, colour: 'ink-2' } as const;
const FACTS_LINE_PX = 18;
const BELOW_HEAD_PX = 16;
const ABOVE_KEY_PX = 14;

interface Part {
  readonly displayList: DisplayList;
  readonly heightPx: number;
}

export function timelinePicture(of: PictureOf, { widthPx, ...look }: Look): Picture {
  const innerPx = widthPx - 2 * MARGIN_PX;
  const head = headOf(of, innerPx);
  const drawing = drawingOf(of, widthPx);
  const key = grammarKey(innerPx);
  const drawingTopPx = MARGIN_PX + head.heightPx;
  const keyTopPx = drawingTopPx + drawing.heightPx;
  const heightPx = Math.ceil(keyTopPx + ABOVE_KEY_PX + key.heightPx + MARGIN_PX);
  const list = [
    ground(0, heightPx, widthPx),
    ...moved(drawing.displayList, 0, drawingTopPx),
    // The strip to move the view with would move nothing here.
    ground(keyTopPx, heightPx - keyTopPx, widthPx),
    line(null, [0, keyTopPx + 0.5, widthPx, keyTopPx + 0.5], stroked('line', 1)),
    ...moved(head.displayList, MARGIN_PX, MARGIN_PX),
    ...moved(key.displayList, MARGIN_PX, keyTopPx + ABOVE_KEY_PX),
  ].flatMap(withHaloBeneath);
  const title = `Timeline: ${of.incident.title}`;
  return { svg: paintSvg(list, { ...look, widthPx, heightPx, idPrefix: 't', title }), widthPx, heightPx };
}

const ground = (yPx: number, heightPx: number, widthPx: number): Primitive =>
  rect(null, { xPx: 0, yPx, widthPx, heightPx }, 0, filled('surface'));

function headOf(of: PictureOf, widthPx: number): Part {
  const title = wrapped(printable(of.incident.title), TITLE, widthPx, MOST_TITLE_LINES);
  const facts = wrapped(factsOf(of), FACTS, widthPx, 3);
  const titlePx = title.length * TITLE_LINE_PX;
  return {
    displayList: [
      ...title.map((words, index) => text(0, (index + 1) * TITLE_LINE_PX - 8, words, TITLE)),
      ...facts.map((words, index) => text(0, titlePx + (index + 1) * FACTS_LINE_PX - 3, words, FACTS)),
    ],
    heightPx: titlePx + facts.length * FACTS_LINE_PX + BELOW_HEAD_PX,
  };
}

function factsOf({ incident: { zone }, events, revision, audience }: PictureOf): string {
  const asOf = describeTime(timeAt(revision.at, 'minute', zone), { style: 'long', zone });
  const undated = events.filter(({ start, end }) => start === null && end === null).length;
  return [
    ...(audience === null ? [] : [`For ${AUDIENCE_LABELS[audience].toLowerCase()}`]),
    `As of ${asOf}, revision ${revision.seq}`,
    `Times in ${zone}`,
    ...(undated === 0 ? [] : [`${undated} ${undated === 1 ? 'event has' : 'events have'} no date yet`]),
  ].join(' · ');
}

function drawingOf({ events, incident: { zone } }: PictureOf, widthPx: number): Part {
  const prepared = prepareTimeline(events, zone, statedGhosts(events, zone));
  if (prepared.columns.count === 0) return NOTHING_DATED;
  const drawing = drawTimeline(prepared, {
    ...{ view: fitView(prepared, true, widthPx, null), folded: true, widthPx, readOnly: true, now: null },
    ...{ selectedId: null, hoveredId: null, matching: null, drag: null, emphasis: NO_EMPHASIS },
    spans: metricSpans(measure(events, zone)),
  });
  return { displayList: drawing.displayList, heightPx: drawing.overview.strip.yPx };
}

const NOTHING_DATED: Part = { displayList: [text(MARGIN_PX, 24, 'Nothing has a date yet.', FACTS)], heightPx: 48 };

/** Programs for slides paint a rim over its letters, so here it is painted beneath them first. */
const withHaloBeneath = (primitive: Primitive): readonly Primitive[] =>
  primitive.kind === 'text' && primitive.halo !== null
    ? [
        { ...primitive, colour: primitive.halo },
        { ...primitive, halo: null },
      ]
    : [primitive];
