// A page of an incident's events as a member may read them at a moment, filtered, in order of time.

import 'server-only';
import type { EventQuery } from '@/core/contracts/event-query';
import type { IncidentEvent } from '@/core/incident/event';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { readableEvents } from '@/core/share/redaction';
import type { EventFilter } from '../../db/events/event-filter';
import { type EventPlace, placeOf } from '../../db/events/event-order';
import { pageOfEvents } from '../../db/events/events';
import { pageOfEventsIn } from '../past/past-parts';
import { readAt } from '../reading';
import { readSelection } from './selection';

export interface EventPage {
  /** The number of the revision that the page is as of. */
  readonly revision: number;
  readonly events: readonly IncidentEvent[];
  /** Where the next page goes on; null after the last. */
  readonly next: EventPlace | null;
}

export type EventPageQuery = Omit<EventQuery, 'cursor'> & { readonly after: EventPlace | null };

export const listEvents = (
  user: { readonly id: string },
  ref: string,
  query: EventPageQuery,
): Promise<Result<EventPage, Refusal>> =>
  readAt(user, ref, query, {
    now: async ({ tx, incident, reader }) => {
      const filter = filterFor(query, incident.zone);
      if (!filter.ok) return filter;
      const found = await pageOfEvents(tx, incident.id, reader, filter.value);
      const page = pageOf(found, incident.revision, query.limit);
      return ok({ ...page, events: readableEvents(reader, page.events) });
    },
    past: (state) => {
      const filter = filterFor(query, state.incident.zone);
      if (!filter.ok) return filter;
      return ok(pageOf(pageOfEventsIn(state, filter.value), state.incident.revision, query.limit));
    },
  });

/** @param found one more than asked for where there is a next page */
function pageOf(found: readonly IncidentEvent[], revision: number, limit: number): EventPage {
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { revision, events: found.slice(0, limit), next: last ? placeOf(last) : null };
}

function filterFor(query: EventPageQuery, zone: string): Result<EventFilter, Refusal> {
  const selection = readSelection(query, zone);
  return selection.ok
    ? ok({ ...selection.value, ids: query.id ?? null, after: query.after, limit: query.limit + 1 })
    : selection;
}
