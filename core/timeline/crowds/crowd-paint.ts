// Crowds as they look: for every three pixels how many events there are, stacked by category, the uncertain ones faded on top;
// and a quiet line beneath wherever something that takes time was going on.
// Heights are logarithmic against what the lane holds in all, so that panning changes none of them.

import { CATEGORIES } from '@/core/incident/vocabulary';
import type { TimeScale } from '../axis/scale';
import { countsBetween, type LaneColumns } from '../lanes/lane-columns';
import { type LaneFrame, laneTopPx } from '../lanes/lane-frame';
import { CATEGORY_COLOURS } from '../marks/category-colour';
import type { ColourToken, Primitive, Rect, StepsPrimitive } from '../painters/display-list';
import type { Prepared } from '../prepared/prepare';
import { placesOf } from '../prepared/search';
import type { Crowd } from './crowd';

const STEP_PX = 3;
/** Above a crowd, where the labels of what is always shown can stand. */
const CLEAR_ABOVE_PX = 20;
const CLEAR_BELOW_PX = 7;
/** Above and below, in a lane that is one thin row. */
const COLLAPSED_CLEAR_PX = [4, 5] as const;
const BEYOND_PLOT_PX = 24;
const LEAST_HEIGHT_PX = 3;
const LEAST_REFERENCE = 64;
const REFERENCE_POWER = 0.7;
const FADED = 0.38;
const LASTING_HEIGHT_PX = 3;
const LASTING_OPACITY = 0.45;

/** The room that its columns can take at most, whatever the zoom: labels keep clear of it. */
export function crowdReach(prepared: Prepared, crowd: Crowd, scale: Pick<TimeScale, 'x'>, frame: LaneFrame): Rect {
  const rect = crowdRect(crowd, scale, frame);
  const columns = prepared.byLane[crowd.lane];
  const heightPx = columns === undefined ? 0 : heightOf(crowd.last - crowd.first, referenceOf(columns), rect.heightPx);
  return { ...rect, yPx: rect.yPx + rect.heightPx - heightPx, heightPx };
}

/** Where a crowd lies. */
export function crowdRect({ lane, from, to }: Crowd, scale: Pick<TimeScale, 'x'>, frame: LaneFrame): Rect {
  const own = frame.lanes[lane];
  const [abovePx, belowPx] = own?.isCollapsed ? COLLAPSED_CLEAR_PX : [CLEAR_ABOVE_PX, CLEAR_BELOW_PX];
  const topPx = laneTopPx(frame, lane) + abovePx;
  const bottomPx = (own?.yPx ?? 0) + (own?.heightPx ?? 0) - belowPx;
  const xPx = scale.x(from);
  return { xPx, yPx: topPx, widthPx: scale.x(to) - xPx, heightPx: bottomPx - topPx };
}

export function paintCrowds(
  prepared: Prepared,
  crowds: readonly Crowd[],
  scale: TimeScale,
  frame: LaneFrame,
): readonly Primitive[] {
  if (crowds.length === 0) return [];
  const grid = gridOf(scale);
  return together(crowds).flatMap((crowd) => {
    const columns = prepared.byLane[crowd.lane];
    const rect = crowdRect(crowd, scale, frame);
    const first = Math.max(0, stepOf(grid, rect.xPx));
    const last = Math.min(grid.moments.length - 1, stepOf(grid, rect.xPx + rect.widthPx));
    if (columns === undefined || last <= first) return [];
    const places = placesOf(columns.moments, grid.moments.subarray(first, last + 1), crowd.first, crowd.last);
    // No event at either end is lost to rounding.
    if (first > 0) places[0] = crowd.first;
    if (last < grid.moments.length - 1) places[places.length - 1] = crowd.last;
    return stepsOf(columns, places, { ...rect, xPx: grid.leftPx + first * STEP_PX });
  });
}

/** Crowds of a lane that lie side by side are drawn as one. */
function together(crowds: readonly Crowd[]): readonly Crowd[] {
  const joined: Crowd[] = [];
  for (const crowd of crowds) {
    const before = joined.at(-1);
    if (before?.lane === crowd.lane && before.to === crowd.from) {
      joined[joined.length - 1] = { ...before, to: crowd.to, last: crowd.last };
    } else joined.push(crowd);
  }
  return joined;
}

/** The moments at which steps begin, in all lanes alike, and a little beyond the plot. */
interface Grid {
  readonly leftPx: number;
  readonly moments: Float64Array;
}

function gridOf(scale: TimeScale): Grid {
  const leftPx = Math.floor((scale.leftPx - BEYOND_PLOT_PX) / STEP_PX) * STEP_PX;
  const stepCount = Math.ceil((scale.rightPx + BEYOND_PLOT_PX - leftPx) / STEP_PX);
  const moments = new Float64Array(stepCount + 1);
  for (let step = 0; step <= stepCount; step++) moments[step] = scale.at(leftPx + step * STEP_PX);
  return { leftPx, moments };
}

const stepOf = ({ leftPx }: Grid, xPx: number): number => Math.round((xPx - leftPx) / STEP_PX);

/**
 * In every frame for every lane, so in plain loops. What has nothing in sight has no layer: the next would cover it whole.
 * @param places the places in the lane that bound the steps: one more than there are steps
 */
function stepsOf(columns: LaneColumns, places: Uint32Array, rect: Rect): readonly Primitive[] {
  const at = { leftPx: rect.xPx, baselinePx: rect.yPx + rect.heightPx };
  const counts = countsBetween(null, places);
  const wholes = wholeHeights(counts, referenceOf(columns), rect.heightPx);
  const uncertain = countsBetween(columns.uncertainBefore, places);
  const certain = new Float64Array(counts.length);
  for (let step = 0; step < counts.length; step++) {
    certain[step] = (wholes[step] as number) * (1 - (uncertain[step] as number) / Math.max(1, counts[step] as number));
  }
  const layers: Primitive[] = [];
  if (occurs(columns.uncertainBefore, places)) layers.push(steps(wholes, colourOf(mainCategory(columns)), FADED, at));
  // From the top layer down: each is drawn over the one before it, from the same line.
  const below = new Uint32Array(counts.length);
  for (const { category, before } of columns.byCategory) {
    if (!occurs(before, places)) continue;
    const heights = new Array<number>(counts.length);
    let highest = 0;
    for (let step = 0; step < counts.length; step++) {
      const share = 1 - (below[step] as number) / Math.max(1, counts[step] as number);
      const height = Math.round((certain[step] as number) * share);
      heights[step] = height;
      highest = Math.max(highest, height);
    }
    if (highest > 0) layers.push(steps(heights, colourOf(category), 1, at));
    const own = countsBetween(before, places);
    for (let step = 0; step < counts.length; step++) below[step] = (below[step] as number) + (own[step] as number);
  }
  return layers;
}

function wholeHeights(counts: Uint32Array, reference: number, mostPx: number): readonly number[] {
  const heights = new Array<number>(counts.length);
  for (let step = 0; step < counts.length; step++) {
    const count = counts[step] as number;
    heights[step] = count === 0 ? 0 : heightOf(count, reference, mostPx);
  }
  return heights;
}

/** Whether any of what is counted in `before` lies in sight. */
const occurs = (before: Uint32Array, places: Uint32Array): boolean =>
  before[places[0] as number] !== before[places[places.length - 1] as number];

const referenceOf = ({ moments }: LaneColumns): number =>
  Math.log2(1 + Math.max(LEAST_REFERENCE, moments.length ** REFERENCE_POWER));

const heightOf = (count: number, reference: number, mostPx: number): number =>
  Math.round(Math.max(LEAST_HEIGHT_PX, Math.min(1, Math.log2(1 + count) / reference) * mostPx));

const colourOf = (category: number): ColourToken => {
  const name = CATEGORIES[category];
  return name === undefined ? 'impact' : CATEGORY_COLOURS[name];
};

function mainCategory({ byCategory }: LaneColumns): number {
  const total = ({ before }: { readonly before: Uint32Array }): number => before.at(-1) ?? 0;
  const [first, ...others] = byCategory;
  if (first === undefined) return 0;
  return others.reduce((most, next) => (total(next) > total(most) ? next : most), first).category;
}

const steps = (
  heightsPx: readonly number[],
  colour: ColourToken,
  opacity: number,
  { leftPx, baselinePx }: { readonly leftPx: number; readonly baselinePx: number },
): StepsPrimitive => ({
  ...{ kind: 'steps', eventId: null, leftPx, stepPx: STEP_PX, baselinePx, heightsPx },
  fill: { colour, opacity },
});

/** Along the foot of each lane, wherever more goes on than is drawn one by one. */
export function paintLasting(prepared: Prepared, scale: TimeScale, frame: LaneFrame): readonly Primitive[] {
  const stepPx = 2 * STEP_PX;
  const moments = new Float64Array(Math.ceil((scale.rightPx - scale.leftPx) / stepPx));
  for (let step = 0; step < moments.length; step++) moments[step] = scale.at(scale.leftPx + (step + 0.5) * stepPx);
  return prepared.byLane.flatMap((columns, lane) => {
    const own = frame.lanes[lane];
    if (own === undefined || columns.begins.length === 0) return [];
    const heightsPx = lastingHeights(placesOf(columns.begins, moments), placesOf(columns.ends, moments));
    const fill = { colour: colourOf(mainCategory(columns)), opacity: LASTING_OPACITY };
    const baselinePx = own.yPx + own.heightPx - 2;
    return [{ kind: 'steps', eventId: null, leftPx: scale.leftPx, stepPx, baselinePx, heightsPx, fill }];
  });
}

/** @param begun how many had begun by each step, as `ended` how many were over */
function lastingHeights(begun: Uint32Array, ended: Uint32Array): readonly number[] {
  const heights: number[] = [];
  for (let step = 0; step < begun.length; step++) {
    heights.push((begun[step] as number) > (ended[step] as number) ? LASTING_HEIGHT_PX : 0);
  }
  return heights;
}
