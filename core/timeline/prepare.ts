// Everything about a timeline that depends on its events alone: made once per change, then drawn from at any view.
// In: events, the incident's zone and ghosts. Out: columns in order of time, the two axes, the folds and the undated events.

import type { IncidentEvent } from '@/core/incident/event';
import { linearAxis, type TimeAxis } from './axis';
import { type Columns, type EventFacts, emptyColumns, eventFacts, FLAGS } from './columns';
import { type BusyTimes, busyTimes, type Fold, findFolds } from './fold';
import { foldedAxis } from './folded-axis';
import { type Ghost, type GhostMark, ghostMarks, NO_GHOSTS } from './ghost';
import { labelWidthPx } from './label-side';
import { labelText } from './label-text';
import { type LaneGrouping, type LanePlan, lanesBy } from './lane';
import { type LaneColumns, laneColumns } from './lane-columns';
import type { Mark } from './mark';
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
export interface TimelineSource extends LanePlan {
  readonly zone: string;
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
  grouping: LaneGrouping = 'category',
): Prepared {
  return preparedFrom(sourceOf(events, zone, ghosts, lanesBy(grouping, events)));
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

const NO_MARKS: readonly GhostMark[] = [];
const NO_GHOST_MARKS = (): readonly GhostMark[] => NO_MARKS;

interface Dated {
  readonly event: IncidentEvent;
  readonly facts: EventFacts;
}

function sourceOf(
  events: readonly IncidentEvent[],
  zone: string,
  ghosts: readonly Ghost[],
  plan: LanePlan,
): TimelineSource {
  const ghostsOf = ghosts.length === 0 ? NO_GHOST_MARKS : ghostMarks(ghosts);
  const dated: Dated[] = [];
  const undated: IncidentEvent[] = [];
  for (const event of events) {
    const facts = eventFacts(event);
    if (facts === null) undated.push(event);
    else dated.push({ event, facts });
  }
  if (!isInOrder(dated)) dated.sort(inOrder);
  const { marks, ghostKinds } = drawnMarks(dated, ghostsOf);
  const places = lazily(() => new Map(dated.map(({ event }, index) => [event.id, index])));
  const byId = lazily(() => new Map(events.map((event) => [event.id, event])));
  return {
    ...{ ...plan, zone, undated, ghostsOf, ghostKinds },
    columns: columnsOf(dated, plan, ghostsOf),
    busy: busyTimes(marks),
    byId: { get: (eventId) => byId().get(eventId) },
    indexOf: (eventId) => places().get(eventId),
    eventAt: (index) => (dated[index] as Dated).event,
  };
}

/** Mostly they are: a record is read in order of time. */
function isInOrder(dated: readonly Dated[]): boolean {
  for (let index = 1; index < dated.length; index++) {
    if (inOrder(dated[index - 1] as Dated, dated[index] as Dated) > 0) return false;
  }
  return true;
}

const inOrder = (a: Dated, b: Dated): number =>
  a.facts.moment - b.facts.moment ||
  a.facts.extent.from - b.facts.extent.from ||
  (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0);

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Those of events and of ghosts. */
function drawnMarks(dated: readonly Dated[], ghostsOf: TimelineSource['ghostsOf']) {
  const marks: Mark[] = [];
  const ghostKinds = new Set<Ghost['kind']>();
  for (const { event, facts } of dated) {
    marks.push(facts.mark);
    for (const { ghost, mark } of ghostsOf(event.id)) {
      ghostKinds.add(ghost.kind);
      marks.push(mark);
    }
  }
  return { marks, ghostKinds };
}

function columnsOf(dated: readonly Dated[], { laneOf }: LanePlan, ghostsOf: TimelineSource['ghostsOf']): Columns {
  const columns = emptyColumns(dated.length);
  for (const [index, { event, facts }] of dated.entries()) {
    const ghosts = ghostsOf(event.id);
    let { from, to } = facts.extent;
    for (const { mark } of ghosts) {
      const other = extentOf(mark);
      from = Math.min(from, other.from);
      to = Math.max(to, other.to);
    }
    columns.moment[index] = facts.moment;
    columns.from[index] = from;
    columns.to[index] = to;
    columns.lane[index] = laneOf(event);
    columns.category[index] = facts.category;
    columns.flags[index] = facts.flags | (ghosts.length > 0 ? FLAGS.notable : 0);
  }
  return columns;
}

function datedEvent({ eventAt, ghostsOf, columns }: Omit<TimelineSource, 'busy'>, index: number): DatedEvent {
  const event = eventAt(index);
  const facts = eventFacts(event);
  if (facts === null) throw new Error('An event in the columns has a date');
  const label = labelText(event);
  return {
    ...{ event, mark: facts.mark, extent: facts.extent, lane: columns.lane[index] as number },
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
