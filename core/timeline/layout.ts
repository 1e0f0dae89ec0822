// Draws a prepared timeline at a view: the one layout behind the canvas, the server's SVG and the PDF.
// In: what `prepareTimeline` made, and a request. Out: a drawing in pixels, from nothing but its arguments.
// What depends on the zoom alone is kept between frames, so that panning is cheap.

import {
  foldRects,
  nowRect,
  paintFoldLabels,
  paintFolds,
  paintNow,
  paintTickLabels,
  paintTickLines,
} from './axis/axis-paint';
import { TimeScale } from './axis/scale';
import { ticksOf } from './axis/ticks';
import { axisOf } from './axis/view';
import { type Company, canCrowd, companyAt, withSingled } from './crowds/crowd';
import { crowdReach, crowdRect, paintCrowds, paintLasting } from './crowds/crowd-paint';
import { narrowed, shownOf } from './crowds/narrowed';
import type { DrawRequest } from './draw-request';
import type { CrowdRect, Drawing, LabelRect } from './drawing';
import { keepLast } from './keep-last';
import { type LabelPlan, placeLabels } from './labels/label';
import { shownLabels } from './labels/label-view';
import { type LaneFrame, laneFrame, paintLaneLines, paintNames, surface } from './lanes/lane-frame';
import { gutterPx, plotOf } from './lanes/plot';
import { rowsOf } from './lanes/rows';
import { type Legend, type LegendKind, legendKinds, legendOf, paintLegend } from './legend';
import { reachOf } from './marks/mark-box';
import { overviewRects, paintOverview } from './overview';
import type { Primitive } from './painters/display-list';
import type { Folding, Prepared } from './prepared/prepare';
import { labelledMarks, type Placed, type SceneMark, sceneMarks } from './scene';
import { paintBadges, paintGhosts, paintLabels, paintMarks } from './scene-paint';
import { paintSpan, SPAN_LEVEL_PX, spanLevels } from './span';

/** From the right edge of the plot to the tip of what is ongoing. */
const TIP_INSET_PX = 12;

interface Stage {
  readonly prepared: Prepared;
  readonly request: DrawRequest;
  readonly scale: TimeScale;
  readonly placed: Placed;
  readonly frame: LaneFrame;
  readonly levels: ReadonlyMap<string, number>;
  readonly legend: Legend;
}

const UNFOLDED: Pick<Folding, 'folds'> = { folds: [] };
const NO_KINDS: ReadonlySet<LegendKind> = new Set();

function stageOf(prepared: Prepared, request: DrawRequest): Stage {
  const scale = TimeScale.showing(request.view, axisOf(prepared, request.folded), plotOf(request.widthPx));
  const company = companyFor(prepared, request, scale);
  const rows = rowsOf(prepared, scale, company);
  const levels = spanLevels(request.spans, scale);
  const levelCount = Math.max(-1, ...levels.values()) + 1;
  const frame = laneFrame(prepared.lanes, rows.counts, levelCount, request.widthPx);
  const kinds = request.isStill ? NO_KINDS : legendKinds(prepared, request.emphasis);
  const legend = legendOf(kinds, request.widthPx);
  return { prepared, request, scale, placed: { company, rows }, frame, levels, legend };
}

const keptCompanies = keepLast<Company, Company>();
/** More changes than these are told by the crowd alone. */
const MOST_EMPHASISED = 200;

/** Whatever is selected, or has become something else, is seen in any crowd. */
function companyFor(prepared: Prepared, { selectedId, emphasis }: DrawRequest, scale: TimeScale): Company {
  const company = companyAt(prepared, scale);
  if (company.crowds.length === 0) return company;
  return keptCompanies(company, [selectedId, emphasis], () => {
    const changed = emphasis.size > MOST_EMPHASISED ? [] : [...emphasis.keys()];
    const wanted = selectedId === null ? changed : [selectedId, ...changed];
    return withSingled(
      company,
      wanted.flatMap((eventId) => prepared.indexOf(eventId) ?? []),
    );
  });
}

interface KeptPlan {
  readonly zoomKey: readonly unknown[];
  readonly company: Company;
  readonly plan: LabelPlan;
}

const keptPlans = new WeakMap<Prepared, KeptPlan>();

/** Labels are placed at the scale's zoom for the whole axis, in px that start at the axis's origin. */
function planOf({ prepared, request, scale, placed, frame }: Stage): LabelPlan {
  const { selectedId, matching, now, widthPx, emphasis } = request;
  const zoomKey = [scale.zoom, scale.axis, widthPx, frame.heightPx, selectedId, matching, now, emphasis];
  const last = keptPlans.get(prepared);
  const isSameZoom = last?.zoomKey.every((part, index) => part === zoomKey[index]) ?? false;
  if (last !== undefined && isSameZoom && last.company === placed.company) return last.plan;
  const whole = scale.atZoom(scale.zoom);
  const plan = placeLabels(labelledMarks(prepared, request, whole, frame, placed), {
    keepClear: now === null ? [] : [nowRect(whole.x(now), frame.bottomPx)],
    crowds: placed.company.crowds.map((crowd) => crowdReach(prepared, crowd, whole, frame)),
    before: isSameZoom && last !== undefined ? last.plan : null,
  });
  keptPlans.set(prepared, { zoomKey, company: placed.company, plan });
  return plan;
}

/** They keep 4 px off the plot's edges. */
function labelsOf(stage: Stage, marks: readonly SceneMark[]): readonly LabelRect[] {
  const { scale, request } = stage;
  const origin = scale.axis.pieces[0]?.fromMicros ?? 0;
  const panPx = scale.x(origin) - scale.atZoom(scale.zoom).x(origin);
  const still = marks.filter(({ event }) => event.id !== request.drag?.eventId);
  const reaches = new Map(still.map(({ event, shape }) => [event.id, reachOf(shape)]));
  const plot = { leftPx: gutterPx(request.widthPx) + 4, rightPx: request.widthPx - 4 };
  return shownLabels(planOf(stage), panPx, reaches, plot, request.isMoving);
}

function paintSpans({ request, scale, frame, levels }: Stage): readonly Primitive[] {
  const plot = { leftPx: gutterPx(request.widthPx), rightPx: request.widthPx };
  return request.spans.flatMap((span) =>
    paintSpan(span, frame.spanLinePx - (levels.get(span.id) ?? 0) * SPAN_LEVEL_PX, scale, plot),
  );
}

/** As far as they are in view. */
function crowdRects({ placed, scale, frame }: Stage): readonly CrowdRect[] {
  return placed.company.crowds.flatMap((crowd) => {
    const rect = crowdRect(crowd, scale, frame);
    const leftPx = Math.max(scale.leftPx, rect.xPx);
    const widthPx = Math.min(scale.rightPx, rect.xPx + rect.widthPx) - leftPx;
    return widthPx > 0 && crowd.last > crowd.first ? [{ ...rect, xPx: leftPx, widthPx, crowd }] : [];
  });
}

const paintMany = ({ prepared, placed, scale, frame }: Stage): readonly Primitive[] =>
  canCrowd(prepared)
    ? [...paintLasting(prepared, scale, frame), ...paintCrowds(prepared, placed.company.crowds, scale, frame)]
    : [];

export function drawTimeline(all: Prepared, asked: DrawRequest): Drawing {
  const prepared = shownOf(all, asked.matching);
  const request = prepared === all ? asked : { ...asked, matching: null };
  const stage = stageOf(prepared, request);
  const { scale, frame, placed, legend } = stage;
  const { widthPx, now } = request;
  const gutter = gutterPx(widthPx);
  const ticks = ticksOf(scale, prepared.zone);
  const { folds } = request.folded ? prepared.folding() : UNFOLDED;
  const shownFolds = foldRects(folds, scale, frame.bottomPx);
  const marks = sceneMarks(prepared, request, scale, frame, placed, scale.rightPx - TIP_INSET_PX);
  const labels = labelsOf(stage, marks);
  const spans = paintSpans(stage);
  const strip = {
    xPx: gutter,
    yPx: frame.overviewTopPx,
    widthPx: widthPx - gutter,
    heightPx: frame.heightPx - frame.overviewTopPx,
  };
  const found = narrowed(prepared, request.matching);
  const overview = overviewRects(found, strip, scale.visible);
  const displayList: readonly Primitive[] = [
    surface(frame, legend.heightPx),
    { kind: 'clip', xPx: gutter, yPx: 0, widthPx: widthPx - gutter, heightPx: frame.heightPx },
    ...paintFolds(shownFolds),
    ...paintTickLines(ticks, frame.bottomPx),
    { kind: 'unclip' },
    ...paintLaneLines(frame),
    { kind: 'clip', xPx: gutter, yPx: 0, widthPx: widthPx - gutter, heightPx: frame.heightPx },
    ...paintTickLabels(ticks),
    ...paintFoldLabels(shownFolds, folds, ticks),
    ...spans,
    ...paintNow(now, scale, frame.bottomPx),
    ...paintMany(stage),
    ...paintGhosts(marks, widthPx),
    ...paintMarks(marks, widthPx),
    ...paintLabels(labels, prepared, request),
    ...paintBadges(marks),
    ...(request.isStill ? [] : paintOverview(found, overview)),
    { kind: 'unclip' },
    ...paintNames(frame, request.isStill),
    ...paintLegend(legend, widthPx, frame.heightPx),
  ];
  return {
    widthPx,
    heightPx: frame.heightPx + legend.heightPx,
    scale,
    displayList,
    marks,
    crowds: crowdRects(stage),
    prepared,
    labels,
    lanes: frame.lanes,
    folds: shownFolds,
    hasSpans: spans.length > 0,
    overview,
    undated: prepared.undated.map(({ id }) => id),
  };
}
