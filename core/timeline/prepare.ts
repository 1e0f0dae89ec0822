// Everything about a timeline that depends on its events alone: made once per change, then drawn from at any view.
// In: events, the incident's zone and ghosts. Out: columns in order of time, the two axes, the folds and the undated events.

import type { IncidentEvent } from '@/core/incident/event';
import { linearAxis, type TimeAxis } from './axis';
import { type ColumnEntry, type Columns, columnEntry, columnsOf } from './columns';
import { type BusyTimes, busyTimes, type Fold, findFolds } from './fold';
import { foldedAxis } from './folded-axis';
import { type Ghost, type GhostMark, ghostMarks, NO_GHOSTS } from './ghost';
import { labelWidthPx } from './label-side';
import { labelText } from './label-text';
import { DEFAULT_LANES, type Lane, laneIndexOf } from './lane';
import { type LaneColumns, laneColumns } from './lane-columns';
import { type Mark, markOf } from './mark';
import { extentOf, type Stretch } from './mark-extent';
import { sorted } from './search';

/** An event that has a date, with its mark and the lane that it lies in. */
export interface DatedEvent {
  readonly event: IncidentEvent;
  readonly mark: Mark;
  readonly extent: Stretch;
  readonly lane: number;
  /** What its label says, and how wide that is. */
  readonly label: string;
  readonly labelWidthPx: number;
  /** Its other times, dated ones only. */
  readonly ghosts: readonly GhostMark[];
}

export type EventLookup = Pick<ReadonlyMap<string, IncidentEvent>, 'get'>;

/** Where a timeline takes its events from: numbers for all of them, and the event itself for the few that are looked at. */
export interface TimelineSource {
  readonly zone: string;
  readonly lanes: readonly Lane[];
  readonly columns: Columns;
  readonly busy: BusyTimes;
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

export interface Prepared extends Omit<TimelineSource, 'busy' | 'ghostsOf'> {
  readonly byLane: readonly LaneColumns[];
  /** What is drawn of an event, by its place in the columns. */
  at(index: number): DatedEvent;
  readonly folds: readonly Fold[];
  readonly linear: TimeAxis;
  readonly folded: TimeAxis;
  /** From the first known moment to the last, ghosts included; null while nothing is dated. */
  readonly extent: Stretch | null;
}

export function prepareTimeline(
  events: readonly IncidentEvent[],
  zone: string,
  ghosts: readonly Ghost[] = NO_GHOSTS,
  lanes: readonly Lane[] = DEFAULT_LANES,
): Prepared {
  return preparedFrom(sourceOf(events, zone, ghosts, lanes));
}

export function preparedFrom({ busy, ...source }: TimelineSource): Prepared {
  const { columns, zone, lanes } = source;
  const folds = findFolds(busy, zone);
  const extent = wholeExtent(columns);
  const linear = linearAxis(extent?.from ?? 0);
  const hasFolds = extent !== null && folds.length > 0;
  const folded = hasFolds ? foldedAxis(folds, withRoom(extent, folds), sorted(busy.counted)) : linear;
  return {
    ...source,
    byLane: laneColumns(columns, lanes.length),
    at: remembering((index) => datedEvent(source, index)),
    ...{ folds, linear, folded, extent },
  };
}

interface Dated {
  readonly event: IncidentEvent;
  readonly mark: Mark;
  readonly entry: ColumnEntry;
}

function sourceOf(
  events: readonly IncidentEvent[],
  zone: string,
  ghosts: readonly Ghost[],
  lanes: readonly Lane[],
): TimelineSource {
  const ghostsOf = ghostMarks(ghosts);
  const dated: Dated[] = [];
  const undated: IncidentEvent[] = [];
  const ghostKinds = new Set<Ghost['kind']>();
  for (const event of events) {
    const mark = markOf(event);
    if (mark === null) {
      undated.push(event);
      continue;
    }
    const others = ghostsOf(event.id);
    for (const { ghost } of others) ghostKinds.add(ghost.kind);
    const ghostly = others.map((other) => other.mark);
    dated.push({ event, mark, entry: columnEntry(event, mark, laneIndexOf(lanes, event), ghostly) });
  }
  dated.sort(inOrder);
  const marks = dated.flatMap(({ event, mark }) => [mark, ...ghostsOf(event.id).map((ghost) => ghost.mark)]);
  const places = new Map(dated.map(({ event }, index) => [event.id, index]));
  return {
    ...{ zone, lanes, undated, ghostsOf, ghostKinds },
    columns: columnsOf(dated.map(({ entry }) => entry)),
    busy: busyTimes(marks),
    byId: new Map(events.map((event) => [event.id, event])),
    indexOf: (eventId) => places.get(eventId),
    eventAt: (index) => (dated[index] as Dated).event,
  };
}

const inOrder = (a: Dated, b: Dated): number =>
  a.entry.moment - b.entry.moment ||
  a.entry.extent.from - b.entry.extent.from ||
  (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0);

function datedEvent({ eventAt, ghostsOf, columns }: Omit<TimelineSource, 'busy'>, index: number): DatedEvent {
  const event = eventAt(index);
  const mark = markOf(event);
  if (mark === null) throw new Error('An event in the columns has a date');
  const label = labelText(event);
  return {
    ...{ event, mark, extent: extentOf(mark), lane: columns.lane[index] as number },
    ...{ label, labelWidthPx: labelWidthPx(label), ghosts: ghostsOf(event.id) },
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
