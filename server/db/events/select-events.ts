// Reads events with their sources: two statements, however many events. Raw SQL, because lists are ordered and filtered
// by generated columns, and because Prisma's relations bind one parameter per row. Rows come as JSON, one column each,
// which costs a fraction of some fifty.

import 'server-only';
import type { EventRecord } from '@/core/incident/record/record';
import { Prisma } from '@/prisma/generated/client';
import { selected } from '../columns';
import type { Database } from '../connection/client';
import { EVENT_FIELDS, type EventRow, eventRecordOf, SOURCE_FIELDS, type SourceRow } from './event-row';

const EVENT_COLUMNS = selected('e', EVENT_FIELDS);
const SOURCE_COLUMNS = selected('s', SOURCE_FIELDS);

/** Beyond this many events, all sources of the incident are read rather than those of each event. */
const NAMED_EVENTS = 2_000;

/** @param rest a condition on `e`, then order and limit */
export async function selectEvents(
  db: Database,
  incidentId: string,
  rest: Prisma.Sql,
): Promise<readonly EventRecord[]> {
  const rows = await db.$queryRaw<{ readonly event: EventRow }[]>`
    SELECT (SELECT to_json(r) FROM (SELECT ${EVENT_COLUMNS}) r) AS event
    FROM events e WHERE e.incident_id = ${incidentId}::uuid AND ${rest}`;
  if (rows.length === 0) return [];
  const sources = await selectSources(
    db,
    incidentId,
    rows.map(({ event }) => event.id),
  );
  return rows.map(({ event }) => eventRecordOf(event, sources.get(event.id) ?? []));
}

async function selectSources(db: Database, incidentId: string, eventIds: readonly string[]) {
  const ofThese =
    eventIds.length > NAMED_EVENTS ? Prisma.empty : Prisma.sql`AND s.event_id = ANY(${[...eventIds]}::uuid[])`;
  const rows = await db.$queryRaw<{ readonly source: SourceRow }[]>`
    SELECT (SELECT to_json(r) FROM (SELECT ${SOURCE_COLUMNS}) r) AS source
    FROM sources s WHERE s.incident_id = ${incidentId}::uuid ${ofThese} ORDER BY s.position`;
  const byEvent = new Map<string, SourceRow[]>();
  for (const { source } of rows) {
    const held = byEvent.get(source.eventId);
    if (held) held.push(source);
    else byEvent.set(source.eventId, [source]);
  }
  return byEvent;
}

/** One with its sources, in one statement. */
export async function selectEvent(db: Database, incidentId: string, eventId: string): Promise<EventRecord | null> {
  const [row] = await db.$queryRaw<{ readonly event: EventRow; readonly sources: readonly SourceRow[] }[]>`
    SELECT (SELECT to_json(r) FROM (SELECT ${EVENT_COLUMNS}) r) AS event, (
      SELECT coalesce(json_agg(r ORDER BY r.position), '[]') FROM (
        SELECT ${SOURCE_COLUMNS} FROM sources s WHERE s.incident_id = e.incident_id AND s.event_id = e.id
      ) r
    ) AS sources
    FROM events e WHERE e.incident_id = ${incidentId}::uuid AND e.id = ${eventId}::uuid`;
  return row ? eventRecordOf(row.event, row.sources) : null;
}
