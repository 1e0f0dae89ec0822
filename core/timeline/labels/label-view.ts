// Labels as the view shows them: moved by the pan, and slid along their mark where the plot's edge would cut them off.
// In: a plan made for the whole axis, the distance panned, and the reaches of the marks in view. Out: labels inside the plot.
// A label that slid onto something else is left out, as is one whose mark is out of view. Each says as much more of its title
// as is neither cut off nor in the way of one that slid; one that slid says it towards the middle of the plot.

import type { Box } from '../marks/mark-box';
import type { Rect } from '../painters/display-list';
import type { LabelPlan, PlacedLabel } from './label';
import { overlaps } from './occupancy';

export interface ShownLabel extends Rect {
  readonly eventId: string;
  readonly text: string;
}

interface Reach {
  readonly leftPx: number;
  readonly rightPx: number;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Where the label goes, in px of the view: its place, held inside the plot and over its mark. Null where that fails. */
function heldInside({ place }: PlacedLabel, panPx: number, reach: Reach, plot: Reach): Rect | null {
  const xPx = place.xPx + panPx;
  const isCut = xPx < plot.leftPx || xPx + place.widthPx > plot.rightPx;
  const isBeside = place.side === 'right' || place.side === 'left';
  if (!isCut) return { ...place, xPx };
  if (isBeside || place.widthPx > plot.rightPx - plot.leftPx) return null;
  const held = clamp(xPx, plot.leftPx, plot.rightPx - place.widthPx);
  const stillTouches = held < reach.rightPx + 2 && held + place.widthPx > reach.leftPx - 2;
  return stillTouches ? { ...place, xPx: held } : null;
}

type Held = PlacedLabel & Rect;

/** @param isMoving see `DrawRequest` */
export function shownLabels(
  plan: LabelPlan,
  panPx: number,
  reaches: ReadonlyMap<string, Box>,
  plot: Reach,
  isMoving?: boolean,
): readonly ShownLabel[] {
  const shown: Held[] = [];
  const slid: Held[] = [];
  const isUnderSlid = (rect: Rect, { place }: PlacedLabel): boolean =>
    slid.some((other) => other.place !== place && overlaps(other, rect));
  const isClear = (rect: Rect, label: PlacedLabel): boolean =>
    plan.occupancy.isFree({ ...rect, xPx: rect.xPx - panPx }, label.place) && !isUnderSlid(rect, label);
  for (const label of plan.placed) {
    const reach = reaches.get(label.eventId);
    if (reach === undefined || reach.rightPx < plot.leftPx || reach.leftPx > plot.rightPx) continue;
    const rect = heldInside(label, panPx, reach, plot);
    if (rect === null) continue;
    const hasSlid = rect.xPx !== label.place.xPx + panPx;
    if (hasSlid ? !isClear(rect, label) : isUnderSlid(rect, label)) continue;
    const held = { ...label, ...rect };
    if (hasSlid) slid.push(held);
    shown.push(held);
  }
  if (isMoving) return shown;
  return shown.map(
    (label) =>
      label
        .longer()
        .map((longer) => ({
          ...label,
          ...longer,
          xPx: slid.includes(label) ? clamp(label.xPx, plot.leftPx, plot.rightPx - longer.widthPx) : label.xPx,
        }))
        .find((said) => said.xPx + said.widthPx <= plot.rightPx && isClear(said, label)) ?? label,
  );
}
