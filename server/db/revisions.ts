// The table of revisions: appended to and read, never changed.

import 'server-only';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import type { Revision } from '@/core/incident/revision';
import type { Revision as RevisionRow } from '@/prisma/generated/client';
import type { Database } from './client';
import { instantOf } from './time-columns';

/** Where every process listens. Notices carry a pointer only: whoever hears one reads through the readers' rules. */
export const REVISION_CHANNEL = 'onset_revisions';

/** Appends the revision, moves the incident's number on to it, and tells whoever listens once this is committed. */
export async function appendRevisionRow(db: Database, incidentId: string, revision: Revision): Promise<void> {
  const { seq, at, actor, payload, reason } = revision;
  const notice = JSON.stringify({ incidentId, seq });
  await db.$executeRaw`
    WITH appended AS (
      INSERT INTO revisions (incident_id, seq, at, actor_id, actor_name, type, payload, reason)
      VALUES (${incidentId}::uuid, ${seq}, ${BigInt(at)}, ${actor.id}, ${actor.name}, ${payload.type},
        ${JSON.stringify(payload)}::jsonb, ${reason})
    ), moved AS (
      UPDATE incidents SET revision = ${seq}, updated_at = ${BigInt(at)} WHERE id = ${incidentId}::uuid
    )
    SELECT pg_notify(${REVISION_CHANNEL}, ${notice})`;
}

export async function revisionsAfter(
  db: Database,
  incidentId: string,
  after: number,
  limit: number,
): Promise<readonly Revision[]> {
  const rows = await db.revision.findMany({
    where: { incidentId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: limit,
  });
  return rows.map(revisionOf);
}

/** Those that changed one event, oldest first. */
export async function revisionsOfEvent(
  db: Database,
  incidentId: string,
  eventId: string,
): Promise<readonly Revision[]> {
  const rows = await db.$queryRaw<Omit<RevisionRow, 'incidentId'>[]>`
    SELECT seq, at, actor_id AS "actorId", actor_name AS "actorName", type, payload, reason FROM revisions
    WHERE incident_id = ${incidentId}::uuid AND payload ->> 'eventId' = ${eventId} ORDER BY seq`;
  return rows.map(revisionOf);
}

const revisionOf = (row: Omit<RevisionRow, 'incidentId'>): Revision => ({
  seq: row.seq,
  at: instantOf(row.at),
  actor: { id: row.actorId, name: row.actorName },
  payload: revisionPayloadSchema.parse(row.payload),
  reason: row.reason,
});
