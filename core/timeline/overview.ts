// The strip below the lanes: the whole incident on an unfolded axis, every event in its colour, and the part in view.
// In: a prepared timeline, where the strip lies and what is in view. Out: rectangles for gestures, and primitives.

import { CATEGORY_COLOURS } from './category-colour';
import type { ColourToken, Primitive, Rect } from './display-list';
import type { OverviewRects } from './drawing';
import { keepLast } from './keep-last';
import { filled, rect, stroked } from './paint';
import type { Prepared } from './prepare';
import { TimeScale, type View } from './scale';
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
    scale,
  };
}

const keptMarks = keepLast<Prepared, readonly Primitive[]>();

/** Events that fall on the same pixel in the same colour are one mark. */
function paintMarks(prepared: Prepared, strip: Rect, scale: TimeScale): readonly Primitive[] {
  const ranges: Primitive[] = [];
  const moments = new Map<string, Primitive>();
  const band = { yPx: strip.yPx + MARK_INSET_PX, heightPx: strip.heightPx - 2 * MARK_INSET_PX };
  for (const { event, mark, extent } of prepared.dated) {
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

export function paintOverview(prepared: Prepared, { strip, brush, scale }: OverviewRects): readonly Primitive[] {
  const key = [strip.xPx, strip.yPx, strip.widthPx, strip.heightPx];
  return [
    rect(null, strip, 0, filled('sunken')),
    ...(prepared.extent === null ? [] : keptMarks(prepared, key, () => paintMarks(prepared, strip, scale))),
    rect(null, brush, 4, filled('accent', 0.08), stroked('accent', 1.5)),
  ];
}
