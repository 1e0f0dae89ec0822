// The privileges of sources as they stand now, sources included that are gone from their events. They are read out of the
// few revisions that can tell, which have an index of their own; nobody but counsel reads a record without asking this.

import 'server-only';
import type { RevisionPayload } from '@/core/incident/record/revision';
import { type SourcePrivileges, sourcePrivileges } from '@/core/share/source-privileges';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from '../connection/client';
import { wholePayload } from '../record/replayable';
import { eventSubject } from '../record/subject';

/**
 * The revisions that can say anything of a privilege. In the words of the index `revisions_privileges_idx`, which Postgres only
 * then looks into.
 */
export const TELLS_OF_PRIVILEGE = Prisma.sql`(type = 'event.restored' OR payload LIKE '%"asserterId"%')`;

/** Of all events. */
export const sourcePrivilegesNow = (db: Database, incidentId: string): Promise<SourcePrivileges> =>
  privilegesAmong(db, incidentId, Prisma.sql`true`);

export const sourcePrivilegesOf = (db: Database, incidentId: string, eventId: string): Promise<SourcePrivileges> =>
  privilegesAmong(
    db,
    incidentId,
    Prisma.sql`seq IN (
      SELECT s.seq FROM revision_subjects s
      WHERE s.incident_id = ${incidentId}::uuid AND s.subject = ${eventSubject(eventId)}
    )`,
  );

async function privilegesAmong(db: Database, incidentId: string, condition: Prisma.Sql): Promise<SourcePrivileges> {
  const rows = await db.$queryRaw<{ readonly payload: string | null }[]>`
    SELECT payload FROM revisions WHERE incident_id = ${incidentId}::uuid AND ${condition}
    AND ${TELLS_OF_PRIVILEGE} ORDER BY seq`;
  return sourcePrivileges(rows.flatMap(({ payload }) => (payload === null ? [] : storedPayload(payload))));
}

const storedPayload = (text: string): RevisionPayload => wholePayload(JSON.parse(text));
