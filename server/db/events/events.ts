// The table of events: single ones, all that live, those with milestones, a page of a list.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { EventRecord } from '@/core/incident/record/record';
import type { Selection } from '@/core/incident/selection';
import type { Member } from '@/core/share/redaction';
import { Prisma } from '@/prisma/generated/client';
import { readableBy, sourceReadableBy } from '../access/visibility';
import type { Database } from '../connection/client';
import { privilegeIn } from '../stored-words';
import { isUuid } from '../uuid';
import { type EventFilter, filterOf, selectedBy } from './event-filter';
import { IN_ORDER } from './event-order';
import { selectEvent, selectEvents } from './select-events';

/** Deleted ones too. Any text may be asked for: what is no id is nobody's. */
export const findEvent = async (db: Database, incidentId: string, eventId: string): Promise<EventRecord | null> =>
  isUuid(eventId) ? selectEvent(db, incidentId, eventId) : null;

/** Those of them that there are, in any order. */
export const findEvents = (
  db: Database,
  incidentId: string,
  named: readonly string[],
): Promise<readonly EventRecord[]> =>
  selectEvents(db, incidentId, Prisma.sql`e.id = ANY(${named.filter(isUuid)}::uuid[])`);

const LIVE = Prisma.sql`e.deleted_at IS NULL`;

/** In order of time; undated last. */
export const liveEvents = async (db: Database, incidentId: string, reader: Member): Promise<readonly IncidentEvent[]> =>
  eventsOf(await selectEvents(db, incidentId, Prisma.sql`${LIVE} AND ${readableBy(reader)} ORDER BY ${IN_ORDER}`));

export async function areMoreThan(db: Database, incidentId: string, reader: Member, count: number): Promise<boolean> {
  const beyond = await db.$queryRaw<readonly unknown[]>`
    SELECT FROM events e WHERE e.incident_id = ${incidentId}::uuid AND ${LIVE} AND ${readableBy(reader)}
    OFFSET ${count} LIMIT 1`;
  return beyond.length > 0;
}

const MOST_SPOKEN_OF = 500;

/** The ones that a page speaks of wherever it is: that hold a milestone, or of which a source states another time. */
export const spokenOfEvents = async (
  db: Database,
  incidentId: string,
  reader: Member,
): Promise<readonly IncidentEvent[]> =>
  eventsOf(
    await selectEvents(
      db,
      incidentId,
      // Named first, each kind by its own index: asked with OR, Postgres goes through all that there are, in order.
      Prisma.sql`${LIVE} AND ${readableBy(reader)} AND e.id IN (
        SELECT m.id FROM events m WHERE m.incident_id = ${incidentId}::uuid AND m.milestone IS NOT NULL
        UNION
        SELECT s.event_id FROM sources s WHERE s.incident_id = ${incidentId}::uuid AND s.stated IS NOT NULL AND ${sourceReadableBy(reader)}
      ) ORDER BY ${IN_ORDER} LIMIT ${MOST_SPOKEN_OF}`,
    ),
  );

/** Those that hold a milestone: few, and all that metrics and relative words need. */
export const milestoneEvents = async (
  db: Database,
  incidentId: string,
  reader: Member,
): Promise<readonly IncidentEvent[]> =>
  eventsOf(
    await selectEvents(db, incidentId, Prisma.sql`${LIVE} AND e.milestone IS NOT NULL AND ${readableBy(reader)}`),
  );

/** In order of time, from after the filter's cursor. */
export const pageOfEvents = async (
  db: Database,
  incidentId: string,
  reader: Member,
  filter: EventFilter,
): Promise<readonly IncidentEvent[]> =>
  eventsOf(
    await selectEvents(
      db,
      incidentId,
      Prisma.sql`${LIVE} AND ${readableBy(reader)} AND ${filterOf(filter, incidentId, reader)} ORDER BY ${IN_ORDER} LIMIT ${filter.limit}`,
    ),
  );

/** What a search lets through, in order of time, with what decides whether somebody may read it. */
export async function selectedIds(
  db: Database,
  incidentId: string,
  reader: Member,
  selection: Selection,
): Promise<readonly Pick<IncidentEvent, 'id' | 'privilege'>[]> {
  const rows = await db.$queryRaw<readonly { readonly id: string; readonly privilege: Prisma.JsonValue }[]>`
    SELECT e.id::text, e.privilege FROM events e
    WHERE e.incident_id = ${incidentId}::uuid AND ${LIVE} AND ${readableBy(reader)} AND ${selectedBy(selection, incidentId, reader)}
    ORDER BY ${IN_ORDER}`;
  return rows.map(({ id, privilege }) => ({ id, privilege: privilegeIn(privilege) }));
}

const eventsOf = (records: readonly EventRecord[]): readonly IncidentEvent[] => records.map(({ event }) => event);
