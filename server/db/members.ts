// Who is a member of which incident, and as what.

import 'server-only';
import type { Role } from '@/core/incident/vocabulary';
import type { Database } from './client';

/** A new member, or a new role for one. */
export async function setMember(db: Database, incidentId: string, userId: string, role: Role): Promise<void> {
  await db.$executeRaw`
    INSERT INTO members (incident_id, user_id, role) VALUES (${incidentId}::uuid, ${userId}::uuid, ${role})
    ON CONFLICT (incident_id, user_id) DO UPDATE SET role = excluded.role`;
}

export const countCommanders = (db: Database, incidentId: string): Promise<number> =>
  db.member.count({ where: { incidentId, role: 'commander' } });
