// Which revision live share links show, and who may read everything now.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { Incident } from '@/core/incident/incident';
import { AUDIENCES, type LinkAudience } from '@/core/incident/vocabulary';
import type { PresentRelease } from '@/core/share/redaction';
import { Prisma } from '@/prisma/generated/client';
import { presentPrivileges } from '../access/readers';
import { sourcePrivilegesNow } from '../access/source-privileges';
import type { Database } from '../connection/client';
import { isReleasedTo } from '../events/told-events';
import { INCIDENT_COLUMNS, type IncidentRow, incidentOf } from '../incident-row';
import { privilegeIn, someOf } from '../stored-words';

/** Null while nothing was released. */
export async function releasedRevision(db: Database, incidentId: string): Promise<number | null> {
  const row = await db.incident.findUnique({ where: { id: incidentId }, select: { releasedRevision: true } });
  return row?.releasedRevision ?? null;
}

export async function setReleasedRevision(db: Database, incidentId: string, revision: number): Promise<void> {
  await db.incident.updateMany({ where: { id: incidentId }, data: { releasedRevision: revision } });
}

/** An incident as a link reaches it: by no member, so nothing of it leaves but through core/share/redaction. */
export interface LinkedIncident {
  readonly incident: Incident;
  readonly releasedRevision: number | null;
}

export async function linkedIncident(db: Database, incidentId: string): Promise<LinkedIncident> {
  const [row] = await db.$queryRaw<(IncidentRow & { readonly releasedRevision: number | null })[]>`
    SELECT ${INCIDENT_COLUMNS}, i.released_revision AS "releasedRevision" FROM incidents i
    WHERE i.id = ${incidentId}::uuid`;
  if (!row) throw new Error('A link leads to no incident');
  return { incident: incidentOf(row), releasedRevision: row.releasedRevision };
}

/** Of what is released to the audience now, deleted or not; for counsel, who read everything, of everything. */
export async function presentRelease(
  db: Database,
  incident: Incident,
  audience: LinkAudience,
): Promise<PresentRelease> {
  const released = audience === 'counsel' ? {} : { audiences: { has: audience } };
  const figures = await db.figure.findMany({
    where: { incidentId: incident.id, ...released },
    select: { id: true, audiences: true },
  });
  const events = await db.$queryRaw<readonly StoredProtection[]>`
    SELECT e.id::text, e.audiences, e.privilege FROM events e
    WHERE e.incident_id = ${incident.id}::uuid AND ${audience === 'counsel' ? Prisma.sql`true` : isReleasedTo(audience)}`;
  return {
    events: new Map(events.map(({ id, ...event }) => [id, protectionOf(event)])),
    privileges: await presentPrivileges(db, incident.id),
    sources: await sourcePrivilegesNow(db, incident.id),
    figures: new Map(figures.map(({ id, audiences }) => [id, someOf(AUDIENCES, audiences)])),
    summary: incident.summaryAudiences,
  };
}

interface StoredProtection {
  readonly id: string;
  readonly audiences: readonly string[];
  readonly privilege: unknown;
}

const protectionOf = ({
  audiences,
  privilege,
}: Omit<StoredProtection, 'id'>): Pick<IncidentEvent, 'audiences' | 'privilege'> => ({
  audiences: someOf(AUDIENCES, audiences),
  privilege: privilegeIn(privilege),
});
