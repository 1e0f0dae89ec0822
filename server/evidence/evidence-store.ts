// The store of this process: a folder that all processes of the installation share. Opened at first use, when it also
// rids itself of what crashed uploads left and of bytes that no incident has any more.

import 'server-only';
import { join } from 'node:path';
import { environment } from '../env/environment';
import { log } from '../log/log';
import { DiskStore } from './disk-store';
import { removeUnused, unusedNames } from './remove-unused';
import type { EvidenceStore } from './store';

let opened: EvidenceStore | undefined;

/** As it lies there, for whoever only looks. */
export const diskStore = (): EvidenceStore => new DiskStore(join(environment().ONSET_DATA_DIR, 'evidence'));

export function evidenceStore(): EvidenceStore {
  if (opened === undefined) {
    opened = diskStore();
    void tidy(opened);
  }
  return opened;
}

/** Nobody waits for this, and whatever it leaves the next process takes. */
async function tidy(store: EvidenceStore): Promise<void> {
  try {
    await store.sweep();
    for (const sha256 of await unusedNames(store)) await removeUnused(store, sha256);
  } catch (error) {
    log.error('evidence not tidied', error);
  }
}
