// Who reads an incident, with what does not exist for them there: what is privileged now, whatever moment is read.

import 'server-only';
import type { Privilege } from '@/core/incident/event';
import { type Member, type MemberReader, memberReader } from '@/core/share/reader';
import type { Database } from '../connection/client';
import { privilegeSchema } from '../stored-words';

export const readerOf = async (db: Database, incidentId: string, member: Member): Promise<MemberReader> =>
  memberReader(member, await presentPrivileges(db, incidentId));

/** The privileges that stand now, by event, deleted ones too. */
export async function presentPrivileges(db: Database, incidentId: string): Promise<ReadonlyMap<string, Privilege>> {
  const rows = await db.$queryRaw<{ readonly id: string; readonly privilege: unknown }[]>`
    SELECT id::text, privilege FROM events WHERE incident_id = ${incidentId}::uuid AND privilege IS NOT NULL`;
  return new Map(rows.map(({ id, privilege }) => [id, privilegeSchema.parse(privilege)]));
}
