// Who is a member of which incident, and as what.

import 'server-only';
import { ROLES, type Role } from '@/core/incident/vocabulary';
import type { MemberReader } from '@/core/share/redaction';
import type { Database } from './client';
import { oneOf } from './stored-words';

/** A new member, or a new role for one. */
export async function setMember(db: Database, incidentId: string, userId: string, role: Role): Promise<void> {
  await db.$executeRaw`
    INSERT INTO members (incident_id, user_id, role) VALUES (${incidentId}::uuid, ${userId}::uuid, ${role})
    ON CONFLICT (incident_id, user_id) DO UPDATE SET role = excluded.role`;
}

/** By the ids of the members. */
export async function rolesIn(db: Database, incidentId: string): Promise<ReadonlyMap<string, Role>> {
  const rows = await db.$queryRaw<{ readonly userId: string; readonly role: string }[]>`
    SELECT user_id::text AS "userId", role FROM members WHERE incident_id = ${incidentId}::uuid`;
  return new Map(rows.map(({ userId, role }) => [userId, oneOf(ROLES, role)]));
}

/** A member as they stand now; null for somebody who is none any more. */
export async function memberNow(db: Database, incidentId: string, userId: string): Promise<MemberReader | null> {
  const row = await db.member.findUnique({ where: { incidentId_userId: { incidentId, userId } } });
  return row && { userId, role: oneOf(ROLES, row.role) };
}

export const countCommanders = (db: Database, incidentId: string): Promise<number> =>
  db.member.count({ where: { incidentId, role: 'commander' } });
