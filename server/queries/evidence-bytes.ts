// The bytes of a file, for a reader who may have them: each reading goes to the access log before the first byte leaves.

import 'server-only';
import type { Readable } from 'node:stream';
import type { Actor } from '@/core/incident/actor';
import type { ByteRange, EvidenceStore } from '../evidence/store';
import { log } from '../log/log';
import { keepAccess } from '../record/keep-access';
import type { FoundEvidence } from './evidence';

/** False where the store has lost the file, or has one of another size: told to the operator, and never served. */
export async function isWhole(store: EvidenceStore, { file, incidentId }: FoundEvidence): Promise<boolean> {
  const { sha256, sizeBytes } = file;
  const foundBytes = await store.sizeBytesOf(sha256);
  if (foundBytes !== sizeBytes) log.warn('evidence damaged', { incidentId, sha256, sizeBytes, foundBytes });
  return foundBytes === sizeBytes;
}

/** Null where the file has gone since. */
export async function openEvidence(
  store: EvidenceStore,
  reader: Actor,
  { file, incidentId }: FoundEvidence,
  range: ByteRange | null,
): Promise<Readable | null> {
  const { sha256 } = file;
  const bytes = await store.open(sha256, range);
  if (bytes === null) return null;
  try {
    const access = { type: 'export.evidence', sha256, ...(range && { first: range.first, last: range.last }) } as const;
    await keepAccess(incidentId, reader, access);
    return bytes;
  } catch (error) {
    bytes.destroy();
    throw error;
  }
}
