// Who is a member of which incident, and as what.

import 'server-only';
import type { MemberPayload } from '@/core/incident/record/revision';
import { ROLES, type Role } from '@/core/incident/vocabulary';
import type { Member } from '@/core/share/redaction';
import type { Database } from '../connection/client';
import { oneOf } from '../stored-words';
import { tellAccessChanged } from './access-notice';

/** A member as others see them. */
export interface ListedMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
  /** An administrator who let themselves in, and whom no commander has given a role since. */
  readonly isEmergency: boolean;
}

/** A new member, or a new role for one. */
export async function setMember(
  db: Database,
  incidentId: string,
  userId: string,
  role: Role,
  isEmergency = false,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO members (incident_id, user_id, role, emergency)
    VALUES (${incidentId}::uuid, ${userId}::uuid, ${role}, ${isEmergency})
    ON CONFLICT (incident_id, user_id) DO UPDATE SET role = excluded.role, emergency = excluded.emergency`;
}

/** What a revision says of a member, in the table. */
export async function writeMember(db: Database, incidentId: string, payload: MemberPayload): Promise<void> {
  const { type, userId, role } = payload;
  if (type === 'member.removed') await db.member.deleteMany({ where: { incidentId, userId } });
  else await setMember(db, incidentId, userId, role, type === 'member.entered');
  await tellAccessChanged(db, userId);
}

/** In the order in which they joined. */
export async function membersOf(db: Database, incidentId: string): Promise<readonly ListedMember[]> {
  const rows = await db.member.findMany({
    where: { incidentId },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    select: {
      userId: true,
      role: true,
      joinedAt: true,
      emergency: true,
      user: { select: { name: true, email: true } },
    },
  });
  return rows.map(({ userId, role, joinedAt, emergency, user }) => ({
    ...{ userId, ...user, joinedAt, isEmergency: emergency },
    role: oneOf(ROLES, role),
  }));
}

/** By the ids of the members. */
export async function rolesIn(db: Database, incidentId: string): Promise<ReadonlyMap<string, Role>> {
  const rows = await db.$queryRaw<{ readonly userId: string; readonly role: string }[]>`
    SELECT user_id::text AS "userId", role FROM members WHERE incident_id = ${incidentId}::uuid`;
  return new Map(rows.map(({ userId, role }) => [userId, oneOf(ROLES, role)]));
}

/** A member as they stand now; null for somebody who is none any more, or is disabled and so reads nothing. */
export async function memberNow(db: Database, incidentId: string, userId: string): Promise<Member | null> {
  const row = await db.member.findFirst({ where: { incidentId, userId, user: { disabledAt: null } } });
  return row && { userId, role: oneOf(ROLES, row.role) };
}

/** The id of whoever has been its commander for longest, of those who may sign in; null for none. */
export async function firstCommander(db: Database, incidentId: string): Promise<string | null> {
  const member = await db.member.findFirst({
    where: { incidentId, role: 'commander', user: { disabledAt: null } },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    select: { userId: true },
  });
  return member?.userId ?? null;
}

export const countCommanders = (db: Database, incidentId: string): Promise<number> =>
  db.member.count({ where: { incidentId, role: 'commander' } });
