// The table of documents: who had a chronology made, of which revision, and how far it is. Told as it stands by the
// database's clock, whichever process asks.

import 'server-only';
import { z } from 'zod';
import {
  DOCUMENT_FAULT_KINDS,
  DOCUMENT_STATES,
  type DocumentFault,
  type DocumentState,
} from '@/core/contracts/document';
import { type DocumentChoices, documentInputSchema } from '@/core/contracts/document-choices';
import { AUDIENCES, type Audience } from '@/core/incident/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from '../connection/client';
import { forgetRepliesAboutDocuments } from '../idempotency';
import { oneOf } from '../stored-words';
import { isUuid } from '../uuid';

export interface NewDocument {
  readonly id: string;
  readonly incidentId: string;
  readonly madeById: string;
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly revision: number;
  readonly audience: Audience | null;
  readonly choices: DocumentChoices;
  /** How many were chosen. */
  readonly entries: number;
}

export interface StoredDocument extends Omit<NewDocument, 'choices'> {
  /** Null once something was erased from the incident, or where a later version does not understand them. */
  readonly choices: DocumentChoices | null;
  readonly state: DocumentState;
  readonly problem: DocumentFault | null;
  /** How many come before it, of all incidents; null once it does not wait any more. */
  readonly ahead: number | null;
  /** Since its making began, or that it took; null before. */
  readonly elapsedMs: number | null;
  /** The next four are null until it is ready. */
  readonly pages: number | null;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
  readonly fingerprint: string | null;
}

export async function insertDocument(db: Database, document: NewDocument): Promise<void> {
  await db.document.createMany({ data: [{ ...document, state: 'waiting' }] });
}

type DocumentRow = Omit<StoredDocument, 'audience' | 'choices' | 'state' | 'problem'> & {
  readonly audience: string | null;
  readonly choices: unknown;
  readonly state: string;
  readonly problem: string | null;
};

/** The latest first. */
export async function documentsOf(db: Database, incidentId: string): Promise<readonly StoredDocument[]> {
  const rows = await db.$queryRaw<DocumentRow[]>`
    ${SELECTED} WHERE d.incident_id = ${incidentId}::uuid ORDER BY d.made_at DESC, d.id DESC`;
  return rows.map(storedDocumentOf);
}

/** Any text may be asked for: what is no id is no document's. */
export async function findDocument(
  db: Database,
  incidentId: string,
  documentId: string,
): Promise<StoredDocument | null> {
  if (!isUuid(documentId)) return null;
  const [row] = await db.$queryRaw<DocumentRow[]>`
    ${SELECTED} WHERE d.incident_id = ${incidentId}::uuid AND d.id = ${documentId}::uuid`;
  return row ? storedDocumentOf(row) : null;
}

const msBetween = (from: Prisma.Sql, to: Prisma.Sql) => Prisma.sql`(extract(epoch FROM ${to} - ${from}) * 1000)::int`;

const SELECTED = Prisma.sql`
  SELECT d.id::text, d.incident_id::text AS "incidentId", d.made_by_id::text AS "madeById",
    d.made_by_name AS "madeByName", d.made_at AS "madeAt", d.revision, d.audience, d.choices, d.entries, d.state,
    d.problem, d.pages, d.size_bytes AS "sizeBytes", d.sha256, d.fingerprint,
    ${msBetween(Prisma.sql`d.begun_at`, Prisma.sql`coalesce(d.ended_at, clock_timestamp())`)} AS "elapsedMs",
    CASE WHEN d.state = 'waiting' THEN (
      SELECT count(*)::int FROM documents o WHERE o.ended_at IS NULL AND (o.made_at, o.id) < (d.made_at, d.id)
    ) END AS ahead
  FROM documents d`;

const choicesSchema = documentInputSchema.nullable().catch(null);

const storedDocumentOf = ({ audience, choices, state, problem, ...row }: DocumentRow): StoredDocument => ({
  ...row,
  audience: audience === null ? null : oneOf(AUDIENCES, audience),
  choices: choicesSchema.parse(choices),
  state: oneOf(DOCUMENT_STATES, state),
  problem: problem === null ? null : oneOf(DOCUMENT_FAULT_KINDS, problem),
});

/** One that was made: of so many entries, in so long. */
export interface Making {
  readonly entries: number;
  readonly tookMs: number;
}

/** The last ones that were made, of whatever incident. */
export async function recentMakings(db: Database): Promise<readonly Making[]> {
  return db.$queryRaw<Making[]>`
    SELECT d.entries, ${msBetween(Prisma.sql`d.begun_at`, Prisma.sql`d.ended_at`)} AS "tookMs"
    FROM documents d WHERE d.state = 'ready' ORDER BY d.ended_at DESC LIMIT ${RECENT}`;
}

const RECENT = 5;

/** One admission after the other, so that bounds hold; until the transaction ends. */
export async function keepDocumentsQueue(db: Database): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('documents', 0))`;
}

export interface UnfinishedCount {
  readonly own: number;
  readonly all: number;
}

const countSchema = z.tuple([z.object({ own: z.int(), all: z.int() })]);

/** How many are waited for, in all incidents. */
export async function countUnfinished(db: Database, userId: string): Promise<UnfinishedCount> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT count(*)::int AS "all", (count(*) FILTER (WHERE made_by_id = ${userId}::uuid))::int AS own
    FROM documents WHERE ended_at IS NULL`;
  return countSchema.parse(rows)[0];
}

/** Whether it was unfinished: whoever makes it finds out by its claim. */
export async function cancelDocument(db: Database, documentId: string): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE documents SET state = 'cancelled', claim = NULL, ended_at = clock_timestamp()
    WHERE id = ${documentId}::uuid AND ended_at IS NULL`;
  return changed === 1;
}

export async function deleteDocument(db: Database, documentId: string): Promise<void> {
  await forgetRepliesAboutDocuments(db, [documentId]);
  await db.document.deleteMany({ where: { id: documentId } });
}

/** Its maker may not have it any more. */
export async function endKeeping(db: Database, documentId: string): Promise<void> {
  await db.document.updateMany({
    where: { id: documentId, state: 'ready' },
    data: { state: 'gone', problem: 'changed' },
  });
}
