// Where the event that is pointed at in a list lies, when it has no mark of its own: in a crowd, or out of view. In its lane and on
// the overview. In: where things were drawn. Out: primitives to paint above the drawing.

import type { Drawing } from '@/core/timeline/drawing';
import type { Primitive } from '@/core/timeline/painters/display-list';
import { circle, crisp, filled, line, rect, stroked } from '@/core/timeline/painters/paint';
import type { Prepared } from '@/core/timeline/prepared/prepare';

const RADIUS_PX = 5;
const TICK_WIDTH_PX = 3;

export function paintPointed(drawing: Drawing, prepared: Prepared, eventId: string | null): readonly Primitive[] {
  if (eventId === null || drawing.marks.some(({ event }) => event.id === eventId)) return [];
  const index = prepared.indexOf(eventId);
  if (index === undefined) return [];
  const moment = prepared.columns.moment[index] as number;
  return [
    ...inLane(drawing, eventId, moment, prepared.columns.lane[index] as number),
    ...onOverview(drawing, eventId, moment),
  ];
}

function inLane(
  { scale, lanes, crowds }: Drawing,
  eventId: string,
  moment: number,
  lane: number,
): readonly Primitive[] {
  const xPx = scale.x(moment);
  const box =
    crowds.find(({ crowd }) => crowd.lane === lane && crowd.from <= moment && moment < crowd.to) ?? lanes[lane];
  if (box === undefined || xPx < scale.leftPx || xPx > scale.rightPx) return [];
  const middlePx = box.yPx + box.heightPx / 2;
  const upright = [crisp(xPx), box.yPx, crisp(xPx), box.yPx + box.heightPx];
  return [
    line(eventId, upright, stroked('accent', 1)),
    circle(eventId, xPx, middlePx, RADIUS_PX, filled('surface'), stroked('accent', 2)),
  ];
}

function onOverview({ overview }: Drawing, eventId: string, moment: number): readonly Primitive[] {
  const { strip, scale } = overview;
  const xPx = Math.max(
    strip.xPx,
    Math.min(strip.xPx + strip.widthPx - TICK_WIDTH_PX, scale.x(moment) - TICK_WIDTH_PX / 2),
  );
  return [rect(eventId, { ...strip, xPx, widthPx: TICK_WIDTH_PX }, 0, filled('accent'))];
}
