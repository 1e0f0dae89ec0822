// Which marks are chosen among several, on the drawing: a ring around each, and around every crowd that holds some.
// In: where things were drawn. Out: primitives to paint above the drawing. Asks for what is drawn, never for all that is chosen.

import type { Drawing } from '@/core/timeline/drawing';
import { contains } from '@/core/timeline/hit';
import { keepLast } from '@/core/timeline/keep-last';
import type { Primitive, Rect } from '@/core/timeline/painters/display-list';
import { filled, rect, stroked } from '@/core/timeline/painters/paint';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { placeOf } from '@/core/timeline/prepared/search';
import { targetsOf } from '@/core/timeline/targets';

export function chosenRings(drawing: Drawing, chosen: ReadonlySet<string>): readonly Primitive[] {
  if (chosen.size === 0) return [];
  const marks = marksOf(drawing, chosen);
  const moments = drawing.crowds.length === 0 ? [] : chosenMoments(drawing.prepared, chosen);
  const crowds = drawing.crowds.filter(({ crowd }) => {
    const ofLane = moments[crowd.lane] ?? [];
    return placeOf(ofLane, crowd.from) < placeOf(ofLane, crowd.to);
  });
  return [...marks, ...crowds.map((shown) => ring(null, shown))];
}

/** The mark itself is tinted, and the ring lies around its label; where that has no room, around the mark. */
function marksOf(drawing: Drawing, chosen: ReadonlySet<string>): readonly Primitive[] {
  const { labels } = drawing;
  const widest = new Map<string, Rect>();
  for (const hit of targetsOf(drawing).hits) {
    const before = widest.get(hit.eventId);
    const isMark = hit.part === 'body' && chosen.has(hit.eventId) && !labels.some((label) => isOver(label, hit));
    if (isMark && (before === undefined || hit.widthPx > before.widthPx)) widest.set(hit.eventId, hit);
  }
  const named = labels.flatMap((label) => (label.eventId !== null && chosen.has(label.eventId) ? [label] : []));
  const labelled = new Set(named.map(({ eventId }) => eventId));
  return [
    ...[...widest].map(([eventId, mark]) =>
      labelled.has(eventId) ? rect(eventId, mark, 5, filled('accent', 0.14), null) : ring(eventId, mark),
    ),
    ...named.map((label) => ring(label.eventId, label)),
  ];
}

/** Labels can be pointed at as well, and are then targets of their own. */
const isOver = (label: Rect, hit: Rect): boolean => {
  const [xPx, yPx] = [hit.xPx + hit.widthPx / 2, hit.yPx + hit.heightPx / 2];
  return contains(label, xPx, yPx);
};

const ring = (eventId: string | null, box: Rect): Primitive =>
  rect(eventId, box, 5, filled('accent', 0.12), stroked('accent', 1.5));

const kept = keepLast<Prepared, readonly (readonly number[])[]>();

/** When the chosen events of each lane were, in order. */
const chosenMoments = (prepared: Prepared, chosen: ReadonlySet<string>): readonly (readonly number[])[] =>
  kept(prepared, [chosen], () => {
    const byLane: number[][] = prepared.lanes.map(() => []);
    for (const id of chosen) {
      const index = prepared.indexOf(id);
      if (index === undefined) continue;
      byLane[prepared.columns.lane[index] as number]?.push(prepared.columns.moment[index] as number);
    }
    return byLane.map((moments) => moments.sort((a, b) => a - b));
  });
