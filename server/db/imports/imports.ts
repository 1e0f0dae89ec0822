// Imports on their way: begun, held by the process that is at work on one, discarded, or made a part of the record; and how far one
// could be taken back. Only the database's own functions write here. What stays of one: import-rows.ts.

import 'server-only';
import type { ImportExtent } from '@/core/incident/deciding/command';
import type { NamedVersion } from '@/core/incident/refusal';
import type { Member } from '@/core/share/redaction';
import { Prisma } from '@/prisma/generated/client';
import { readableBy } from '../access/visibility';
import type { Database } from '../connection/client';

export interface BegunImport {
  readonly importId: string;
  readonly incidentId: string;
  readonly userId: string;
}

/** False where the id is taken. */
export async function beginImport(db: Database, { importId, incidentId, userId }: BegunImport): Promise<boolean> {
  const [row] = await db.$queryRaw<{ readonly begun: boolean }[]>`
    SELECT begin_import(${importId}::uuid, ${incidentId}::uuid, ${userId}) AS begun`;
  return row?.begun ?? false;
}

/** Does nothing where it is a part of the record. */
export async function discardImport(db: Database, importId: string): Promise<void> {
  await db.$executeRaw`SELECT discard_import(${importId}::uuid)`;
}

/** What an attempt with the same id left behind that nobody is at work on any more. */
export async function discardAttempt(db: Database, { importId, incidentId, userId }: BegunImport): Promise<void> {
  await db.$executeRaw`
    SELECT discard_import(id) FROM imports
    WHERE id = ${importId}::uuid AND incident_id = ${incidentId}::uuid AND started_by = ${userId} AND kind = 'import'
    AND seq IS NULL`;
}

/** What a process that died left behind: begun long ago, and part of no record. */
export async function discardLeftOverImports(db: Database): Promise<void> {
  await db.$executeRaw`
    SELECT discard_import(id) FROM imports WHERE seq IS NULL AND started_at < now() - interval '1 day'`;
}

export async function digestOfImport(db: Database, importId: string) {
  const [digest] = await db.$queryRaw<{ readonly count: number; readonly hash: string }[]>`
    SELECT count, hash FROM digest_of_import(${importId}::uuid)`;
  if (!digest) throw new Error('A digest of no rows is one of its own');
  return digest;
}

export interface KnownImport {
  readonly id: string;
  /** Null while its rows are still arriving. */
  readonly seq: number | null;
  readonly startedBy: string;
}

export const findImport = (db: Database, incidentId: string, importId: string): Promise<KnownImport | null> =>
  db.import.findFirst({
    where: { incidentId, id: importId, kind: 'import' },
    select: { id: true, seq: true, startedBy: true },
  });

/** Whether some process holds it, as StagingLine does. */
export async function isAtWork(db: Database, importId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ readonly isHeld: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (classid::bigint << 32) | objid::bigint = hashtextextended(${importId}, 0)
    ) AS "isHeld"`;
  return row?.isHeld ?? false;
}

/** How many rows have arrived. */
export async function arrivedRows(db: Database, importId: string): Promise<number> {
  const last = await db.importRow.findFirst({
    where: { importId },
    orderBy: { position: 'desc' },
    select: { position: true },
  });
  return last?.position ?? 0;
}

/** The last revision that imported these bytes and still stands, or was never undone; null where none did. */
export async function importedBefore(db: Database, incidentId: string, sha256: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ readonly seq: number | null }[]>`
    SELECT max(seq) AS seq FROM revisions r WHERE incident_id = ${incidentId}::uuid AND type = 'bulk.imported'
    AND payload::jsonb #>> '{file,sha256}' = ${sha256}
    AND NOT EXISTS (
      SELECT FROM revisions u WHERE u.incident_id = r.incident_id AND u.type = 'bulk.undone'
      AND (u.payload::jsonb ->> 'undoes')::int = r.seq
    )`;
  return row?.seq ?? null;
}

/** Events of an import whose rows were not erased, and that live. */
const livingOf = (importId: string) => Prisma.sql`
  FROM events e JOIN import_rows r ON r.incident_id = e.incident_id AND r.event_id = e.id
  WHERE r.import_id = ${importId}::uuid AND r.payload IS NOT NULL AND e.deleted_at IS NULL`;

const PRIVILEGED = Prisma.sql`(e.privilege IS NOT NULL OR EXISTS (
  SELECT FROM sources s WHERE s.incident_id = e.incident_id AND s.event_id = e.id AND s.privilege IS NOT NULL
))`;

const MOST_NAMED = 100;

/** @param reader who may know of changed events by name */
export async function extentOfImport(db: Database, importId: string, reader: Member): Promise<ImportExtent> {
  const [counts] = await db.$queryRaw<Omit<ImportExtent, 'named'>[]>`
    SELECT count(*) FILTER (WHERE e.version = 1)::int AS unchanged, count(*) FILTER (WHERE e.version > 1)::int AS changed,
      count(*) FILTER (WHERE ${PRIVILEGED})::int AS privileged,
      count(*) FILTER (WHERE e.version = 1 AND ${PRIVILEGED})::int AS "privilegedUnchanged"
    ${livingOf(importId)}`;
  if (!counts) throw new Error('A count of no rows is one of its own');
  const named = await db.$queryRaw<NamedVersion[]>`
    SELECT e.id::text, e.title, e.version ${livingOf(importId)} AND e.version > 1 AND ${readableBy(reader)}
    ORDER BY r.position LIMIT ${MOST_NAMED}`;
  return { ...counts, named };
}
