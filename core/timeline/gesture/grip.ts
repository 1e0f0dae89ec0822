// What lies under the pointer, as far as gestures care.

import type { Instant } from '@/core/time/instant';
import type { Crowd } from '../crowds/crowd';
import type { Ghost } from '../ghosts/ghost';
import { ghostAt } from '../ghosts/ghost-hit';
import { contains, type HitPart, hitAt } from '../hit';
import type { Rect } from '../painters/display-list';
import type { PointerPosition } from './input';
import type { Scene } from './scene';

export type BrushPart = 'whole' | 'from' | 'to';

/** What moves the view on the overview. */
export type BrushGrip = { readonly kind: 'brush'; readonly part: BrushPart } | { readonly kind: 'strip' };

export type Grip =
  | { readonly kind: 'event'; readonly eventId: string; readonly part: HitPart }
  /** Another time of an event: it tells, and cannot be moved. */
  | { readonly kind: 'ghost'; readonly ghost: Ghost }
  /** A flag, by the deadlines that stand there. */
  | { readonly kind: 'deadline'; readonly ids: readonly string[] }
  /** Many events that are drawn as one. */
  | { readonly kind: 'crowd'; readonly crowd: Crowd }
  /** A lane's name, by the lane's place. */
  | { readonly kind: 'lane'; readonly lane: number }
  | { readonly kind: 'plot' }
  | { readonly kind: 'brush'; readonly part: BrushPart }
  /** A milestone on the overview. What lies beneath it is moved by dragging. */
  | { readonly kind: 'milestone'; readonly eventId: string; readonly at: Instant; readonly beneath: BrushGrip }
  /** The overview beside the brush. */
  | { readonly kind: 'strip' }
  /** Beside the plot, and no lane's name. */
  | { readonly kind: 'margin' }
  | { readonly kind: 'tray'; readonly eventId: string };

type Place = Pick<PointerPosition, 'xPx' | 'yPx'>;
type Geometry = Pick<Scene, 'scale' | 'hits' | 'ghosts' | 'deadlines' | 'crowds' | 'lanes' | 'overview' | 'selectedId'>;

/** How far from a brush's edge it can still be taken; a finger is less exact than a mouse. */
const EDGE_REACH_PX = 8;
/** A target of 24 px, as far as the strip has room for it. */
const MILESTONE_REACH_PX = 12;
const MILESTONE_BELOW_PX = 6;
/** Marks are drawn this far beyond the stretch that a view fills. */
const PLOT_EDGE_PX = 12;

export function gripAt(scene: Geometry, { xPx, yPx }: Place): Grip {
  if (isInStrip(scene, { xPx, yPx })) return overviewGrip(scene.overview, { xPx, yPx });
  if (!isOverPlot(scene, { xPx, yPx })) return headingAt(scene, { xPx, yPx }) ?? { kind: 'margin' };
  const hit = hitAt(scene.hits, xPx, yPx, scene.selectedId);
  const ghost = ghostAt(scene.ghosts, xPx, yPx, hit);
  if (ghost !== null) return { kind: 'ghost', ghost };
  if (hit === null) return groundAt(scene, { xPx, yPx });
  return { kind: 'event', eventId: hit.eventId, part: partOf(hit.part, hit.eventId, scene) };
}

/** Whether a turn of the wheel there is for the drawing rather than the page. Asks what lies there only under a lane's name. */
export function takesWheel(scene: Geometry, place: Place): boolean {
  if (isInStrip(scene, place)) return true;
  if (!isOverPlot(scene, place)) return false;
  return headingAt(scene, place) === null || gripAt(scene, place).kind !== 'lane';
}

function headingAt({ lanes }: Geometry, { xPx, yPx }: Place): Grip | null {
  const lane = lanes.findIndex(({ heading }) => contains(heading, xPx, yPx));
  return lane === -1 ? null : { kind: 'lane', lane };
}

function groundAt(scene: Geometry, { xPx, yPx }: Place): Grip {
  const heading = headingAt(scene, { xPx, yPx });
  if (heading !== null) return heading;
  const { crowds, deadlines } = scene;
  const flag = deadlines.find((rect) => contains(rect, xPx, yPx));
  if (flag !== undefined) return { kind: 'deadline', ids: flag.ids };
  const found = crowds.find((rect) => contains(rect, xPx, yPx));
  return found === undefined ? { kind: 'plot' } : { kind: 'crowd', crowd: found.crowd };
}

/** Bounds show and move only on the selected event; any other is taken as a whole. */
const partOf = (part: HitPart, eventId: string, { selectedId }: Geometry): HitPart =>
  eventId === selectedId ? part : 'body';

const isInStrip = ({ overview }: Geometry, { xPx, yPx }: Place): boolean => contains(overview.strip, xPx, yPx);

export const isOverPlot = ({ scale, overview }: Pick<Scene, 'scale' | 'overview'>, { xPx, yPx }: Place): boolean =>
  xPx >= scale.leftPx - PLOT_EDGE_PX && xPx <= scale.rightPx + PLOT_EDGE_PX && yPx >= 0 && yPx < overview.strip.yPx;

function overviewGrip({ brush, milestones, scale }: Geometry['overview'], place: Place): Grip {
  const beneath = stripGrip(brush, place.xPx);
  const middlePx = (rect: Rect): number => rect.xPx + rect.widthPx / 2;
  const away = (rect: Rect): number => Math.abs(middlePx(rect) - place.xPx);
  const near = milestones.filter(
    (rect) => away(rect) <= MILESTONE_REACH_PX && place.yPx <= rect.yPx + rect.heightPx + MILESTONE_BELOW_PX,
  );
  const nearest = near.reduce<(typeof near)[number] | null>(
    (best, next) => (best === null || away(next) < away(best) ? next : best),
    null,
  );
  if (nearest === null) return beneath;
  return { kind: 'milestone', eventId: nearest.eventId, at: scale.at(middlePx(nearest)), beneath };
}

function stripGrip(brush: Rect, xPx: number): BrushGrip {
  const fromPx = brush.xPx;
  const toPx = brush.xPx + brush.widthPx;
  // In a brush too narrow for three parts the middle wins: moving is what it is for.
  const inwardPx = Math.min(EDGE_REACH_PX, brush.widthPx / 4);
  if (xPx > fromPx + inwardPx && xPx < toPx - inwardPx) return { kind: 'brush', part: 'whole' };
  if (xPx >= fromPx - EDGE_REACH_PX && xPx <= fromPx + inwardPx) return { kind: 'brush', part: 'from' };
  if (xPx >= toPx - inwardPx && xPx <= toPx + EDGE_REACH_PX) return { kind: 'brush', part: 'to' };
  return { kind: 'strip' };
}
