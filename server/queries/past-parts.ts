// The parts of an earlier state in the orders of the tables: what SQL gives of the present, given of the past. A test
// holds the two against each other.

import type { IncidentEvent, Source } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { Figure } from '@/core/incident/figure';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/state';
import { boundsOfSpan, overlaps } from '@/core/time/order';
import type { EventFilter } from '../db/event-filter';
import { type EventPlace, placeOf } from '../db/event-order';

/** In order of time; undated last. */
export const eventsIn = (state: IncidentState): readonly IncidentEvent[] => inOrder(liveEvents(state));

/** In the order of entry. */
export const figuresIn = (state: IncidentState): readonly Figure[] =>
  liveFigures(state).sort((a, b) => a.createdAt - b.createdAt || compare(a.id, b.id));

/** In the order of entry. */
export const evidenceIn = (state: IncidentState): readonly Evidence[] =>
  [...state.evidence.values()].sort((a, b) => a.addedAt - b.addedAt || compare(a.sha256, b.sha256));

/** From after the filter's cursor, in order of time. */
export function pageOfEventsIn(state: IncidentState, filter: EventFilter): readonly IncidentEvent[] {
  const { after, limit } = filter;
  const placed = liveEvents(state)
    .filter((event) => passes(event, filter))
    .map((event) => ({ event, place: placeOf(event) }))
    .filter(({ place }) => after === null || comparePlaces(place, after) > 0);
  return placed
    .sort((a, b) => comparePlaces(a.place, b.place))
    .slice(0, limit)
    .map(({ event }) => event);
}

function inOrder(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  const placed = events.map((event) => ({ event, place: placeOf(event) }));
  return placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({ event }) => event);
}

const comparePlaces = (a: EventPlace, b: EventPlace): number =>
  compare(a.at, b.at) || compare(a.earliest, b.earliest) || compare(a.latest, b.latest) || compare(a.id, b.id);

const compare = <T extends bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

function passes(event: IncidentEvent, { words, categories, from, to }: EventFilter): boolean {
  if (categories.length > 0 && !categories.includes(event.category)) return false;
  if (!isWithin(event, from, to)) return false;
  if (words.length === 0) return true;
  const said = folded(saidBy(event));
  return words.every((word) => said.includes(folded(word)));
}

function isWithin({ start, end }: IncidentEvent, from: EventFilter['from'], to: EventFilter['to']): boolean {
  if (from === null && to === null) return true;
  const bounds = boundsOfSpan(start, end);
  return bounds !== null && overlaps(bounds, from, to);
}

const saidBy = ({ title, description, tags, involved, sources }: IncidentEvent): string =>
  [title, description, ...tags, ...involved, ...sources.flatMap(citedIn)].join('\n');

const citedIn = ({ title, publisher, url, locator, quote }: Source): readonly string[] => [
  title,
  publisher,
  url,
  locator,
  quote,
];

/** Letter by letter, as ILIKE does it: JavaScript would write a sigma at the end of a word differently. */
const folded = (text: string): string => text.replace(/[A-Z]|\P{ASCII}/gu, (letter) => letter.toLowerCase());
