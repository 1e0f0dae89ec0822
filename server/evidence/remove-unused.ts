// Removes the bytes of files that no incident has: an upload whose revision was refused, or an erasure. Whoever is just
// adding the same bytes holds their lock, and is seen here once the lock is free.

import 'server-only';
import { database, inTransaction } from '../db/connection/client';
import { isEvidenceUsed, lockEvidenceBytes, usedAmong } from '../db/evidence';
import type { EvidenceStore } from './store';

export const removeUnused = (store: EvidenceStore, sha256: string): Promise<void> =>
  inTransaction(async (tx) => {
    await lockEvidenceBytes(tx, sha256);
    if (!(await isEvidenceUsed(tx, sha256))) await store.remove(sha256);
  });

const NAMES_AT_ONCE = 1_000;

/** A guess to start from: only `removeUnused` decides, under the lock. */
export async function unusedNames(store: EvidenceStore): Promise<readonly string[]> {
  const unused: string[] = [];
  let batch: string[] = [];
  const settle = async () => {
    const used = await usedAmong(database(), batch);
    unused.push(...batch.filter((name) => !used.has(name)));
    batch = [];
  };
  for await (const name of store.names()) {
    batch.push(name);
    if (batch.length === NAMES_AT_ONCE) await settle();
  }
  await settle();
  return unused;
}
