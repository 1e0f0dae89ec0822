// The next deadline of each of several incidents, as a member may know it.

import 'server-only';
import { clocksOf } from '@/core/disclosure/clock';
import { type NextDeadline, nextDeadline } from '@/core/disclosure/next-deadline';
import type { Incident } from '@/core/incident/incident';
import type { Role } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';
import { readerOf } from '../db/access/readers';
import { inSnapshot } from '../db/connection/client';
import { clockEvents } from './clocks';
import { holidayCalendars } from './holiday-calendars';

type Joined = Incident & { readonly role: Role };

/** By the incident's id. Of those that are closed, or have no rule that applies, nothing is read. */
export async function nextDeadlines(
  user: { readonly id: string },
  incidents: readonly Joined[],
  now: Instant,
): Promise<ReadonlyMap<string, NextDeadline>> {
  const asked = incidents.filter(hasClocks);
  if (asked.length === 0) return new Map();
  const calendars = await holidayCalendars();
  return inSnapshot(async (tx) => {
    const found = new Map<string, NextDeadline>();
    for (const incident of asked) {
      const { id, role, obligations } = incident;
      const reader = await readerOf(tx, id, { userId: user.id, role });
      const events = await clockEvents(tx, incident, reader);
      const clocks = clocksOf({ events, obligations, now, calendars: calendars(obligations.facts) });
      const next = nextDeadline(clocks, { now, warnHours: obligations.warnHours });
      if (next) found.set(id, next);
    }
    return found;
  });
}

type WithClocks = Joined & { readonly obligations: NonNullable<Incident['obligations']> };

const hasClocks = (incident: Joined): incident is WithClocks =>
  incident.status !== 'closed' && incident.obligations?.decisions.some(({ applies }) => applies) === true;
