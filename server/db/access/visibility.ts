// core/share/redaction in SQL, so that pages and counts come out full. It only narrows: what leaves the server still
// passes the function itself, which has the last word. A test holds the two against each other.

import 'server-only';
import type { Member } from '@/core/share/redaction';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from '../connection/client';

/** A condition on `events e`. */
export const readableBy = ({ userId, role }: Member): Prisma.Sql =>
  role === 'counsel' ? Prisma.sql`true` : Prisma.sql`(e.privilege IS NULL OR e.privilege ->> 'asserterId' = ${userId})`;

/** A condition on `sources s`. */
export const sourceReadableBy = ({ userId, role }: Member): Prisma.Sql =>
  role === 'counsel' ? Prisma.sql`true` : Prisma.sql`(s.privilege IS NULL OR s.privilege ->> 'asserterId' = ${userId})`;

/** A condition on `events e`, read by the member `m` of its incident. */
export const readableByMember = (userId: string): Prisma.Sql =>
  Prisma.sql`(e.privilege IS NULL OR m.role = 'counsel' OR e.privilege ->> 'asserterId' = ${userId})`;

/** Whether anything of an incident, deleted or not, is withheld from some of its members. */
export async function isAnyPrivileged(db: Database, incidentId: string): Promise<boolean> {
  const [answer] = await db.$queryRaw<readonly { readonly some: boolean }[]>`
    SELECT EXISTS (SELECT FROM events WHERE incident_id = ${incidentId}::uuid AND privilege IS NOT NULL)
      OR EXISTS (SELECT FROM sources WHERE incident_id = ${incidentId}::uuid AND privilege IS NOT NULL) AS some`;
  return answer?.some ?? true;
}
