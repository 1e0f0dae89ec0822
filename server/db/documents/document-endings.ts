// How documents end that nobody discarded: by an erasure in their incident, or because they were kept long enough. With
// each go the replies that repeat what its maker typed.

import 'server-only';
import { KEPT_DAYS, MOST_KEPT } from '@/core/contracts/document';
import type { Database } from '../connection/client';
import { forgetRepliesAboutDocuments } from '../idempotency';

/** Within an erasure: rows stay, to say who made what of which revision, and nothing else. */
export async function forgetDocuments(db: Database, incidentId: string): Promise<void> {
  const documents = await db.document.findMany({ where: { incidentId }, select: { id: true } });
  await forgetRepliesAboutDocuments(db, documents.map(idOf));
  await db.$executeRaw`
    UPDATE documents SET choices = NULL, fingerprint = NULL, claim = NULL,
      ended_at = coalesce(ended_at, clock_timestamp()),
      state = CASE WHEN state IN ('failed', 'cancelled') THEN state ELSE 'gone' END,
      problem = CASE state WHEN 'failed' THEN problem WHEN 'cancelled' THEN NULL ELSE 'erased' END
    WHERE incident_id = ${incidentId}::uuid`;
}

/** Those whose files may not be kept any more. */
export async function goneDocuments(db: Database, incidentId: string): Promise<readonly string[]> {
  const rows = await db.document.findMany({ where: { incidentId, state: 'gone' }, select: { id: true } });
  return rows.map(idOf);
}

/** Removes what was kept long enough, and whatever of one maker in one incident comes after the last ones. */
export async function deleteOldDocuments(db: Database): Promise<void> {
  const old = await db.$queryRaw<{ readonly id: string }[]>`
    DELETE FROM documents WHERE id IN (
      SELECT id FROM (
        SELECT id, made_at, row_number() OVER (PARTITION BY incident_id, made_by_id ORDER BY made_at DESC, id DESC) AS place
        FROM documents WHERE ended_at IS NOT NULL
      ) AS ended
      WHERE place > ${MOST_KEPT} OR made_at < now() - make_interval(days => ${KEPT_DAYS})
    ) RETURNING id::text`;
  await forgetRepliesAboutDocuments(db, old.map(idOf));
}

/** Of these, the ones whose files are wanted: kept, or just being made. */
export async function wantedFiles(db: Database, documentIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.document.findMany({
    where: { id: { in: [...documentIds] }, OR: [{ state: 'ready' }, { endedAt: null }] },
    select: { id: true },
  });
  return new Set(rows.map(idOf));
}

const idOf = ({ id }: { readonly id: string }): string => id;
