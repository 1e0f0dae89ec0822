// The table of evidence: what each stored file is. The bytes lie beside the database.

import 'server-only';
import type { Evidence } from '@/core/incident/evidence';
import type { SupportedEvent } from '@/core/share/evidence';
import type { Event as EventRow, Evidence as EvidenceRow } from '@/prisma/generated/client';
import type { Database } from './connection/client';
import { instantOf } from './events/time-columns';
import { privilegeIn } from './stored-words';

/** In the order of entry. */
export async function evidenceOf(db: Database, incidentId: string): Promise<readonly Evidence[]> {
  const rows = await db.evidence.findMany({
    where: { incidentId },
    orderBy: [{ addedAt: 'asc' }, { sha256: 'asc' }],
  });
  return rows.map(evidenceRecordOf);
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Any text may be asked for: what is no hash is no file's, and some of it Postgres would fail on. */
export async function findEvidence(db: Database, incidentId: string, sha256: string): Promise<Evidence | null> {
  if (!SHA256.test(sha256)) return null;
  const row = await db.evidence.findUnique({ where: { incidentId_sha256: { incidentId, sha256 } } });
  return row && evidenceRecordOf(row);
}

/** Those of the named files that the incident has. */
export async function evidenceAmong(
  db: Database,
  incidentId: string,
  names: readonly string[],
): Promise<readonly Evidence[]> {
  const rows = await db.evidence.findMany({ where: { incidentId, sha256: { in: [...names] } } });
  return rows.map(evidenceRecordOf);
}

export async function insertEvidence(db: Database, incidentId: string, file: Evidence): Promise<void> {
  const { sha256, name, sizeBytes, mediaType, addedBy, addedAt } = file;
  const added = { addedById: addedBy.id, addedByName: addedBy.name, addedAt: BigInt(addedAt) };
  await db.evidence.createMany({ data: [{ incidentId, sha256, name, size: BigInt(sizeBytes), mediaType, ...added }] });
}

/** The events, deleted or not, that any file of the incident is attached to. In the words of their index. */
export async function supportedEvents(db: Database, incidentId: string): Promise<readonly SupportedEvent[]> {
  const rows = await db.$queryRaw<Pick<EventRow, 'evidence' | 'privilege'>[]>`
    SELECT evidence, privilege FROM events
    WHERE incident_id = ${incidentId}::uuid AND evidence <> '{}'::text[]`;
  return rows.map(({ evidence, privilege }) => ({
    evidence,
    privilege: privilegeIn(privilege),
  }));
}

/** Whoever adds or removes these bytes, in whatever incident, waits until this transaction has ended. */
export async function lockEvidenceBytes(db: Database, sha256: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`evidence ${sha256}`}, 0))`;
}

export const isEvidenceUsed = async (db: Database, sha256: string): Promise<boolean> =>
  (await usedAmong(db, [sha256])).has(sha256);

/** Those that at least one incident has. */
export async function usedAmong(db: Database, names: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.evidence.findMany({
    where: { sha256: { in: [...names] } },
    select: { sha256: true },
    distinct: ['sha256'],
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}

export interface RecordedFile {
  readonly ref: string;
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** Of every incident: for whoever keeps the installation, not for readers. */
export async function recordedFiles(db: Database): Promise<readonly RecordedFile[]> {
  const rows = await db.evidence.findMany({
    select: { sha256: true, name: true, size: true, incident: { select: { ref: true } } },
    orderBy: [{ incidentId: 'asc' }, { addedAt: 'asc' }],
  });
  return rows.map(({ sha256, name, size, incident }) => ({ ref: incident.ref, sha256, name, sizeBytes: Number(size) }));
}

const evidenceRecordOf = (row: EvidenceRow): Evidence => ({
  sha256: row.sha256,
  name: row.name,
  sizeBytes: Number(row.size),
  mediaType: row.mediaType,
  addedBy: { id: row.addedById, name: row.addedByName },
  addedAt: instantOf(row.addedAt),
});
