// Who makes which document: of all that wait, in whatever incident, a process claims the next and tells that it is alive
// until it is done. What nobody is alive for has failed, once that is certain. Every moment is the database's.

import 'server-only';
import type { DocumentFault } from '@/core/contracts/document';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from '../connection/client';

/** Whoever makes one tells every second or so that they are alive. */
const ALIVE_WITHIN = Prisma.sql`interval '15 seconds'`;
/** Nobody has asked after it for so long that nobody wants it. */
const WAITS_AT_MOST = Prisma.sql`interval '1 hour'`;

export interface Claim {
  readonly documentId: string;
  readonly incidentId: string;
  readonly claim: string;
}

/** The next, for whoever asks first. @param claim a new one */
export async function claimNextDocument(db: Database, claim: string): Promise<Claim | null> {
  await failAbandoned(db);
  const [row] = await db.$queryRaw<Omit<Claim, 'claim'>[]>`
    UPDATE documents SET state = 'reading', claim = ${claim}::uuid, begun_at = clock_timestamp(), seen_at = clock_timestamp()
    WHERE id = (
      SELECT id FROM documents WHERE state = 'waiting' AND ended_at IS NULL
      ORDER BY made_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id::text AS "documentId", incident_id::text AS "incidentId"`;
  return row ? { ...row, claim } : null;
}

/** To be asked before the state of any is told. */
export async function failAbandoned(db: Database): Promise<void> {
  await db.$executeRaw`
    UPDATE documents SET state = 'failed', problem = 'interrupted', claim = NULL, ended_at = clock_timestamp()
    WHERE ended_at IS NULL AND CASE state
      WHEN 'waiting' THEN made_at < clock_timestamp() - ${WAITS_AT_MOST}
      ELSE seen_at < clock_timestamp() - ${ALIVE_WITHIN}
    END`;
}

/** Tells that whoever makes it is alive. False where it is not theirs any more: called off, erased or given up for dead. */
export const isStillClaimed = (db: Database, { documentId, claim }: Claim): Promise<boolean> =>
  changes(db.$executeRaw`
    UPDATE documents SET seen_at = clock_timestamp() WHERE id = ${documentId}::uuid AND claim = ${claim}::uuid`);

export const beginPrinting = (db: Database, { documentId, claim }: Claim): Promise<boolean> =>
  changes(db.$executeRaw`
    UPDATE documents SET state = 'printing', seen_at = clock_timestamp()
    WHERE id = ${documentId}::uuid AND claim = ${claim}::uuid`);

export interface FinishedFile {
  readonly pages: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly fingerprint: string;
}

/** False where it is not theirs any more. */
export const finishDocument = (db: Database, { documentId, claim }: Claim, file: FinishedFile): Promise<boolean> =>
  changes(db.$executeRaw`
    UPDATE documents SET state = 'ready', claim = NULL, ended_at = clock_timestamp(), pages = ${file.pages},
      size_bytes = ${file.sizeBytes}, sha256 = ${file.sha256}, fingerprint = ${file.fingerprint}
    WHERE id = ${documentId}::uuid AND claim = ${claim}::uuid`);

export const failDocument = (db: Database, { documentId, claim }: Claim, problem: DocumentFault): Promise<boolean> =>
  changes(db.$executeRaw`
    UPDATE documents SET state = 'failed', problem = ${problem}, claim = NULL, ended_at = clock_timestamp()
    WHERE id = ${documentId}::uuid AND claim = ${claim}::uuid`);

const changes = async (statement: Promise<number>): Promise<boolean> => (await statement) === 1;
