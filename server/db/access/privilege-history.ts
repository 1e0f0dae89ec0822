// The revisions of every event that was ever privileged, or had a source that was.

import 'server-only';
import type { RecordedRevision, RowLink } from '@/core/incident/record/revision';
import type { Database } from '../connection/client';
import { instantOf } from '../events/time-columns';
import { bulkRowOf } from '../imports/import-rows';
import { wholePayload } from '../record/replayable';
import { EVENT_ID_AT, eventSubject } from '../record/subject';
import { TELLS_OF_PRIVILEGE } from './source-privileges';

/** By event: what is about it up to a revision, oldest first, bulk revisions with its row alone. */
export async function revisionsOfPrivileged(
  db: Database,
  incidentId: string,
  through: number,
): Promise<ReadonlyMap<string, readonly RecordedRevision[]>> {
  const subjects = (await everPrivileged(db, incidentId)).map(eventSubject);
  const rows = await db.$queryRaw<Row[]>`
    SELECT substr(s.subject, ${EVENT_ID_AT}) AS "eventId", r.seq, r.at, r.actor_id AS "actorId",
      r.actor_name AS "actorName", r.type, r.payload, b.payload AS "rowPayload"
    FROM revision_subjects s
    JOIN revisions r ON r.incident_id = s.incident_id AND r.seq = s.seq
    LEFT JOIN imports i ON r.type IN ('bulk.imported', 'bulk.changed') AND i.incident_id = r.incident_id AND i.seq = r.seq
    LEFT JOIN import_rows b ON b.import_id = i.id AND b.event_id = substr(s.subject, ${EVENT_ID_AT})::uuid
    WHERE s.incident_id = ${incidentId}::uuid AND s.subject = ANY(${subjects}::text[]) AND s.seq <= ${through}
    ORDER BY r.seq`;
  const histories = new Map<string, RecordedRevision[]>();
  for (const row of rows) histories.set(row.eventId, [...(histories.get(row.eventId) ?? []), revisionOf(row)]);
  return histories;
}

/** What was lifted is named by the revision that lifted it; what came by an import and was not is found where it stands. */
async function everPrivileged(db: Database, incidentId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ readonly id: string }[]>`
    SELECT id::text FROM events WHERE incident_id = ${incidentId}::uuid AND privilege IS NOT NULL
    UNION
    SELECT event_id::text FROM sources WHERE incident_id = ${incidentId}::uuid AND privilege IS NOT NULL
    UNION
    SELECT payload::jsonb ->> 'eventId' FROM revisions
    WHERE incident_id = ${incidentId}::uuid AND ${TELLS_OF_PRIVILEGE}
    AND payload::jsonb ? 'eventId'`;
  return rows.map(({ id }) => id);
}

interface Row {
  readonly eventId: string;
  readonly seq: number;
  readonly at: bigint;
  readonly actorId: string;
  readonly actorName: string;
  readonly type: string;
  readonly payload: string | null;
  /** Of a bulk revision. */
  readonly rowPayload: RowLink['payload'];
}

function revisionOf({ eventId, seq, at, actorId, actorName, type, payload, rowPayload }: Row): RecordedRevision {
  const head = { seq, at: instantOf(at), actor: { id: actorId, name: actorName } };
  if (payload === null) return { ...head, type, payload: null };
  const { reason = null, ...said } = JSON.parse(payload);
  const revision = { ...head, payload: wholePayload(said), reason };
  return type.startsWith('bulk.') ? { ...revision, rows: [bulkRowOf({ eventId, payload: rowPayload })] } : revision;
}
