// Small badges on events whose change the server does not have: dots while it is on its way, an exclamation mark when
// it failed. In: where the events were drawn. Out: primitives to paint above the drawing.

import { assertNever } from '@/core/assert-never';
import type { Drawing } from '@/core/timeline/drawing';
import type { HitTarget } from '@/core/timeline/hit';
import type { Primitive } from '@/core/timeline/painters/display-list';
import { circle, filled, stroked, text } from '@/core/timeline/painters/paint';
import { targetsOf } from '@/core/timeline/targets';
import type { EventMark } from '../props';

const RADIUS_PX = 7;
const DOT_GAP_PX = 4;

export function eventBadges(drawing: Drawing, marks: ReadonlyMap<string, EventMark>): readonly Primitive[] {
  if (marks.size === 0) return [];
  const places = new Map<string, HitTarget>();
  for (const hit of targetsOf(drawing).hits) {
    if (hit.part === 'body' && marks.has(hit.eventId)) places.set(hit.eventId, hit);
  }
  return [...places].flatMap(([eventId, hit]) => {
    const mark = marks.get(eventId);
    // Something that lasts may end far outside; its badge stays in sight.
    const xPx = Math.min(hit.xPx + hit.widthPx, drawing.scale.rightPx) + 1;
    return mark === undefined ? [] : badge(eventId, mark, xPx, hit.yPx + hit.heightPx);
  });
}

function badge(eventId: string, mark: EventMark, xPx: number, yPx: number): readonly Primitive[] {
  switch (mark) {
    case 'failed':
      return [
        circle(eventId, xPx, yPx, RADIUS_PX, filled('attack'), stroked('surface', 2)),
        text(xPx, yPx + 4, '!', { sizePx: 11, weight: 600, colour: 'surface' }, { anchor: 'middle', eventId }),
      ];
    case 'pending':
      return [
        circle(eventId, xPx, yPx, RADIUS_PX, filled('surface'), stroked('line-strong', 1)),
        ...[-1, 0, 1].map((n) => circle(eventId, xPx + n * DOT_GAP_PX, yPx, 1.2, filled('ink-2'))),
      ];
    default:
      return assertNever(mark);
  }
}
