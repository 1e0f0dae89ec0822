// The table of evidence: what each stored file is. The bytes lie beside the database.

import 'server-only';
import type { Evidence } from '@/core/incident/evidence';
import type { Evidence as EvidenceRow } from '@/prisma/generated/client';
import type { Database } from './client';
import { instantOf } from './time-columns';

/** In the order of entry. */
export async function evidenceOf(db: Database, incidentId: string): Promise<readonly Evidence[]> {
  const rows = await db.evidence.findMany({
    where: { incidentId },
    orderBy: [{ addedAt: 'asc' }, { sha256: 'asc' }],
  });
  return rows.map(evidenceRecordOf);
}

export async function findEvidence(db: Database, incidentId: string, sha256: string): Promise<Evidence | null> {
  const row = await db.evidence.findUnique({ where: { incidentId_sha256: { incidentId, sha256 } } });
  return row && evidenceRecordOf(row);
}

export async function insertEvidence(db: Database, incidentId: string, file: Evidence): Promise<void> {
  const { sha256, name, sizeBytes, mediaType, addedBy, addedAt } = file;
  const added = { addedById: addedBy.id, addedByName: addedBy.name, addedAt: BigInt(addedAt) };
  await db.evidence.createMany({ data: [{ incidentId, sha256, name, size: BigInt(sizeBytes), mediaType, ...added }] });
}

const evidenceRecordOf = (row: EvidenceRow): Evidence => ({
  sha256: row.sha256,
  name: row.name,
  sizeBytes: Number(row.size),
  mediaType: row.mediaType,
  addedBy: { id: row.addedById, name: row.addedByName },
  addedAt: instantOf(row.addedAt),
});
