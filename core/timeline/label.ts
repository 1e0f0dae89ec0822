// Places labels by importance so that none overlaps another label or a mark; one without room is left out.
// In: all marks of a timeline at one zoom, wherever the view is. Out: places in the same px, and what is taken.
// As no view enters, panning moves labels and never changes their side.

import type { Rect } from './display-list';
import { LABEL_TEXT, type LabelPlace, labelPlaces } from './label-side';
import { boxesOf, type Shape } from './mark-geometry';
import { Occupancy } from './occupancy';
import { textWidthPx } from './text-width';

export interface Labelled {
  readonly eventId: string;
  readonly shape: Shape;
  readonly yPx: number;
  /** Empty for a mark that keeps its room and has no label. */
  readonly text: string;
  readonly rank: number;
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

/** Kept free on each side of a label. */
const ROOM_PX = 3;

export const labelWidthPx = (text: string): number =>
  Math.ceil(textWidthPx(text, LABEL_TEXT.sizePx, LABEL_TEXT.weight)) + 2 * ROOM_PX;

function takeMark(occupancy: Occupancy, { shape, yPx }: Labelled): void {
  for (const { leftPx, rightPx, halfPx } of boxesOf(shape)) {
    occupancy.take({ xPx: leftPx, yPx: yPx - halfPx, widthPx: rightPx - leftPx, heightPx: 2 * halfPx });
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
    const place = labelPlaces(mark.shape, mark.yPx, labelWidthPx(mark.text)).find(
      (candidate) => isWithin(candidate, mark) && occupancy.isFree(candidate),
    );
    if (place === undefined) continue;
    occupancy.take(place);
    placed.push({ eventId: mark.eventId, text: mark.text, place });
  }
  return { placed, occupancy };
}
