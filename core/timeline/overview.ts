// The strip below the lanes: the whole incident on an unfolded axis, every event in its colour, its milestones, and the
// part in view.
// In: a prepared timeline, where the strip lies and what is in view. Out: rectangles for gestures, and primitives.

import { CATEGORIES } from '@/core/incident/vocabulary';
import { CATEGORY_COLOURS } from './category-colour';
import { canCrowd } from './crowd';
import type { ColourToken, Primitive, Rect } from './display-list';
import type { OverviewRects } from './drawing';
import { keepLast } from './keep-last';
import { milestoneRects, paintMilestones } from './overview-milestones';
import { filled, rect, stroked } from './paint';
import type { Prepared } from './prepare';
import { TimeScale, type View } from './scale';
import { placeOf } from './search';
import { aroundExtent } from './view';

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

/** How much happened when, over all lanes, stacked by category as in the lanes. */
function paintDensity({ byLane }: Prepared, strip: Rect, scale: TimeScale): readonly Primitive[] {
  const stepCount = Math.floor(strip.widthPx / DENSITY_STEP_PX);
  const counts = CATEGORIES.map(() => new Float64Array(stepCount));
  for (const { moments, byCategory } of byLane) {
    let from = placeOf(moments, scale.at(strip.xPx));
    for (let step = 0; step < stepCount; step++) {
      const to = placeOf(moments, scale.at(strip.xPx + (step + 1) * DENSITY_STEP_PX));
      for (const { category, before } of byCategory) {
        const own = counts[category] as Float64Array;
        own[step] = (own[step] as number) + (before[to] as number) - (before[from] as number);
      }
      from = to;
    }
  }
  const totals = Array.from({ length: stepCount }, (_, step) =>
    counts.reduce((sum, own) => sum + (own[step] as number), 0),
  );
  const most = Math.log2(1 + Math.max(1, ...totals));
  const roomPx = strip.heightPx - 4;
  const remaining = [...totals];
  return CATEGORIES.flatMap((category, index) => {
    const own = counts[index] as Float64Array;
    const heightsPx = totals.map((total, step) => {
      const wholePx = total === 0 ? 0 : Math.max(LEAST_DENSITY_PX, (Math.log2(1 + total) / most) * roomPx);
      return total === 0 ? 0 : Math.round((wholePx * (remaining[step] as number)) / total);
    });
    for (const [step, count] of own.entries()) remaining[step] = (remaining[step] as number) - count;
    const fill = filled(CATEGORY_COLOURS[category]);
    const baselinePx = strip.yPx + strip.heightPx - 2;
    const place = { leftPx: strip.xPx, stepPx: DENSITY_STEP_PX, baselinePx };
    return own.some((count) => count > 0) ? [{ kind: 'steps', eventId: null, ...place, heightsPx, fill }] : [];
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
