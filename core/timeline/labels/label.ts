// Places labels by importance so that none overlaps another label or a mark; one without room is left out.
// In: all marks of a timeline at one zoom, wherever the view is. Out: places in the same px, and what is taken.
// As no view enters, panning moves labels and never changes their side.

import { type Box, boxesOf } from '../marks/mark-box';
import type { Shape } from '../marks/shape';
import type { Rect } from '../painters/display-list';
import { type LabelPlace, labelPlaces } from './label-side';
import { Occupancy } from './occupancy';

export interface LabelWords {
  readonly text: string;
  /** With the room that a label keeps free at its sides. */
  readonly widthPx: number;
}

export interface Labelled extends LabelWords {
  readonly eventId: string;
  readonly shape: Shape;
  readonly yPx: number;
  /** Empty for a mark that keeps its room and has no label. */
  readonly text: string;
  /** What else it could say where there is room, the longest first; each begins as `text` does. */
  readonly longer: () => readonly LabelWords[];
  readonly rank: number;
  /** What stands close around the body besides: the ring of a selection, badges. */
  readonly around: readonly Box[];
  /** What lies in the row besides: ghosts, and the lines to them. */
  readonly aside: readonly Box[];
  /** What the label may not leave: its lane. */
  readonly topPx: number;
  readonly bottomPx: number;
}

export interface PlacedLabel extends Pick<Labelled, 'eventId' | 'text' | 'longer'> {
  readonly place: LabelPlace;
}

/** Labels of a higher rank belong to what is always shown: they may lie over a crowd. */
const LEAST_OVER_CROWDS = 10;

export interface Ground {
  /** What no label may cover. */
  readonly keepClear: readonly Rect[];
  /** Where many events are drawn as one. */
  readonly crowds: readonly Rect[];
  /** At the same zoom, a moment ago: labels stay where they were, as far as they can. */
  readonly before: LabelPlan | null;
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

export function placeLabels(marks: readonly Labelled[], { keepClear, crowds, before }: Ground): LabelPlan {
  const occupancy = new Occupancy();
  for (const rect of keepClear) occupancy.take(rect);
  for (const mark of marks) takeMark(occupancy, mark);
  const placed: PlacedLabel[] = [];
  const former = new Map(before?.placed.map(({ eventId, place }) => [eventId, place.side]));
  const place = (mark: Labelled): void => {
    const places = labelPlaces(mark);
    const side = former.get(mark.eventId);
    const wanted =
      side === undefined ? places : [...places].sort((a, b) => Number(b.side === side) - Number(a.side === side));
    const free = wanted.find((candidate) => isWithin(candidate, mark) && occupancy.isFree(candidate));
    if (free === undefined) return;
    occupancy.take(free);
    placed.push({ eventId: mark.eventId, text: mark.text, longer: mark.longer, place: free });
  };
  const isFormer = ({ eventId }: Labelled): number => Number(former.has(eventId));
  const byRank = marks.filter(({ text }) => text !== '').sort((a, b) => isFormer(b) - isFormer(a) || b.rank - a.rank);
  for (const mark of byRank) if (mark.rank >= LEAST_OVER_CROWDS) place(mark);
  for (const rect of crowds) occupancy.take(rect);
  for (const mark of byRank) if (mark.rank < LEAST_OVER_CROWDS) place(mark);
  return { placed, occupancy };
}
