// The table of incidents, and who is a member of which. Nothing is found but by its member: others' incidents don't exist.

import 'server-only';
import type { Privilege } from '@/core/incident/event';
import type { Incident } from '@/core/incident/incident';
import { ROLES, type Role } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';
import { Prisma } from '@/prisma/generated/client';
import { rolesIn, setMember } from './access/members';
import { presentPrivileges } from './access/readers';
import { readableByMember } from './access/visibility';
import type { Database } from './connection/client';
import { instantOf } from './events/time-columns';
import { INCIDENT_COLUMNS, type IncidentRow, incidentColumnsOf, incidentOf } from './incident-row';
import { oneOf } from './stored-words';
import { isUuid } from './uuid';

/** An incident as one of its members reaches it. */
export interface Membership {
  readonly incident: Incident;
  readonly role: Role;
  /** The moment of the last revision. */
  readonly updatedAt: Instant;
}

export interface ListedMembership extends Membership {
  /** Of the events that the member may read. */
  readonly eventCount: number;
}

type MemberRow = IncidentRow & { readonly role: string };

/** `ref` is the id or the likes of "INC-2023-0001". */
export async function findMembership(db: Database, ref: string, userId: string): Promise<Membership | null> {
  const named = namedBy(ref);
  if (named === null) return null;
  const [row] = await db.$queryRaw<MemberRow[]>`
    SELECT ${INCIDENT_COLUMNS}, m.role
    FROM incidents i JOIN members m ON m.incident_id = i.id AND m.user_id = ${userId}::uuid
    WHERE ${named}`;
  return row ? membershipOf(row) : null;
}

/** An incident that a transaction has to itself. */
export interface KeptIncident {
  readonly incident: Incident;
  /** The moment of the last revision. */
  readonly updatedAt: Instant;
  /** By the ids of its members. */
  readonly roles: ReadonlyMap<string, Role>;
  /** By the ids of its events, deleted ones too. */
  readonly privileges: ReadonlyMap<string, Privilege>;
}

/** Other writers wait until this transaction ends, so that revisions have no gaps; rows that refer to it do not wait. */
export async function keepIncident(db: Database, ref: string): Promise<KeptIncident | null> {
  const named = namedBy(ref);
  if (named === null) return null;
  const [row] = await db.$queryRaw<IncidentRow[]>`
    SELECT ${INCIDENT_COLUMNS} FROM incidents i WHERE ${named} FOR NO KEY UPDATE`;
  if (!row) return null;
  // Asked once the row is ours: a statement that waited sees all other tables as they stood before it waited.
  const roles = await rolesIn(db, row.id);
  const privileges = await presentPrivileges(db, row.id);
  return { incident: incidentOf(row), updatedAt: instantOf(row.updatedAt), roles, privileges };
}

/** The incident `i` of that id or number. Null for any other text, which is no incident's. */
export function namedBy(ref: string): Prisma.Sql | null {
  if (isUuid(ref)) return Prisma.sql`i.id = ${ref}::uuid`;
  return /^INC-\d{4}-\d{4,9}$/i.test(ref) ? Prisma.sql`i.ref = ${ref.toUpperCase()}` : null;
}

const membershipOf = (row: MemberRow): Membership => ({
  incident: incidentOf(row),
  role: oneOf(ROLES, row.role),
  updatedAt: instantOf(row.updatedAt),
});

/** The number of the last revision of each. */
export const headsOf = (
  db: Database,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly revision: number }[]> =>
  db.incident.findMany({ where: { id: { in: [...ids] } }, select: { id: true, revision: true } });

/** All events, less those that are deleted or withheld: an index counts all by itself, and the few others have indexes too. */
const readableCount = (userId: string): Prisma.Sql => Prisma.sql`(
  (SELECT count(*) FROM events e WHERE e.incident_id = i.id)
  - (SELECT count(*) FROM events e WHERE e.incident_id = i.id AND e.deleted_at IS NOT NULL)
  - (SELECT count(*) FROM events e WHERE e.incident_id = i.id AND e.privilege IS NOT NULL AND e.deleted_at IS NULL
      AND ${readableByMember(userId)} IS NOT TRUE)
)::int`;

/** The last changed first. */
export async function listMemberships(db: Database, userId: string): Promise<readonly ListedMembership[]> {
  const rows = await db.$queryRaw<(MemberRow & { readonly eventCount: number })[]>`
    SELECT ${INCIDENT_COLUMNS}, m.role, ${readableCount(userId)} AS "eventCount"
    FROM incidents i JOIN members m ON m.incident_id = i.id AND m.user_id = ${userId}::uuid
    ORDER BY i.updated_at DESC, i.id`;
  return rows.map((row) => ({ ...membershipOf(row), eventCount: row.eventCount }));
}

export interface NewIncident {
  readonly incident: Incident;
  readonly commanderId: string | null;
  readonly isExample: boolean;
}

export async function insertIncident(db: Database, { incident, commanderId, isExample }: NewIncident): Promise<void> {
  const { id, ref, revision, createdAt } = incident;
  const moments = { createdAt: BigInt(createdAt), updatedAt: BigInt(createdAt) };
  await db.incident.createMany({
    data: [{ id, ref, revision, isExample, ...moments, ...incidentColumnsOf(incident) }],
  });
  if (commanderId !== null) await setMember(db, id, commanderId, 'commander');
}

export async function updateIncident(db: Database, incident: Incident): Promise<void> {
  await db.incident.updateMany({ where: { id: incident.id }, data: incidentColumnsOf(incident) });
}

/** The next number of the year; whoever else wants one waits for this transaction, so that none is given twice. */
export async function nextNumber(db: Database, year: number): Promise<number> {
  const [given] = await db.$queryRaw<{ readonly last: number }[]>`
    INSERT INTO incident_numbers AS known (year, last) VALUES (${year}, 1)
    ON CONFLICT (year) DO UPDATE SET last = known.last + 1 RETURNING last`;
  if (!given) throw new Error('An upsert returned no row');
  return given.last;
}
