// Everything about a timeline that depends on its events alone: made once per change, then drawn from at any view.
// In: what it takes its events from. Out: columns in order of time by lane, the axis, and how it is folded.

import { certainly } from '@/core/certainly';
import type { IncidentEvent } from '@/core/incident/event';
import { lazily } from '@/core/lazily';
import { linearAxis, type TimeAxis } from '../axis/axis';
import type { BusyTimes } from '../axis/busy-times';
import { type Fold, findFolds } from '../axis/fold';
import { type FoldTimes, foldTimes } from '../axis/fold-times';
import { foldedAxis } from '../axis/folded-axis';
import type { Ghost, GhostMark } from '../ghosts/ghost';
import type { LabelWords } from '../labels/label';
import { labelWidthPx } from '../labels/label-side';
import { labelText, longerTexts } from '../labels/label-text';
import type { LanePlan } from '../lanes/lane';
import { type LaneColumns, laneColumns } from '../lanes/lane-columns';
import type { Mark } from '../marks/mark';
import type { Stretch } from '../marks/mark-extent';
import { type Columns, eventFacts } from './columns';

/** An event that has a date, with its mark and the lane that it lies in. */
export interface DatedEvent {
  readonly event: IncidentEvent;
  readonly mark: Mark;
  readonly extent: Stretch;
  readonly lane: number;
  /** What its label says, and how wide that is. */
  readonly label: string;
  readonly labelWidthPx: number;
  /** More of a title that was cut, the longest first. */
  readonly longerLabels: () => readonly LabelWords[];
  /** Its other times, dated ones only. */
  readonly ghosts: readonly GhostMark[];
}

export type EventLookup = Pick<ReadonlyMap<string, IncidentEvent>, 'get'>;

/** Where a timeline takes its events from: numbers for all of them, and the event itself for the few that are looked at. */
export interface TimelineSource extends LanePlan {
  readonly zone: string;
  readonly columns: Columns;
  /** Asked for where the axis is folded. */
  busy(): BusyTimes;
  /** @param index a place in the columns */
  eventAt(index: number): IncidentEvent;
  /** The place of an event in the columns; undefined for one that has no date. */
  indexOf(eventId: string): number | undefined;
  readonly byId: EventLookup;
  readonly undated: readonly IncidentEvent[];
  ghostsOf(eventId: string): readonly GhostMark[];
  /** Which kinds of ghosts there are anywhere. */
  readonly ghostKinds: ReadonlySet<Ghost['kind']>;
}

/** Quiet stretches, and the axis on which they are folded away: the linear one where there are none. */
export interface Folding {
  readonly folds: readonly Fold[];
  readonly axis: TimeAxis;
}

export interface Prepared extends Omit<TimelineSource, 'busy' | 'ghostsOf'> {
  readonly byLane: readonly LaneColumns[];
  /** What is drawn of an event, by its place in the columns. */
  at(index: number): DatedEvent;
  readonly linear: TimeAxis;
  /** Found when it is first asked for: of very many events that takes longer than to draw them. */
  folding(): Folding;
  /** From the first known moment to the last, ghosts included; null while nothing is dated. */
  readonly extent: Stretch | null;
}

export const preparedFrom = ({ busy, ...source }: TimelineSource): Prepared =>
  assembled(source, () => foldTimes(busy()));

/** @param times those of the source's marks */
export function assembled(
  source: Omit<TimelineSource, 'busy'>,
  times: () => FoldTimes,
  byLane = laneColumns(source.columns, source.lanes.length),
): Prepared {
  const { columns } = source;
  const extent = wholeExtent(columns);
  const linear = linearAxis(extent?.from ?? 0);
  return {
    ...source,
    at: drawnAt(source),
    ...{ byLane, linear, extent, folding: lazily(() => foldingOf(times(), source.zone, extent, linear)) },
  };
}

function foldingOf(times: FoldTimes, zone: string, extent: Stretch | null, linear: TimeAxis): Folding {
  const folds = findFolds(times, zone);
  const isFolded = extent !== null && folds.length > 0;
  return { folds, axis: isFolded ? foldedAxis(folds, withRoom(extent, folds), times.counted) : linear };
}

/** What is drawn of an event, looked up once. */
export const drawnAt = (source: Omit<TimelineSource, 'busy'>): Prepared['at'] =>
  remembering((index) => datedEvent(source, index));

function datedEvent({ eventAt, ghostsOf, columns }: Omit<TimelineSource, 'busy'>, index: number): DatedEvent {
  const event = eventAt(index);
  const facts = certainly(eventFacts(event));
  const label = labelText(event);
  return {
    ...{ event, mark: facts.mark, extent: facts.extent, lane: columns.lane[index] as number },
    ...{ label, labelWidthPx: labelWidthPx(label), ghosts: ghostsOf(event.id) },
    longerLabels: lazily(() => longerTexts(event, label).map((text) => ({ text, widthPx: labelWidthPx(text) }))),
  };
}

/** More than are ever in view; then all are forgotten. */
const MOST_REMEMBERED = 8_192;

function remembering<T>(make: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = make(index);
    known.set(index, made);
    return made;
  };
}

function wholeExtent({ count, from, to }: Columns): Stretch | null {
  if (count === 0) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < count; index++) {
    first = Math.min(first, from[index] as number);
    last = Math.max(last, to[index] as number);
  }
  return { from: first, to: last };
}

/** The first and last piece of the folded axis reach beyond the events by as much as a fold keeps before one. */
function withRoom(extent: Stretch, folds: readonly Fold[]): Stretch {
  const folded = folds.reduce((sum, fold) => sum + fold.to - fold.from, 0);
  const room = (extent.to - extent.from - folded) / 20;
  return { from: extent.from - room, to: extent.to + room };
}
