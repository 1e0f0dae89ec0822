// The table of presences: one row per open tab, refreshed while it is open. Whoever was not seen for a while has left,
// whether they said so or not. Changes are told to every process as a pointer to the incident.

import 'server-only';
import type { Privilege } from '@/core/incident/event';
import { ROLES, type Role } from '@/core/incident/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { MemberPlace } from './access/member-place';
import type { Database } from './connection/client';
import { oneOf, privilegeIn } from './stored-words';

export const PRESENCE_CHANNEL = 'onset_presences';

/** Tabs tell that they are there about every 20 s, so two of their words may be lost. */
export const SEEN_WITHIN_SECONDS = 45;
/** Of one person in one incident: more is no browser. */
const MOST_TABS = 20;

export interface Tab extends MemberPlace {
  readonly tabId: string;
}

export interface Place {
  readonly eventId: string | null;
  readonly editing: string | null;
}

/** Notes that a tab is open, and where. Others are told only where that is news to them. */
export async function upsertPresence(db: Database, tab: Tab, place: Place): Promise<void> {
  const { incidentId, tabId, userId } = tab;
  const { eventId, editing } = place;
  await deleteUnseen(db, incidentId);
  // Every part of a statement sees the table as it was before it; a tab of somebody else's is left alone.
  const [written] = await db.$queryRaw<{ readonly isNews: boolean }[]>`
    WITH before AS (
      SELECT event_id, editing FROM presences WHERE incident_id = ${incidentId}::uuid AND tab_id = ${tabId}::uuid
    ), written AS (
      INSERT INTO presences (incident_id, tab_id, user_id, event_id, editing, seen_at)
      SELECT ${incidentId}::uuid, ${tabId}::uuid, ${userId}::uuid, ${eventId}::uuid, ${editing}, now()
      WHERE EXISTS (SELECT FROM before) OR ${MOST_TABS} > (
        SELECT count(*) FROM presences WHERE incident_id = ${incidentId}::uuid AND user_id = ${userId}::uuid
      )
      ON CONFLICT (incident_id, tab_id) DO UPDATE
        SET event_id = excluded.event_id, editing = excluded.editing, seen_at = excluded.seen_at
        WHERE presences.user_id = excluded.user_id
      RETURNING event_id, editing
    )
    SELECT NOT EXISTS (
      SELECT FROM before b
      WHERE b.event_id IS NOT DISTINCT FROM w.event_id AND b.editing IS NOT DISTINCT FROM w.editing
    ) AS "isNews" FROM written w`;
  if (written?.isNews) await tellPresence(db, incidentId);
}

export async function deletePresence(db: Database, { incidentId, tabId, userId }: Tab): Promise<void> {
  const { count } = await db.presence.deleteMany({ where: { incidentId, tabId, userId } });
  if (count > 0) await tellPresence(db, incidentId);
}

const seenLately = Prisma.sql`p.seen_at > now() - make_interval(secs => ${SEEN_WITHIN_SECONDS})`;

const deleteUnseen = (db: Database, incidentId: string) =>
  db.$executeRaw`DELETE FROM presences p WHERE p.incident_id = ${incidentId}::uuid AND NOT ${seenLately}`;

const tellPresence = (db: Database, incidentId: string) =>
  db.$executeRaw`SELECT pg_notify(${PRESENCE_CHANNEL}, ${JSON.stringify({ incidentId })})`;

export interface StoredPresence {
  readonly incidentId: string;
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  /** Null where nothing is selected, or nothing that there is. */
  readonly event: { readonly id: string; readonly privilege: Privilege | null } | null;
  readonly editing: string | null;
}

interface PresenceRow {
  readonly incidentId: string;
  readonly userId: string;
  readonly name: string;
  readonly role: string;
  readonly eventId: string | null;
  readonly privilege: unknown;
  readonly editing: string | null;
}

/** The members who are there now, longest known first, each place once. */
export async function presencesIn(db: Database, incidentIds: readonly string[]): Promise<readonly StoredPresence[]> {
  const rows = await db.$queryRaw<PresenceRow[]>`
    SELECT DISTINCT ON (p.incident_id, m.joined_at, u.id, e.id, p.editing)
      p.incident_id AS "incidentId", u.id AS "userId", u.name, m.role, e.id AS "eventId", e.privilege, p.editing
    FROM presences p
      JOIN users u ON u.id = p.user_id
      JOIN members m ON m.incident_id = p.incident_id AND m.user_id = p.user_id
      LEFT JOIN events e ON e.incident_id = p.incident_id AND e.id = p.event_id AND e.deleted_at IS NULL
    WHERE p.incident_id = ANY (${[...incidentIds]}::uuid[]) AND ${seenLately}
    ORDER BY p.incident_id, m.joined_at, u.id, e.id, p.editing`;
  return rows.map(storedPresenceOf);
}

const storedPresenceOf = ({ eventId, privilege, role, ...row }: PresenceRow): StoredPresence => ({
  ...row,
  role: oneOf(ROLES, role),
  event: eventId === null ? null : { id: eventId, privilege: privilegeIn(privilege) },
});
