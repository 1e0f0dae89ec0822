// The ring around the event that the keyboard is on: around its mark and its label, as far as they are in view.

import type { Crowd } from '@/core/timeline/crowds/crowd';
import type { Drawing } from '@/core/timeline/drawing';
import type { Primitive, Rect } from '@/core/timeline/painters/display-list';
import { rect, stroked } from '@/core/timeline/painters/paint';
import { targetsOf } from '@/core/timeline/targets';

const MARGIN_PX = 1;

/** Around the crowd that has the focus, else around the event. */
export function focusRing(drawing: Drawing, eventId: string | null, crowd: Crowd | null): readonly Primitive[] {
  if (crowd !== null) return aroundCrowd(drawing, crowd);
  return eventId === null ? [] : eventRing(drawing, eventId);
}

function aroundCrowd({ crowds }: Drawing, { lane, from, to }: Crowd): readonly Primitive[] {
  const shown = crowds.find(({ crowd }) => crowd.lane === lane && crowd.from < to && crowd.to > from);
  return shown === undefined ? [] : [rect(null, shown, 4, null, stroked('accent', 2))];
}

export function eventRing(drawing: Drawing, eventId: string): readonly Primitive[] {
  const bodies = targetsOf(drawing).hits.filter((hit) => hit.eventId === eventId && hit.part === 'body');
  const labels = drawing.labels.filter((label) => label.eventId === eventId);
  const around = [...bodies, ...labels].reduce<Rect | null>(
    (sum, next) => (sum === null ? next : union(sum, next)),
    null,
  );
  if (around === null) return [];
  const leftPx = Math.max(around.xPx - MARGIN_PX, drawing.scale.leftPx - MARGIN_PX);
  const rightPx = Math.min(around.xPx + around.widthPx + MARGIN_PX, drawing.widthPx - MARGIN_PX);
  const box = {
    xPx: leftPx,
    yPx: around.yPx - MARGIN_PX,
    widthPx: rightPx - leftPx,
    heightPx: around.heightPx + 2 * MARGIN_PX,
  };
  return box.widthPx > 0 ? [rect(eventId, box, 6, null, stroked('accent', 2))] : [];
}

function union(a: Rect, b: Rect): Rect {
  const xPx = Math.min(a.xPx, b.xPx);
  const yPx = Math.min(a.yPx, b.yPx);
  return {
    xPx,
    yPx,
    widthPx: Math.max(a.xPx + a.widthPx, b.xPx + b.widthPx) - xPx,
    heightPx: Math.max(a.yPx + a.heightPx, b.yPx + b.heightPx) - yPx,
  };
}
