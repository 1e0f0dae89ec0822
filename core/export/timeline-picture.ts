// The drawn timeline as a picture that stands by itself, on a slide or in a letter: what it is and as of when, the whole
// incident or the part that somebody looks at, and the key to what is drawn.
// In: a redacted incident, and what of it to draw how. Out: SVG, the same for the same state and look; no clock is read, so there is no line for now.

import type { IncidentEvent } from '@/core/incident/event';
import type { Incident } from '@/core/incident/incident';
import { type EventFilter, matchingIds } from '@/core/incident/search-events';
import { AUDIENCE_LABELS, type Audience } from '@/core/incident/vocabulary';
import { metricSpans } from '@/core/metrics/metric-spans';
import { measure } from '@/core/metrics/metrics';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import {
  type Instant,
  instant,
  MICROS_PER_DAY,
  MICROS_PER_HOUR,
  MICROS_PER_MINUTE,
  MICROS_PER_SECOND,
} from '@/core/time/instant';
import type { View } from '@/core/timeline/axis/scale';
import { fitView } from '@/core/timeline/axis/view';
import type { Span } from '@/core/timeline/draw-request';
import type { Drawing } from '@/core/timeline/drawing';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import { statedGhosts } from '@/core/timeline/ghosts/stated-ghosts';
import { keepLast } from '@/core/timeline/keep-last';
import { printable } from '@/core/timeline/labels/label-text';
import { AS_USUAL, arranged, type LaneArrangement } from '@/core/timeline/lanes/arranged';
import { LANE_GROUPING_LABELS, type LaneGrouping } from '@/core/timeline/lanes/lane';
import { drawTimeline } from '@/core/timeline/layout';
import { grammarKey } from '@/core/timeline/marks/grammar';
import { shownSigns } from '@/core/timeline/marks/signs';
import type { DisplayList, Primitive } from '@/core/timeline/painters/display-list';
import { moved } from '@/core/timeline/painters/moved';
import { filled, line, rect, stroked, text } from '@/core/timeline/painters/paint';
import type { Palette } from '@/core/timeline/painters/palette';
import { paintSvg } from '@/core/timeline/painters/svg';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { zoneWords } from './moment-words';
import { selectionWords } from './selection-words';
import { wrapped } from './wrapped';

export interface PictureOf {
  readonly incident: Pick<Incident, 'title' | 'zone'>;
  readonly events: readonly IncidentEvent[];
  readonly revision: { readonly seq: number; readonly at: Instant };
  readonly audience: Audience | null;
}

/** Which part of the timeline is drawn, and in which lanes. */
export interface Framing {
  /** From edge to edge of the plot; an open side is where the incident begins or ends. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly folded: boolean;
  readonly lanes: LaneGrouping;
  readonly arrangement: LaneArrangement;
  /** What it holds back is drawn faint, and left out of crowds. */
  readonly filter: EventFilter;
}

export const WHOLE: Framing = {
  ...{ from: null, to: null, folded: true, lanes: 'category', arrangement: AS_USUAL },
  filter: { search: '', categories: [] },
};

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
const MOST_FACT_LINES = 3;
const SEPARATOR = ' · ';
const BELOW_HEAD_PX = 16;
const ABOVE_KEY_PX = 14;

interface Part {
  readonly displayList: DisplayList;
  readonly heightPx: number;
}

export function timelinePicture(of: PictureOf, { widthPx, ...look }: Look, framing = WHOLE): Picture {
  const innerPx = widthPx - 2 * MARGIN_PX;
  const drawn = drawnOf(of, framing, widthPx);
  const head = headOf(of, framing, drawn, innerPx);
  const drawing = drawn === null ? NOTHING_DATED : partOf(drawn);
  const key = drawn === null ? NO_KEY : grammarKey(shownSigns(drawn), innerPx);
  const drawingTopPx = MARGIN_PX + head.heightPx;
  const keyTopPx = drawingTopPx + drawing.heightPx;
  const heightPx = Math.ceil(keyTopPx + ABOVE_KEY_PX + key.heightPx + MARGIN_PX);
  const list = [
    ground(0, heightPx, widthPx),
    ...moved(drawing.displayList, 0, drawingTopPx),
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

function headOf(of: PictureOf, framing: Framing, drawn: Drawing | null, widthPx: number): Part {
  const title = wrapped(printable(of.incident.title), TITLE, widthPx, MOST_TITLE_LINES);
  const facts = [factsOf(of), framingWords(framing, drawn, of.incident.zone)].flatMap((words) =>
    words === '' ? [] : wrapped(printable(words), FACTS, widthPx, MOST_FACT_LINES),
  );
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
  const inWords = zoneWords(zone, revision.at);
  return [
    ...(audience === null ? [] : [`For ${AUDIENCE_LABELS[audience].toLowerCase()}`]),
    `As of ${asOf}, revision ${revision.seq}`,
    `Times in ${inWords === zone ? zone : `${inWords} (${zone})`}`,
    ...(undated === 0 ? [] : [`${undated} ${undated === 1 ? 'event has' : 'events have'} no date yet`]),
  ].join(SEPARATOR);
}

/** Of a part, which one; empty for the whole in the usual lanes. */
function framingWords({ from, to, lanes, filter }: Framing, drawn: Drawing | null, zone: string): string {
  const words = filter.search.split(/\s+/).filter(Boolean);
  const only = selectionWords({ words, categories: filter.categories, from: null, to: null }, zone);
  return [
    ...(drawn === null || (from === null && to === null)
      ? []
      : [`From ${windowWords({ from: from ?? drawn.scale.visible.from, to: to ?? drawn.scale.visible.to }, zone)}`]),
    ...(lanes === 'category' ? [] : [`Lanes: ${LANE_GROUPING_LABELS[lanes].toLowerCase()}`]),
    ...(only === '' ? [] : [`Filtered to events ${only}`]),
  ].join(SEPARATOR);
}

/** As exactly as somebody can tell from a drawing that is so long. */
function windowWords({ from, to }: View, zone: string): string {
  const length = to - from;
  const [precision, unit] = length > 4 * MICROS_PER_DAY ? DAYS : length > 4 * MICROS_PER_HOUR ? MINUTES : SECONDS;
  const words = (at: number): string => describeTime(timeAt(instant(at), precision, zone), { style: 'long', zone });
  const rounded = (at: Instant): number => Math.round(at / unit) * unit;
  return precision === 'day'
    ? `${words(from)} to ${words(to - 1)}`
    : `${words(rounded(from))} to ${words(rounded(to))}`;
}

const DAYS = ['day', MICROS_PER_DAY] as const;
const MINUTES = ['minute', MICROS_PER_MINUTE] as const;
const SECONDS = ['second', MICROS_PER_SECOND] as const;

const keptPrepared = keepLast<readonly IncidentEvent[], Prepared>();
const keptSpans = keepLast<readonly IncidentEvent[], readonly Span[]>();

/** Of one state several pictures are asked for: what depends on its events alone is made once. */
const preparedOf = (events: readonly IncidentEvent[], zone: string, lanes: LaneGrouping): Prepared =>
  keptPrepared(events, [zone, lanes], () => prepareTimeline(events, zone, statedGhosts(events, zone), lanes));

const spansOf = (events: readonly IncidentEvent[], zone: string): readonly Span[] =>
  keptSpans(events, [zone], () => metricSpans(measure(events, zone)));

function drawnOf({ events, incident: { zone } }: PictureOf, framing: Framing, widthPx: number): Drawing | null {
  const { folded, lanes, arrangement, filter } = framing;
  const prepared = arranged(preparedOf(events, zone, lanes), arrangement);
  if (prepared.columns.count === 0) return null;
  const whole = fitView(prepared, folded, widthPx, null);
  const [from, to] = [framing.from ?? whole.from, framing.to ?? whole.to];
  return drawTimeline(prepared, {
    // Where the incident ends before the part that was asked for begins, there is nothing between them.
    ...{ view: from < to ? { from, to } : whole, folded, widthPx, now: null, isStill: true },
    ...{ selectedId: null, drag: null, emphasis: NO_EMPHASIS },
    matching: matchingIds(events, filter),
    spans: spansOf(events, zone),
  });
}

/** Without the strip to move the view with: it would move nothing here. */
const partOf = ({ displayList, overview }: Drawing): Part => ({ displayList, heightPx: overview.strip.yPx });

const NO_KEY: Part = { displayList: [], heightPx: 0 };
const NOTHING_DATED: Part = { displayList: [text(MARGIN_PX, 24, 'Nothing has a date yet.', FACTS)], heightPx: 48 };

/** Programs for slides paint a rim over its letters, so here it is painted beneath them first. */
const withHaloBeneath = (primitive: Primitive): readonly Primitive[] =>
  primitive.kind === 'text' && primitive.halo !== null
    ? [
        { ...primitive, colour: primitive.halo },
        { ...primitive, halo: null },
      ]
    : [primitive];
