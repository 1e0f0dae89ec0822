// Writes events as they stand after what was decided: at most one statement for those that are new, one for those that
// changed and two for their sources, however many there are.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { EventRecord } from '@/core/incident/record/record';
import { columnList, rowsInJson, taken } from '../columns';
import type { Database } from '../connection/client';
import { EVENT_FIELDS, eventRowOf, SOURCE_FIELDS, sourceRowOf } from './event-row';

/** From what the tables hold, or null where they hold nothing yet, to what they shall hold. */
export interface EventStep {
  readonly before: EventRecord | null;
  readonly after: EventRecord;
}

const KEY = ['incidentId', 'id'];
const EVENT_COLUMNS = columnList([...KEY, ...EVENT_FIELDS.filter((field) => field !== 'id')]);
const CHANGED_COLUMNS = taken(
  'given',
  EVENT_FIELDS.filter((field) => field !== 'id'),
);
const SOURCE_COLUMNS = columnList(SOURCE_FIELDS);

/** Of different events. */
export async function writeEvents(db: Database, incidentId: string, steps: readonly EventStep[]): Promise<void> {
  const rowsOf = (chosen: readonly EventStep[]) =>
    rowsInJson(chosen.map(({ after }) => ({ incidentId, ...eventRowOf(after) })));
  const added = steps.filter(({ before }) => before === null);
  const changed = steps.filter(({ before }) => before !== null);
  if (added.length > 0) {
    await db.$executeRaw`
      INSERT INTO events (${EVENT_COLUMNS})
      SELECT ${EVENT_COLUMNS} FROM json_populate_recordset(NULL::events, ${rowsOf(added)}::json)`;
  }
  if (changed.length > 0) {
    await db.$executeRaw`
      UPDATE events e SET ${CHANGED_COLUMNS} FROM json_populate_recordset(NULL::events, ${rowsOf(changed)}::json) given
      WHERE e.incident_id = given.incident_id AND e.id = given.id`;
  }
  await writeSources(
    db,
    incidentId,
    steps.filter(({ before, after }) => before?.event.sources !== after.event.sources),
  );
}

async function writeSources(db: Database, incidentId: string, steps: readonly EventStep[]): Promise<void> {
  const replaced = steps.flatMap(({ before }) => (before !== null && hasSources(before) ? [before.event.id] : []));
  if (replaced.length > 0) {
    await db.$executeRaw`
      DELETE FROM sources WHERE incident_id = ${incidentId}::uuid AND event_id = ANY(${replaced}::uuid[])`;
  }
  const rows = steps.flatMap(({ after }) => sourceRows(incidentId, after.event));
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO sources (${SOURCE_COLUMNS})
    SELECT ${SOURCE_COLUMNS} FROM json_populate_recordset(NULL::sources, ${rowsInJson(rows)}::json)`;
}

const hasSources = ({ event }: EventRecord): boolean => event.sources.length > 0;

const sourceRows = (incidentId: string, { id, sources }: IncidentEvent) =>
  sources.map((source, position) => ({ incidentId, eventId: id, ...sourceRowOf(source, position) }));
