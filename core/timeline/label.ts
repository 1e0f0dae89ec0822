// Places labels by importance so that none overlaps another label or a mark; one without room is left out.
// In: all marks of a timeline at one zoom, wherever the view is. Out: places in the same px, and what is taken.
// As no view enters, panning moves labels and never changes their side.

import type { Rect } from './display-list';
import { type LabelPlace, labelPlaces } from './label-side';
import { type Box, boxesOf } from './mark-box';
import type { Shape } from './mark-shape';
import { Occupancy } from './occupancy';

export interface Labelled {
  readonly eventId: string;
  readonly shape: Shape;
  readonly yPx: number;
  /** Empty for a mark that keeps its room and has no label. */
  readonly text: string;
  /** With the room that a label keeps free at its sides. */
  readonly widthPx: number;
  readonly rank: number;
  /** What stands close around the body besides: the ring of a selection, badges. */
  readonly around: readonly Box[];
  /** What lies in the row besides: ghosts, and the lines to them. */
  readonly aside: readonly Box[];
  /** What the label may not leave: its lane. */
  readonly topPx: number;
  readonly bottomPx: number;
}

export interface PlacedLabel {
  readonly eventId: string;
  readonly text: string;
  readonly place: LabelPlace;
}

export interface LabelPlan {
  readonly placed: readonly PlacedLabel[];
  readonly occupancy: Occupancy;
}

function takeMark(occupancy: Occupancy, { shape, yPx, around, aside }: Labelled): void {
  for (const boxes of [boxesOf(shape), around, aside]) {
    for (const { leftPx, rightPx, halfPx } of boxes) {
      occupancy.take({ xPx: leftPx, yPx: yPx - halfPx, widthPx: rightPx - leftPx, heightPx: 2 * halfPx });
    }
  }
}

const isWithin = (place: Rect, { topPx, bottomPx }: Labelled): boolean =>
  place.yPx >= topPx && place.yPx + place.heightPx <= bottomPx;

export function placeLabels(marks: readonly Labelled[], keepClear: readonly Rect[]): LabelPlan {
  const occupancy = new Occupancy();
  for (const rect of keepClear) occupancy.take(rect);
  for (const mark of marks) takeMark(occupancy, mark);
  const placed: PlacedLabel[] = [];
  const byRank = marks.filter(({ text }) => text !== '').sort((a, b) => b.rank - a.rank);
  for (const mark of byRank) {
    const place = labelPlaces(mark).find((candidate) => isWithin(candidate, mark) && occupancy.isFree(candidate));
    if (place === undefined) continue;
    occupancy.take(place);
    placed.push({ eventId: mark.eventId, text: mark.text, place });
  }
  return { placed, occupancy };
}
