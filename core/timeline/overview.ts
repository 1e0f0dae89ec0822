// The strip below the lanes: the whole incident on an unfolded axis, every event in its colour, its milestones, and the
// part in view.
// In: a prepared timeline, where the strip lies and what is in view. Out: rectangles for gestures, and primitives.

import { CATEGORIES } from '@/core/incident/vocabulary';
import { TimeScale, type View } from './axis/scale';
import { aroundExtent } from './axis/view';
import { canCrowd } from './crowds/crowd';
import type { OverviewRects } from './drawing';
import { keepLast } from './keep-last';
import { countsBetween } from './lanes/lane-columns';
import { CATEGORY_COLOURS } from './marks/category-colour';
import { milestoneRects, paintMilestones } from './overview-milestones';
import type { ColourToken, Primitive, Rect } from './painters/display-list';
import { filled, rect, stroked } from './painters/paint';
import type { Prepared } from './prepared/prepare';
import { placesOf } from './prepared/search';

const MARK_WIDTH_PX = 3;
const MARK_INSET_PX = 7;
const LEAST_BRUSH_PX = 8;

export function overviewRects(prepared: Prepared, strip: Rect, visible: View): OverviewRects {
  const whole = aroundExtent(prepared) ?? visible;
  const scale = TimeScale.showing(whole, prepared.linear, { leftPx: strip.xPx, widthPx: strip.widthPx });
  const within = (px: number): number => Math.min(strip.xPx + strip.widthPx, Math.max(strip.xPx, px));
  const leftPx = within(scale.x(visible.from));
  const lackingPx = Math.max(0, LEAST_BRUSH_PX - (within(scale.x(visible.to)) - leftPx));
  const xPx = Math.min(leftPx - lackingPx / 2, strip.xPx + strip.widthPx - LEAST_BRUSH_PX);
  const widthPx = Math.max(LEAST_BRUSH_PX, within(scale.x(visible.to)) - leftPx);
  return {
    strip,
    brush: { xPx: Math.max(strip.xPx, xPx), yPx: strip.yPx + 1, widthPx, heightPx: strip.heightPx - 2 },
    milestones: milestoneRects(prepared, strip, scale),
    scale,
  };
}

const keptMarks = keepLast<Prepared, readonly Primitive[]>();

const DENSITY_STEP_PX = 2;
const LEAST_DENSITY_PX = 2;

/** By category: how many happened within each step of the strip, over all lanes. */
function countsOf({ byLane }: Prepared, stepCount: number, strip: Rect, scale: TimeScale): readonly Uint32Array[] {
  const bounds = Float64Array.from({ length: stepCount + 1 }, (_, step) =>
    scale.at(strip.xPx + step * DENSITY_STEP_PX),
  );
  const counts = CATEGORIES.map(() => new Uint32Array(stepCount));
  for (const { moments, byCategory } of byLane) {
    const places = placesOf(moments, bounds);
    for (const { category, before } of byCategory) add(counts[category] as Uint32Array, countsBetween(before, places));
  }
  return counts;
}

function add(sums: Uint32Array, more: Uint32Array): void {
  for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] as number) + (more[index] as number);
}

/** How much happened when, over all lanes, stacked by category as in the lanes. */
function paintDensity(prepared: Prepared, strip: Rect, scale: TimeScale): readonly Primitive[] {
  const stepCount = Math.floor(strip.widthPx / DENSITY_STEP_PX);
  const counts = countsOf(prepared, stepCount, strip, scale);
  const totals = new Uint32Array(stepCount);
  for (const own of counts) add(totals, own);
  const most = Math.log2(1 + Math.max(1, ...totals));
  const roomPx = strip.heightPx - 4;
  const wholesPx = Array.from(totals, (total) => Math.max(LEAST_DENSITY_PX, (Math.log2(1 + total) / most) * roomPx));
  const remaining = totals.slice();
  return CATEGORIES.flatMap((category, index) => {
    const own = counts[index] as Uint32Array;
    if (!own.some((count) => count > 0)) return [];
    const heightsPx = wholesPx.map((wholePx, step) => {
      const total = totals[step] as number;
      return total === 0 ? 0 : Math.round((wholePx * (remaining[step] as number)) / total);
    });
    for (let step = 0; step < stepCount; step++) remaining[step] = (remaining[step] as number) - (own[step] as number);
    const place = { leftPx: strip.xPx, stepPx: DENSITY_STEP_PX, baselinePx: strip.yPx + strip.heightPx - 2 };
    return [{ kind: 'steps', eventId: null, ...place, heightsPx, fill: filled(CATEGORY_COLOURS[category]) }];
  });
}

/** Events that fall on the same pixel in the same colour are one mark. */
function paintMarks(prepared: Prepared, strip: Rect, scale: TimeScale): readonly Primitive[] {
  if (canCrowd(prepared)) return paintDensity(prepared, strip, scale);
  const ranges: Primitive[] = [];
  const moments = new Map<string, Primitive>();
  const band = { yPx: strip.yPx + MARK_INSET_PX, heightPx: strip.heightPx - 2 * MARK_INSET_PX };
  for (let index = 0; index < prepared.columns.count; index++) {
    const { event, mark, extent } = prepared.at(index);
    const colour: ColourToken = CATEGORY_COLOURS[event.category];
    const fromPx = scale.x(extent.from);
    const widthPx = scale.x(extent.to) - fromPx;
    if (mark.kind === 'lasting' && widthPx > 2 * MARK_WIDTH_PX) {
      ranges.push(rect(null, { xPx: fromPx, widthPx, ...band }, 0, filled(colour, 0.18)));
      continue;
    }
    const xPx = Math.round(fromPx + widthPx / 2 - MARK_WIDTH_PX / 2);
    const box = { xPx, widthPx: MARK_WIDTH_PX, ...band };
    moments.set(`${xPx} ${colour}`, rect(null, box, 0, filled(colour, 0.85)));
  }
  return [...ranges, ...moments.values()];
}

export function paintOverview(prepared: Prepared, overview: OverviewRects): readonly Primitive[] {
  const { strip, brush, scale, milestones } = overview;
  const key = [strip.xPx, strip.yPx, strip.widthPx, strip.heightPx];
  return [
    rect(null, strip, 0, filled('sunken')),
    ...(prepared.extent === null ? [] : keptMarks(prepared, key, () => paintMarks(prepared, strip, scale))),
    ...paintMilestones(milestones),
    rect(null, brush, 4, filled('accent', 0.08), stroked('accent', 1.5)),
  ];
}
