// Who else is at an event, on the drawing: their initials at its lower left, and not on paper; and a ring around what has just
// arrived.
// In: where the events were drawn. Out: primitives to paint above the drawing.

import type { Drawing } from '@/core/timeline/drawing';
import type { Primitive } from '@/core/timeline/painters/display-list';
import { circle, filled, stroked, text } from '@/core/timeline/painters/paint';
import { targetsOf } from '@/core/timeline/targets';
import { eventRing } from './focus-ring';

const RADIUS_PX = 8;
const INITIALS_PX = 8.5;

/** @param present what to write, by event */
export function presenceBadges(drawing: Drawing, present: ReadonlyMap<string, string>): readonly Primitive[] {
  if (present.size === 0 || isOnPaper()) return [];
  const badges = new Map<string, readonly Primitive[]>();
  for (const { part, eventId, xPx, yPx, heightPx } of targetsOf(drawing).hits) {
    const words = part === 'body' ? present.get(eventId) : undefined;
    if (words === undefined) continue;
    // Something that lasts may begin far outside; its badge stays in sight.
    badges.set(eventId, badge(eventId, words, Math.max(xPx, drawing.scale.leftPx), yPx + heightPx));
  }
  return [...badges.values()].flat();
}

/** Asked at each painting: whoever prints gets no other frame than the one that brings the colours of paper. */
const isOnPaper = (): boolean => window.matchMedia('print').matches;

const badge = (eventId: string, words: string, xPx: number, yPx: number): readonly Primitive[] => [
  circle(eventId, xPx, yPx, RADIUS_PX, filled('surface'), stroked('accent', 1.5)),
  text(
    xPx,
    yPx + INITIALS_PX * 0.36,
    words,
    { sizePx: INITIALS_PX, weight: 600, colour: 'accent' },
    { anchor: 'middle', eventId },
  ),
];

/** Rings around everything point at nothing, and lie over each other's labels: of an import, rows alone light up. */
const MOST_RINGS = 3;

export const arrivalRings = (drawing: Drawing, arrived: ReadonlySet<string>): readonly Primitive[] =>
  arrived.size > MOST_RINGS ? [] : [...arrived].flatMap((eventId) => eventRing(drawing, eventId));
