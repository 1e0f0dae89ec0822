// The marks of one frame: every event that is drawn by itself, with its shape, row and tone at the scale in use.
// In: a prepared timeline, a request, where the lanes lie and what is drawn one by one. Out: marks in px; those in view,
// and those at the plan's zoom.
// An event that is being dragged has the shape of where it is dragged to, in the lane and row that it had.

import type { IncidentEvent } from '@/core/incident/event';
import type { TimeScale } from './axis/scale';
import type { Company } from './crowds/crowd';
import type { DragPreview, DrawRequest } from './draw-request';
import type { Emphasis, GhostMark } from './ghosts/ghost';
import { type GhostShape, ghostBoxes } from './ghosts/ghost-paint';
import type { Labelled } from './labels/label';
import { labelRank } from './labels/label-text';
import { type LaneFrame, laneTopPx, rowLinePx } from './lanes/lane-frame';
import type { Rows } from './lanes/rows';
import type { BadgeKind } from './marks/badge';
import { CATEGORY_COLOURS } from './marks/category-colour';
import { type Mark, markOf } from './marks/mark';
import { bodyOf, joined, reachOf } from './marks/mark-box';
import { type PxScale, shapeOf } from './marks/mark-shape';
import type { Shape } from './marks/shape';
import { badgesOf, boxesAround, boxesAside } from './marks/surroundings';
import type { ColourToken } from './painters/display-list';
import type { Prepared } from './prepared/prepare';

export interface SceneMark {
  readonly event: IncidentEvent;
  readonly shape: Shape;
  readonly yPx: number;
  readonly colour: ColourToken;
  readonly isSelected: boolean;
  /** False for an event that the filter holds back: drawn faint, not to be taken hold of. */
  readonly isMatching: boolean;
  readonly emphasis: Emphasis | null;
  readonly badges: readonly BadgeKind[];
  readonly ghosts: readonly GhostShape[];
}

const isMatching = ({ matching }: DrawRequest, eventId: string): boolean => matching === null || matching.has(eventId);

const NO_GHOST_SHAPES: readonly GhostShape[] = [];

const ghostShapes = (ghosts: readonly GhostMark[], scale: PxScale, tipPx: number): readonly GhostShape[] =>
  ghosts.length === 0
    ? NO_GHOST_SHAPES
    : ghosts.map(({ ghost, mark }) => ({ ghost, shape: shapeOf(mark, scale, tipPx) }));

/** An event with the shapes that it has at a scale. */
interface Shaped {
  readonly event: IncidentEvent;
  readonly shape: Shape;
  readonly ghosts: readonly GhostShape[];
}

function sceneMark({ event, shape, ghosts }: Shaped, yPx: number, request: DrawRequest): SceneMark {
  const matches = isMatching(request, event.id);
  const emphasis = request.emphasis.get(event.id) ?? null;
  return {
    event,
    shape,
    yPx,
    colour: matches ? CATEGORY_COLOURS[event.category] : 'line-strong',
    isSelected: event.id === request.selectedId,
    isMatching: matches,
    emphasis,
    badges: badgesOf(ghosts, emphasis),
    ghosts,
  };
}

function draggedMark(
  prepared: Prepared,
  { eventId, start, end }: DragPreview,
): { event: IncidentEvent; mark: Mark } | null {
  const known = prepared.byId.get(eventId);
  if (known === undefined) return null;
  const event = { ...known, start, end };
  const mark = markOf(event);
  return mark === null ? null : { event, mark };
}

/** What is drawn one by one, and in which rows. */
export interface Placed {
  readonly company: Company;
  readonly rows: Rows;
}

/** The marks that reach into `fromPx` to `toPx`, the one to be seen above all others last. */
export function sceneMarks(
  prepared: Prepared,
  request: DrawRequest,
  scale: TimeScale,
  frame: LaneFrame,
  { company, rows }: Placed,
  tipPx: number,
): readonly SceneMark[] {
  const marks: SceneMark[] = [];
  const reachesIntoView = ({ shape, ghosts }: Shaped): boolean => {
    const body = bodyOf(shape);
    const { leftPx, rightPx } = ghosts.flatMap((ghost) => ghostBoxes(ghost, body)).reduce(joined, reachOf(shape));
    return rightPx >= 0 && leftPx <= frame.widthPx;
  };
  let draggedRow = 0;
  let draggedGhosts = NO_GHOST_SHAPES;
  company.alone.forEach((index, place) => {
    const { event, mark, lane, ghosts } = prepared.at(index);
    const row = rows.rowOf[place] ?? 0;
    if (event.id === request.drag?.eventId) {
      draggedRow = row;
      draggedGhosts = ghostShapes(ghosts, scale, tipPx);
      return;
    }
    const shaped = { event, shape: shapeOf(mark, scale, tipPx), ghosts: ghostShapes(ghosts, scale, tipPx) };
    if (reachesIntoView(shaped)) marks.push(sceneMark(shaped, rowLinePx(frame, lane, row), request));
  });
  const dragged = request.drag === null ? null : draggedMark(prepared, request.drag);
  if (dragged !== null) {
    const lane = prepared.laneOf(dragged.event);
    const shaped = { event: dragged.event, shape: shapeOf(dragged.mark, scale, tipPx), ghosts: draggedGhosts };
    marks.push(sceneMark(shaped, rowLinePx(frame, lane, draggedRow), request));
  }
  return inDrawOrder(marks);
}

const depth = ({ shape, isSelected, isMatching }: SceneMark): number => {
  if (isSelected) return 3;
  if (!isMatching) return 0;
  return shape.kind === 'range' ? 1 : 2;
};

const inDrawOrder = (marks: readonly SceneMark[]): readonly SceneMark[] =>
  [...marks].sort((a, b) => depth(a) - depth(b));

/** Where the arrow of something ongoing ends is up to the view. */
const NO_TIP_PX = Number.MAX_SAFE_INTEGER;

/** All marks at the scale, wherever the view is, as the placing of labels wants them. */
export function labelledMarks(
  prepared: Prepared,
  request: DrawRequest,
  scale: TimeScale,
  frame: LaneFrame,
  { company, rows }: Placed,
): readonly Labelled[] {
  return company.alone.map((index, place) => {
    const { event, mark, lane, label, labelWidthPx, longerLabels, ghosts } = prepared.at(index);
    const laneRect = frame.lanes[lane];
    const shape = shapeOf(mark, scale, NO_TIP_PX);
    const isSelected = event.id === request.selectedId;
    const emphasis = request.emphasis.get(event.id) ?? null;
    return {
      eventId: event.id,
      shape,
      yPx: rowLinePx(frame, lane, rows.rowOf[place] ?? 0),
      text: isMatching(request, event.id) && !laneRect?.isCollapsed ? label : '',
      longer: longerLabels,
      widthPx: labelWidthPx,
      rank: labelRank(event, isSelected),
      around: boxesAround(shape, isSelected || emphasis !== null, badgesOf(ghosts, emphasis)),
      aside: boxesAside(shape, ghostShapes(ghosts, scale, NO_TIP_PX)),
      topPx: laneTopPx(frame, lane),
      bottomPx: laneRect === undefined ? 0 : laneRect.yPx + laneRect.heightPx,
    };
  });
}
