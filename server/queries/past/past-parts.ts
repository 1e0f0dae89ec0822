// The parts of an earlier state in the orders of the tables: what SQL gives of the present, given of the past. A test
// holds the two against each other.

import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { Figure } from '@/core/incident/figure';
import { layersOf } from '@/core/incident/record/layered-map';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/record/state';
import { isSelected, type Selection } from '@/core/incident/selection';
import type { EventFilter } from '../../db/events/event-filter';
import { type EventPlace, placeOf } from '../../db/events/event-order';

/** Put in order once: whoever turns the pages of a state asks for each of them, and the next state differs by a few. */
const ordered = new WeakMap<IncidentState['events'], readonly IncidentEvent[]>();

/** In order of time; undated last. */
export function eventsIn(state: IncidentState): readonly IncidentEvent[] {
  return orderOf(state.events);
}

function orderOf(records: IncidentState['events']): readonly IncidentEvent[] {
  const known = ordered.get(records);
  if (known !== undefined) return known;
  const layers = layersOf(records);
  const events =
    layers === null
      ? inOrder(liveEvents({ events: records }))
      : merged(
          orderOf(layers.below).filter(({ id }) => !layers.changes.has(id)),
          inOrder(liveEvents({ events: layers.changes })),
        );
  ordered.set(records, events);
  return events;
}

/** Of two lists in order. */
function merged(many: readonly IncidentEvent[], few: readonly IncidentEvent[]): readonly IncidentEvent[] {
  const all: IncidentEvent[] = [];
  let taken = 0;
  for (const event of few) {
    const at = firstAfter(many, placeOf(event));
    for (; taken < at; taken++) all.push(many[taken] as IncidentEvent);
    all.push(event);
  }
  for (; taken < many.length; taken++) all.push(many[taken] as IncidentEvent);
  return all;
}

/** In the order of entry, which is that of the state: whoever is not told when figures were entered sees them in it as well. */
export const figuresIn = (state: IncidentState): readonly Figure[] =>
  liveFigures(state).sort((a, b) => a.createdAt - b.createdAt);

/** In the order of entry. */
export const evidenceIn = (state: IncidentState): readonly Evidence[] =>
  [...state.evidence.values()].sort((a, b) => a.addedAt - b.addedAt || compare(a.sha256, b.sha256));

/** From after the filter's cursor, in order of time. */
export function pageOfEventsIn(state: IncidentState, filter: EventFilter): readonly IncidentEvent[] {
  const { after, limit } = filter;
  const named = filter.ids && new Set(filter.ids);
  const events = eventsIn(state);
  const page: IncidentEvent[] = [];
  for (let index = after === null ? 0 : firstAfter(events, after); index < events.length; index++) {
    const event = events[index] as IncidentEvent;
    if ((named?.has(event.id) ?? true) && isSelected(event, filter)) page.push(event);
    if (page.length >= limit) break;
  }
  return page;
}

/** @param events in order of time */
function firstAfter(events: readonly IncidentEvent[], place: EventPlace): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(placeOf(events[middle] as IncidentEvent), place) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function inOrder(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  const placed = events.map((event) => ({ event, place: placeOf(event) }));
  return placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({ event }) => event);
}

const comparePlaces = (a: EventPlace, b: EventPlace): number =>
  compare(a.at, b.at) || compare(a.earliest, b.earliest) || compare(a.latest, b.latest) || compare(a.id, b.id);

const compare = <T extends bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a search lets through, in order of time. */
export const selectedEventsIn = (state: IncidentState, selection: Selection): readonly IncidentEvent[] =>
  eventsIn(state).filter((event) => isSelected(event, selection));
