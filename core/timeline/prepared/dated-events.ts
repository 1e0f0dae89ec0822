// The events of a timeline that have a date, in the order of its columns, and these columns.

import type { IncidentEvent } from '@/core/incident/event';
import type { Ghost } from '../ghosts/ghost';
import type { LanePlan } from '../lanes/lane';
import type { Mark } from '../marks/mark';
import { extentOf } from '../marks/mark-extent';
import { type Columns, type EventFacts, emptyColumns, eventFacts, FLAGS } from './columns';
import type { TimelineSource } from './prepare';

/** An event that has a date. */
export interface Dated {
  readonly event: IncidentEvent;
  readonly facts: EventFacts;
}

/** Mostly they are: a record is read in order of time. */
export function isInOrder(dated: readonly Dated[]): boolean {
  for (let index = 1; index < dated.length; index++) {
    if (inOrder(dated[index - 1] as Dated, dated[index] as Dated) > 0) return false;
  }
  return true;
}

export const inOrder = (a: Dated, b: Dated): number =>
  a.facts.moment - b.facts.moment ||
  a.facts.extent.from - b.facts.extent.from ||
  (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0);

/** Those of events and of ghosts. */
export function drawnMarks(dated: readonly Dated[], ghostsOf: TimelineSource['ghostsOf']) {
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

export function columnsOf(
  dated: readonly Dated[],
  { laneOf }: LanePlan,
  ghostsOf: TimelineSource['ghostsOf'],
): Columns {
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

/** Those without any date. @param events in order of time, so that whatever has no place in it is at the end */
export function undatedOf(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  let first = events.length;
  while (first > 0 && hasNoPlace(events[first - 1] as IncidentEvent)) first -= 1;
  return events.slice(first).filter((event) => eventFacts(event) === null);
}

const hasNoPlace = ({ start }: IncidentEvent): boolean =>
  start === null || (start.earliest === null && start.latest === null && start.best === null);
