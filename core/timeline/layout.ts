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
} from './axis-paint';
import type { Primitive } from './display-list';
import type { Drawing, DrawRequest, GhostTarget, LabelRect } from './drawing';
import type { HitTarget } from './hit';
import { keepLast } from './keep-last';
import { type LabelPlan, placeLabels } from './label';
import { shownLabels } from './label-view';
import { type LaneFrame, laneFrame, paintLaneLines, paintNames, surface } from './lane-frame';
import { type Legend, legendKinds, legendOf, paintLegend } from './legend';
import { bodyOf, boxesOf, joined } from './mark-box';
import { grown, hitsOf } from './mark-hit';
import { overviewRects, paintOverview } from './overview';
import { gutterPx, plotOf } from './plot';
import type { Prepared } from './prepare';
import { type Rows, rowsOf } from './rows';
import { TimeScale } from './scale';
import { labelledMarks, type SceneMark, sceneMarks } from './scene';
import { paintBadges, paintDragLabel, paintGhosts, paintLabels, paintMarks, paintRings } from './scene-paint';
import { paintSpan, SPAN_LEVEL_PX, spanLevels } from './span';
import { ticksOf } from './ticks';
import { axisOf } from './view';

const keptPlans = keepLast<Prepared, LabelPlan>();

/** From the right edge of the plot to the tip of what is ongoing. */
const TIP_INSET_PX = 12;

interface Stage {
  readonly prepared: Prepared;
  readonly request: DrawRequest;
  readonly scale: TimeScale;
  readonly rows: Rows;
  readonly frame: LaneFrame;
  readonly levels: ReadonlyMap<string, number>;
  readonly legend: Legend;
}

function stageOf(prepared: Prepared, request: DrawRequest): Stage {
  const scale = TimeScale.showing(request.view, axisOf(prepared, request.folded), plotOf(request.widthPx));
  const rows = rowsOf(prepared, scale);
  const levels = spanLevels(request.spans, scale);
  const levelCount = Math.max(-1, ...levels.values()) + 1;
  const frame = laneFrame(prepared.lanes, rows.counts, levelCount, request.widthPx);
  const legend = legendOf(legendKinds(prepared, request.emphasis), request.widthPx);
  return { prepared, request, scale, rows, frame, levels, legend };
}

/** Labels are placed at the scale's zoom for the whole axis, in px that start at the axis's origin. */
function planOf({ prepared, request, scale, rows, frame }: Stage): LabelPlan {
  const { selectedId, matching, now, widthPx, emphasis } = request;
  const key = [scale.zoom, scale.axis, widthPx, frame.heightPx, selectedId, matching, now, emphasis];
  return keptPlans(prepared, key, () => {
    const whole = scale.atZoom(scale.zoom);
    const keepClear = now === null ? [] : [nowRect(whole.x(now), frame.bottomPx)];
    return placeLabels(labelledMarks(prepared, request, whole, frame, rows), keepClear);
  });
}

function labelsOf(stage: Stage, marks: readonly SceneMark[]): readonly LabelRect[] {
  const { scale, request } = stage;
  const origin = scale.axis.pieces[0]?.fromMicros ?? 0;
  const panPx = scale.x(origin) - scale.atZoom(scale.zoom).x(origin);
  const still = marks.filter(({ event }) => event.id !== request.drag?.eventId);
  const bodies = new Map(still.map(({ event, shape }) => [event.id, bodyOf(shape)]));
  return shownLabels(planOf(stage), panPx, bodies, {
    leftPx: gutterPx(request.widthPx) + 4,
    rightPx: request.widthPx - 4,
  });
}

/** Labels lie below the marks, so that a mark wins where a label's target reaches over it. */
function allHits(marks: readonly SceneMark[], labels: readonly LabelRect[]): readonly HitTarget[] {
  const onLabels = labels.map((label): HitTarget => ({ eventId: label.eventId, part: 'body', ...grown(label) }));
  const onMarks = marks
    .filter(({ isMatching }) => isMatching)
    .flatMap(({ event, shape, yPx, isSelected }) => hitsOf(event.id, shape, yPx, isSelected));
  return [...onLabels, ...onMarks];
}

function ghostTargets(marks: readonly SceneMark[]): readonly GhostTarget[] {
  const shown = marks.filter(({ isMatching, ghosts }) => isMatching && ghosts.length > 0);
  return shown.flatMap(({ ghosts, yPx }) =>
    ghosts.map(({ ghost, shape }): GhostTarget => {
      const { leftPx, rightPx, halfPx } = boxesOf(shape).reduce(joined);
      const box = { xPx: leftPx, yPx: yPx - halfPx, widthPx: rightPx - leftPx, heightPx: 2 * halfPx };
      return { ghost, ...grown(box) };
    }),
  );
}

function paintSpans({ request, scale, frame, levels }: Stage): readonly Primitive[] {
  const plot = { leftPx: gutterPx(request.widthPx), rightPx: request.widthPx };
  return request.spans.flatMap((span) =>
    paintSpan(span, frame.spanLinePx - (levels.get(span.id) ?? 0) * SPAN_LEVEL_PX, scale, plot),
  );
}

export function drawTimeline(prepared: Prepared, request: DrawRequest): Drawing {
  const stage = stageOf(prepared, request);
  const { scale, frame, rows, legend } = stage;
  const { widthPx, now } = request;
  const gutter = gutterPx(widthPx);
  const ticks = ticksOf(scale, prepared.zone);
  const folds = request.folded ? foldRects(prepared.folds, scale, frame.bottomPx) : [];
  const marks = sceneMarks(prepared, request, scale, frame, rows, scale.rightPx - TIP_INSET_PX);
  const labels = labelsOf(stage, marks);
  const strip = {
    xPx: gutter,
    yPx: frame.overviewTopPx,
    widthPx: widthPx - gutter,
    heightPx: frame.heightPx - frame.overviewTopPx,
  };
  const overview = overviewRects(prepared, strip, scale.visible);
  const displayList: readonly Primitive[] = [
    surface(frame, legend.heightPx),
    { kind: 'clip', xPx: gutter, yPx: 0, widthPx: widthPx - gutter, heightPx: frame.heightPx },
    ...paintFolds(folds),
    ...paintTickLines(ticks, frame.bottomPx),
    { kind: 'unclip' },
    ...paintLaneLines(frame),
    { kind: 'clip', xPx: gutter, yPx: 0, widthPx: widthPx - gutter, heightPx: frame.heightPx },
    ...paintTickLabels(ticks),
    ...paintFoldLabels(folds, prepared.folds, ticks),
    ...paintSpans(stage),
    ...paintNow(now, scale, frame.bottomPx),
    ...paintGhosts(marks, widthPx),
    ...paintMarks(marks, widthPx),
    ...paintLabels(labels, prepared, request),
    ...paintRings(marks, request),
    ...paintBadges(marks),
    ...paintOverview(prepared, overview),
    { kind: 'unclip' },
    ...paintNames(frame),
    ...paintLegend(legend, widthPx, frame.heightPx),
    ...paintDragLabel(marks, request),
  ];
  return {
    widthPx,
    heightPx: frame.heightPx + legend.heightPx,
    scale,
    displayList,
    hits: allHits(marks, labels),
    ghosts: ghostTargets(marks),
    labels,
    lanes: frame.lanes,
    folds,
    overview,
    undated: prepared.undated.map(({ id }) => id),
  };
}
