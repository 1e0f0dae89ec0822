// Whether anything that a share link shows has changed, as one cheap question: which revision it shows, and who may read what
// of it now. It changes whenever what is shown does, and at times when it does not, so it never leaves the server.

import 'server-only';
import type { LinkReader } from '@/core/share/redaction';
import { Prisma } from '@/prisma/generated/client';
import { TELLS_OF_PRIVILEGE } from '../access/source-privileges';
import { readableBy } from '../access/visibility';
import type { Database } from '../connection/client';

/** @param seq the revision that is shown */
export async function shownDigest(
  db: Database,
  incidentId: string,
  reader: LinkReader,
  seq: number,
): Promise<readonly unknown[]> {
  const incident = Prisma.sql`incident_id = ${incidentId}::uuid`;
  const { audience, maker } = reader;
  const isFor = audience === 'counsel' ? Prisma.sql`true` : Prisma.sql`${audience} = ANY (audiences)`;
  const isOpen = audience === 'counsel' && maker !== null ? readableBy(maker) : Prisma.sql`e.privilege IS NULL`;
  const [row] = await db.$queryRaw<object[]>`
    SELECT
      (SELECT md5(string_agg(e.id::text, ',' ORDER BY e.id)) FROM events e WHERE ${incident} AND ${isFor} AND ${isOpen}) AS events,
      (SELECT md5(string_agg(id::text, ',' ORDER BY id)) FROM figures WHERE ${incident} AND ${isFor}) AS figures,
      (SELECT ${audience} = ANY (summary_audiences) FROM incidents WHERE id = ${incidentId}::uuid) AS summary,
      (SELECT count(*)::int FROM revisions WHERE ${incident} AND seq > ${seq} AND type LIKE 'erasure.%') AS erasures,
      (SELECT max(seq) FROM revisions WHERE ${incident} AND ${TELLS_OF_PRIVILEGE}) AS privileges`;
  return [seq, audience, maker?.role ?? null, ...Object.values(row ?? {})];
}
