// The store of this process: a folder that all processes of the installation share. It rids itself of what crashed uploads
// left and of bytes that no incident has any more: at every start, when it is opened at first use, and from then on every
// hour, since what a crash left just before is too young to be told from an upload that is alive.

import 'server-only';
import { join } from 'node:path';
import { environment, onceMade } from '../env/environment';
import { log } from '../log/log';
import { DiskStore } from './disk-store';
import { removeUnused, unusedNames } from './remove-unused';
import type { EvidenceStore } from './store';

const TIDY_EVERY_MS = 3_600_000;

/** As it lies there, for whoever only looks. */
export const diskStore = (): EvidenceStore => new DiskStore(join(environment().ONSET_DATA_DIR, 'evidence'));

export const evidenceStore = onceMade((): EvidenceStore => {
  const store = diskStore();
  void tidyEvidence(store);
  setInterval(() => void tidyEvidence(store), TIDY_EVERY_MS).unref();
  return store;
});

/** Never fails: whatever it leaves the next time takes. */
export async function tidyEvidence(store = diskStore()): Promise<void> {
  try {
    await store.sweep();
    for (const sha256 of await unusedNames(store)) await removeUnused(store, sha256);
  } catch (error) {
    log.error('evidence not tidied', error);
  }
}
