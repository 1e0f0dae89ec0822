// Prepares the timeline of an incident's events. In: events, the incident's zone and ghosts. Out: what drawings are made from.
// After a change only what differs is looked at again: of a hundred thousand events that would be felt in every edit.

import type { IncidentEvent } from '@/core/incident/event';
import { withEntries } from '@/core/incident/layered-map';
import { type Columns, type EventFacts, emptyColumns, eventFacts, FLAGS } from './columns';
import { type EventChanges, eventChanges } from './event-changes';
import { busyTimes, changedFoldTimes, type FoldTimes, foldTimes } from './fold';
import { type Ghost, ghostMarks, NO_GHOSTS } from './ghost';
import { type LaneGrouping, type LanePlan, lanesBy } from './lane';
import type { Mark } from './mark';
import { extentOf } from './mark-extent';
import { assembled, drawnAt, type Prepared, type TimelineSource } from './prepare';
import { placeOf } from './search';
import { type Step, splicedColumns, splicedEvents } from './splice';

interface Preparation {
  readonly events: readonly IncidentEvent[];
  readonly zone: string;
  readonly ghosts: readonly Ghost[];
  readonly grouping: LaneGrouping;
}

/** How a timeline came about, for the next one that differs little. */
interface Basis extends Preparation {
  readonly plan: LanePlan;
  /** In the order of the columns. */
  readonly dated: readonly IncidentEvent[];
  readonly ghostsOf: TimelineSource['ghostsOf'];
  readonly times: FoldTimes;
  /** All that there were, but for those that are gone. */
  readonly byId: () => ReadonlyMap<string, IncidentEvent>;
  readonly goneIds: ReadonlySet<string>;
}

const bases = new WeakMap<Prepared, Basis>();

/** @param before a timeline of mostly the same events */
export function prepareTimeline(
  events: readonly IncidentEvent[],
  zone: string,
  ghosts: readonly Ghost[] = NO_GHOSTS,
  grouping: LaneGrouping = 'category',
  before: Prepared | null = null,
): Prepared {
  const preparation = { events, zone, ghosts, grouping };
  return (before && updated(before, preparation)) ?? anew(preparation);
}

function anew(preparation: Preparation): Prepared {
  const { events, ghosts, grouping } = preparation;
  const plan = lanesBy(grouping, events);
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
  const times = foldTimes(busyTimes(marks));
  const byId = lazily(() => new Map(events.map((event) => [event.id, event])));
  const basis = {
    ...preparation,
    plan,
    ghostsOf,
    times,
    byId,
    goneIds: NO_IDS,
    dated: dated.map(({ event }) => event),
  };
  const source = sourceOf(basis, columnsOf(dated, plan, ghostsOf), undated);
  const prepared = assembled({ ...source, ghostKinds }, times);
  bases.set(prepared, basis);
  return prepared;
}

const NO_IDS: ReadonlySet<string> = new Set();
const NO_MARKS: ReturnType<TimelineSource['ghostsOf']> = [];
const NO_GHOST_MARKS = (): typeof NO_MARKS => NO_MARKS;

function sourceOf(basis: Basis, columns: Columns, undated: readonly IncidentEvent[]) {
  const { dated, zone, plan, ghostsOf } = basis;
  const get = (eventId: string) => (basis.goneIds.has(eventId) ? undefined : basis.byId().get(eventId));
  return {
    ...{ ...plan, zone, undated, ghostsOf, columns },
    byId: { get },
    eventAt: (index: number) => dated[index] as IncidentEvent,
    indexOf: (eventId: string) => {
      const event = get(eventId);
      return event && indexOf(event, columns, dated);
    },
  };
}

/** The place of an event in the columns; undefined for one that has no date. */
function indexOf(event: IncidentEvent, columns: Columns, dated: readonly IncidentEvent[]): number | undefined {
  const facts = eventFacts(event);
  if (facts === null) return undefined;
  let index = placeOf(columns.moment, facts.moment);
  while (columns.moment[index] === facts.moment && dated[index] !== event) index += 1;
  return dated[index] === event ? index : undefined;
}

interface Dated {
  readonly event: IncidentEvent;
  readonly facts: EventFacts;
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

/** Null where it is made anew as quickly, or nothing is known of how it came about. */
function updated(before: Prepared, preparation: Preparation): Prepared | null {
  const basis = bases.get(before);
  if (basis === undefined || !isOfTheSame(basis, preparation)) return null;
  const changes = eventChanges(basis.events, preparation.events);
  if (changes === null || !keepsLanes(basis, changes) || hasGhosts(basis, changes)) return null;
  return exchanged(before, { ...basis, events: preparation.events, ghosts: preparation.ghosts }, changes);
}

const isOfTheSame = (basis: Basis, { zone, grouping, ghosts }: Preparation): boolean =>
  basis.zone === zone &&
  basis.grouping === grouping &&
  basis.ghosts.length === ghosts.length &&
  basis.ghosts.every((ghost, index) => ghost === ghosts[index]);

/** Which lanes there are depends on all events, unless they are the same for each incident. */
function keepsLanes({ grouping, plan }: Basis, { gone, come }: EventChanges): boolean {
  if (grouping === 'category' || grouping === 'none') return true;
  const lanes = new Map(gone.map((event) => [event.id, plan.laneOf(event)]));
  return gone.length === come.length && come.every((event) => lanes.get(event.id) === plan.laneOf(event));
}

const hasGhosts = ({ ghostsOf }: Basis, { gone, come }: EventChanges): boolean =>
  [...gone, ...come].some(({ id }) => ghostsOf(id).length > 0);

function exchanged(before: Prepared, basis: Basis, { gone, come }: EventChanges): Prepared | null {
  const news = new Map(come.map((event) => [event.id, event]));
  const inPlace = new Map<number, IncidentEvent>();
  const steps: Step[] = [];
  const [goneMarks, comeMarks]: [Mark[], Mark[]] = [[], []];
  for (const event of gone) {
    const index = indexOf(event, before.columns, basis.dated);
    if (index === undefined) continue;
    const later = news.get(event.id);
    if (later !== undefined && isDrawnAlike(event, later, basis.plan)) {
      inPlace.set(index, later);
      news.delete(event.id);
    } else {
      steps.push({ at: index, kind: 'leave-out' });
      goneMarks.push((eventFacts(event) as EventFacts).mark);
    }
  }
  for (const event of news.values()) {
    const facts = eventFacts(event);
    if (facts === null) continue;
    const at = placeFor({ event, facts }, before.columns, basis.dated);
    steps.push({ at, kind: 'insert', event, facts, lane: basis.plan.laneOf(event) });
    comeMarks.push(facts.mark);
  }
  const dated = basis.dated.slice();
  for (const [index, event] of inPlace) dated[index] = event;
  const entries = withEntries(basis.byId(), new Map(come.map((event) => [event.id, event])));
  const comeIds = new Set(come.map(({ id }) => id));
  const goneIds = new Set([...basis.goneIds, ...gone.map(({ id }) => id)].filter((id) => !comeIds.has(id)));
  const next = { ...basis, dated, byId: () => entries, goneIds };
  return steps.length === 0 ? redrawn(before, next) : respliced(before, next, { steps, goneMarks, comeMarks });
}

/** Drawn alike, by another event: its title was read, say. */
function redrawn(before: Prepared, basis: Basis): Prepared {
  const source = { ...sourceOf(basis, before.columns, undatedOf(basis.events)), ghostKinds: before.ghostKinds };
  const prepared = { ...before, ...source, at: drawnAt(source) };
  bases.set(prepared, basis);
  return prepared;
}

interface Moves {
  readonly steps: readonly Step[];
  readonly goneMarks: readonly Mark[];
  readonly comeMarks: readonly Mark[];
}

function respliced(before: Prepared, basis: Basis, { steps, goneMarks, comeMarks }: Moves): Prepared | null {
  const times = changedFoldTimes(basis.times, goneMarks, comeMarks);
  if (times === null) return null;
  const inOrder = steps.toSorted(byPlace);
  const next = { ...basis, times, dated: splicedEvents(basis.dated, inOrder) };
  const source = sourceOf(next, splicedColumns(before.columns, inOrder), undatedOf(next.events));
  const prepared = assembled({ ...source, ghostKinds: before.ghostKinds }, times);
  bases.set(prepared, next);
  return prepared;
}

/** Before an old place, those that come there in their own order; then what becomes of the old one. */
function byPlace(a: Step, b: Step): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind === 'leave-out' || b.kind === 'leave-out')
    return Number(a.kind === 'leave-out') - Number(b.kind === 'leave-out');
  return inOrder(a, b);
}

/** Before which of the old ones an event belongs. */
function placeFor(event: Dated, columns: Columns, dated: readonly IncidentEvent[]): number {
  let place = placeOf(columns.moment, event.facts.moment);
  while (columns.moment[place] === event.facts.moment && isAfter(event, dated[place] as IncidentEvent)) place += 1;
  return place;
}

function isAfter(event: Dated, other: IncidentEvent): boolean {
  const facts = eventFacts(other);
  return facts !== null && inOrder(event, { event: other, facts }) > 0;
}

function isDrawnAlike(a: IncidentEvent, b: IncidentEvent, { laneOf }: LanePlan): boolean {
  const [one, two] = [eventFacts(a), eventFacts(b)];
  if (one === null || two === null) return false;
  return (
    one.category === two.category &&
    one.flags === two.flags &&
    laneOf(a) === laneOf(b) &&
    JSON.stringify(one.mark) === JSON.stringify(two.mark)
  );
}

/** Those without any date. @param events in order of time, so that whatever has no place in it is at the end */
export function undatedOf(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  let first = events.length;
  while (first > 0 && hasNoPlace(events[first - 1] as IncidentEvent)) first -= 1;
  return events.slice(first).filter((event) => eventFacts(event) === null);
}

const hasNoPlace = ({ start }: IncidentEvent): boolean =>
  start === null || (start.earliest === null && start.latest === null && start.best === null);
