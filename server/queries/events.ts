// A page of an incident's events as a member may read them, filtered, in order of time.

import 'server-only';
import type { EventQuery } from '@/core/contracts/event-query';
import type { IncidentEvent } from '@/core/incident/event';
import { invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { readableEvents } from '@/core/share/redaction';
import { now } from '../clock/clock';
import { inSnapshot } from '../db/client';
import type { EventFilter } from '../db/event-filter';
import { type EventPlace, placeOf } from '../db/event-order';
import { pageOfEvents } from '../db/events';
import { findMembership } from '../db/incidents';
import { readWindow } from './window';

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
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return refuse({ kind: 'not-found' });
    const { incident, role } = membership;
    const filter = filterFor(query, incident.zone);
    if (!filter.ok) return filter;
    const reader = { userId: user.id, role };
    // One more than asked for tells whether there is a next page.
    const found = await pageOfEvents(tx, incident.id, reader, { ...filter.value, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    return ok({
      revision: incident.revision,
      events: readableEvents(reader, page),
      next: last ? placeOf(last) : null,
    });
  });

function filterFor(query: EventPageQuery, zone: string): Result<EventFilter, Refusal> {
  const window = readWindow(query, { zone, now: now() });
  if (!window.ok) return window;
  const words = query.q?.split(/\s+/).filter((word) => word !== '') ?? [];
  if (words.length > MAX_WORDS) return refuse(invalid('/q', `Too many words: at most ${MAX_WORDS}.`));
  const { after, limit, category: categories = [] } = query;
  return ok({ ...window.value, words, categories, after, limit });
}

const MAX_WORDS = 20;
