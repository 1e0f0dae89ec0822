// Prepares the timeline of an incident's events. In: events, the incident's zone and ghosts. Out: what drawings are made from.
// After a change only what differs is looked at again: of a hundred thousand events that would be felt in every edit.

import type { IncidentEvent } from '@/core/incident/event';
import { lazily } from '@/core/lazily';
import { busyTimes } from '../axis/busy-times';
import { foldTimes } from '../axis/fold-times';
import { type Ghost, ghostMarks, NO_GHOSTS } from '../ghosts/ghost';
import { type LaneGrouping, lanesBy } from '../lanes/lane';
import { keepBasis, type Preparation, sourceOf } from './basis';
import { eventFacts } from './columns';
import { columnsOf, type Dated, drawnMarks, inOrder, isInOrder } from './dated-events';
import { assembled, type Prepared, type TimelineSource } from './prepare';
import { preparedAgain } from './prepare-again';

/** @param before a timeline of mostly the same events */
export function prepareTimeline(
  events: readonly IncidentEvent[],
  zone: string,
  ghosts: readonly Ghost[] = NO_GHOSTS,
  grouping: LaneGrouping = 'category',
  before: Prepared | null = null,
): Prepared {
  const preparation = { events, zone, ghosts, grouping };
  return (before && preparedAgain(before, preparation)) ?? anew(preparation);
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
  const times = lazily(() => foldTimes(busyTimes(marks)));
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
  return keepBasis(assembled({ ...source, ghostKinds }, times), basis);
}

const NO_IDS: ReadonlySet<string> = new Set();
const NO_MARKS: ReturnType<TimelineSource['ghostsOf']> = [];
const NO_GHOST_MARKS = (): typeof NO_MARKS => NO_MARKS;
