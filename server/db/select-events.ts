// Reads events with their sources: two statements, however many events. Raw SQL, because lists are ordered and filtered
// by generated columns, and because Prisma's relations bind one parameter per row.

import 'server-only';
import type { EventRecord } from '@/core/incident/record';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from './client';
import { type EventRow, eventRecordOf, type SourceRow } from './event-row';

const columnName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const selected = (alias: string, fields: readonly string[]): Prisma.Sql =>
  Prisma.raw(fields.map((field) => `${alias}.${columnName(field)} AS "${field}"`).join(', '));

const EVENT_COLUMNS = selected(
  'e',
  Object.values(Prisma.EventScalarFieldEnum).filter((field) => field !== 'incidentId'),
);
const SOURCE_COLUMNS = selected('s', Object.values(Prisma.SourceScalarFieldEnum));

/** Beyond this many events, all sources of the incident are read rather than those of each event. */
const NAMED_EVENTS = 2_000;

/** @param rest a condition on `e`, then order and limit */
export async function selectEvents(
  db: Database,
  incidentId: string,
  rest: Prisma.Sql,
): Promise<readonly EventRecord[]> {
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT ${EVENT_COLUMNS} FROM events e WHERE e.incident_id = ${incidentId}::uuid AND ${rest}`;
  if (rows.length === 0) return [];
  const sources = await selectSources(db, incidentId, rows);
  return rows.map((row) => eventRecordOf(row, sources.get(row.id) ?? []));
}

async function selectSources(db: Database, incidentId: string, events: readonly EventRow[]) {
  const ids = events.map((event) => event.id);
  const ofThese = ids.length > NAMED_EVENTS ? Prisma.empty : Prisma.sql`AND s.event_id = ANY(${ids}::uuid[])`;
  const rows = await db.$queryRaw<SourceRow[]>`
    SELECT ${SOURCE_COLUMNS} FROM sources s WHERE s.incident_id = ${incidentId}::uuid ${ofThese} ORDER BY s.position`;
  const byEvent = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const held = byEvent.get(row.eventId);
    if (held) held.push(row);
    else byEvent.set(row.eventId, [row]);
  }
  return byEvent;
}
