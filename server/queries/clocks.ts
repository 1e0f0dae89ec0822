// The disclosure clocks of an incident, as a member may know them: computed from what they may read.

import 'server-only';
import { readNow } from '@/core/contracts/clock-query';
import { type MomentQuery, readMoment } from '@/core/contracts/moment-query';
import { type Clock, clocksOf } from '@/core/disclosure/clock';
import { NO_OBLIGATIONS } from '@/core/disclosure/obligations';
import type { IncidentEvent } from '@/core/incident/event';
import type { Incident } from '@/core/incident/incident';
import { liveEvents } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { type MemberReader, readableEvents } from '@/core/share/redaction';
import type { Instant } from '@/core/time/instant';
import { now as presentMoment } from '../clock/clock';
import type { Database } from '../db/connection/client';
import { findEvents, milestoneEvents } from '../db/events/events';
import { revisionHead } from '../db/record/revisions';
import { holidayCalendars } from './holiday-calendars';
import { readAt } from './reading';

export interface ClockReading {
  readonly revision: number;
  readonly zone: string;
  readonly now: Instant;
  readonly clocks: readonly Clock[];
}

type ClockQuery = MomentQuery & { readonly now?: string | undefined };

/** @param query.now the moment at which statuses are read; where it is absent the present one, or the one that is looked back to */
export async function readClocks(
  user: { readonly id: string },
  ref: string,
  { now, ...moment }: ClockQuery,
): Promise<Result<ClockReading, Refusal>> {
  const calendars = await holidayCalendars();
  const reckon = (
    incident: Incident,
    events: readonly IncidentEvent[],
    usual: Instant,
  ): Result<ClockReading, Refusal> => {
    const asked = readNow(now, incident.zone);
    if (!asked.ok) return refuse({ kind: 'invalid', errors: [asked.error] });
    const at = asked.value ?? usual;
    const obligations = incident.obligations ?? NO_OBLIGATIONS;
    const clocks = clocksOf({ events, obligations, now: at, calendars: calendars(obligations.facts) });
    return ok({ revision: incident.revision, zone: incident.zone, now: at, clocks });
  };
  return readAt(user, ref, moment, {
    now: async ({ tx, incident, reader }) => reckon(incident, await clockEvents(tx, incident, reader), presentMoment()),
    past: async (state, { tx, incident }) => {
      const shown =
        shownMoment(moment, incident.zone) ?? (await revisionHead(tx, incident.id, state.incident.revision)).at;
      return reckon(state.incident, liveEvents(state), shown);
    },
  });
}

/** What time it was at the moment that is looked back to; null where only a revision is named. */
function shownMoment(moment: MomentQuery, zone: string): Instant | null {
  const read = readMoment(moment, zone);
  if (!read.ok) return null;
  const { asOf, knownAt } = read.value;
  return knownAt ?? (asOf?.kind === 'moment' ? asOf.at : null);
}

/** Those that hold a milestone, and those that were named as filings, as far as the reader may read them. */
export async function clockEvents(
  tx: Database,
  { id, obligations }: Incident,
  reader: MemberReader,
): Promise<readonly IncidentEvent[]> {
  const holders = await milestoneEvents(tx, id, reader);
  const known = new Set(holders.map((event) => event.id));
  const filings = Object.values(obligations?.filings ?? {}).filter((eventId) => eventId !== null);
  const named = filings.filter((eventId) => !known.has(eventId));
  const others = named.length === 0 ? [] : await findEvents(tx, id, named);
  const live = others.filter(({ deletedAt }) => deletedAt === null).map(({ event }) => event);
  return readableEvents(reader, [...holders, ...live]);
}
