// The table of events: single ones, all that live, a page of a list, and the writing of one.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { EventRecord } from '@/core/incident/record';
import type { MemberReader } from '@/core/share/redaction';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from './client';
import { type EventFilter, filterOf } from './event-filter';
import { IN_ORDER } from './event-order';
import { eventColumnsOf, sourceColumnsOf } from './event-row';
import { selectEvents } from './select-events';
import { isUuid } from './uuid';
import { readableBy } from './visibility';

/** Deleted ones too. Any text may be asked for: what is no id is nobody's. */
export async function findEvent(db: Database, incidentId: string, eventId: string): Promise<EventRecord | null> {
  if (!isUuid(eventId)) return null;
  const [record] = await selectEvents(db, incidentId, Prisma.sql`e.id = ${eventId}::uuid`);
  return record ?? null;
}

const LIVE = Prisma.sql`e.deleted_at IS NULL`;

/** In order of time; undated last. */
export const liveEvents = async (
  db: Database,
  incidentId: string,
  reader: MemberReader,
): Promise<readonly IncidentEvent[]> =>
  eventsOf(await selectEvents(db, incidentId, Prisma.sql`${LIVE} AND ${readableBy(reader)} ORDER BY ${IN_ORDER}`));

/** Those that hold a milestone: few, and all that metrics and relative words need. */
export const milestoneEvents = async (
  db: Database,
  incidentId: string,
  reader: MemberReader,
): Promise<readonly IncidentEvent[]> =>
  eventsOf(
    await selectEvents(db, incidentId, Prisma.sql`${LIVE} AND e.milestone IS NOT NULL AND ${readableBy(reader)}`),
  );

/** In order of time, from after the filter's cursor. */
export const pageOfEvents = async (
  db: Database,
  incidentId: string,
  reader: MemberReader,
  filter: EventFilter,
): Promise<readonly IncidentEvent[]> =>
  eventsOf(
    await selectEvents(
      db,
      incidentId,
      Prisma.sql`${LIVE} AND ${readableBy(reader)} AND ${filterOf(filter)} ORDER BY ${IN_ORDER} LIMIT ${filter.limit}`,
    ),
  );

const eventsOf = (records: readonly EventRecord[]): readonly IncidentEvent[] => records.map(({ event }) => event);

export async function insertEvent(db: Database, incidentId: string, record: EventRecord): Promise<void> {
  const { id, sources } = record.event;
  await db.event.createMany({ data: [{ incidentId, id, ...eventColumnsOf(record) }] });
  if (sources.length > 0) await insertSources(db, incidentId, record.event);
}

/** `before` tells whether the sources, which have a table of their own, changed. */
export async function updateEvent(
  db: Database,
  incidentId: string,
  before: EventRecord,
  after: EventRecord,
): Promise<void> {
  const { id } = after.event;
  await db.event.updateMany({ where: { incidentId, id }, data: eventColumnsOf(after) });
  if (before.event.sources === after.event.sources) return;
  await db.source.deleteMany({ where: { incidentId, eventId: id } });
  await insertSources(db, incidentId, after.event);
}

async function insertSources(db: Database, incidentId: string, { id, sources }: IncidentEvent): Promise<void> {
  const rows = sources.map((source, position) => ({ incidentId, eventId: id, ...sourceColumnsOf(source, position) }));
  await db.source.createMany({ data: rows });
}
