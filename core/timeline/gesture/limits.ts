// How far a view may go: something of the incident stays on the screen, and nobody gets lost in empty centuries.
// In: a scale, and what is recorded (µs). Out: the scale after panning or zooming, held within the limits.

import { MICROS_PER_DAY } from '@/core/time/instant';
import type { TimeScale, View } from '../axis/scale';

export interface ViewLimits {
  /** Everything there is to see; null while nothing has a date. */
  readonly extent: { readonly from: number; readonly to: number } | null;
}

/** So much of the plot still shows something of what is recorded. */
const KEPT_PART = 0.2;
/** However short the incident, a view may show a century around it; of a long one four times as much as it lasts. */
const WIDEST_MICROS = 36_525 * MICROS_PER_DAY;

export function pannedWithin(scale: TimeScale, distancePx: number, { extent }: ViewLimits): TimeScale {
  if (extent === null) return scale.pannedBy(distancePx);
  const keptPx = KEPT_PART * scale.widthPx;
  const mostLaterPx = scale.x(extent.to) - (scale.leftPx + keptPx);
  const mostEarlierPx = scale.x(extent.from) - (scale.rightPx - keptPx);
  // A view that is already further out, such as one from a link, may stay and may come back.
  const latestPx = Math.max(0, mostLaterPx);
  const earliestPx = Math.min(0, mostEarlierPx);
  return scale.pannedBy(Math.min(latestPx, Math.max(earliestPx, distancePx)));
}

export function zoomedWithin(scale: TimeScale, xPx: number, factor: number, limits: ViewLimits): TimeScale {
  const zoomed = scale.zoomedAbout(xPx, factor);
  if (factor >= 1) return zoomed;
  const { from, to } = zoomed.visible;
  return to - from > widest(limits) ? scale : pannedWithin(zoomed, 0, limits);
}

const widest = ({ extent }: ViewLimits): number =>
  extent === null ? WIDEST_MICROS : Math.max(WIDEST_MICROS, 4 * (extent.to - extent.from));

/** The view that a scale shows once it is moved so that an instant lies in the middle. */
export function centredOn(scale: TimeScale, at: number, limits: ViewLimits): View {
  return pannedWithin(scale, scale.x(at) - (scale.leftPx + scale.rightPx) / 2, limits).visible;
}
