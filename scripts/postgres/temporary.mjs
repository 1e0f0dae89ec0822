// Data folders for tests: made in the system's temporary folder, removed afterwards, and swept up by a later run when
// this one is killed. They can be entered by Postgres's account, which root's temporary folders normally cannot.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../process/identity.mjs';
import { holderOf, tryLock } from '../process/lock.mjs';
import { postgresAccount } from './account.mjs';
import { postgresBinaries } from './binaries.mjs';
import { stopCluster } from './cluster.mjs';
import { startEmbedded } from './embedded.mjs';
import { recordedPlace, sharedFolder } from './place.mjs';

const prefix = 'onset-test-';
const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @returns {{ folder: string, remove: () => void }} */
export function temporaryDataFolder() {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  tryLock(keeperLock(folder), 'testing');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Ends with the run, also where somebody interrupts that: Postgres would go on by itself.
 * @param {{ durable: boolean }} choice
 * @returns {Promise<{ ownerUrl: string, folder: string, end: () => Promise<void> }>}
 */
export async function startTemporary(choice) {
  await sweepTemporaryFolders();
  const { folder, remove } = temporaryDataFolder();
  const postgres = await startEmbedded(folder, choice);
  const endWithRun = () => void end().finally(() => process.exit(1));
  for (const name of interruptions) process.on(name, endWithRun);
  async function end() {
    await postgres.stop(AbortSignal.abort());
    postgres.remove();
    remove();
    for (const name of interruptions) process.off(name, endWithRun);
  }
  return { ownerUrl: postgres.ownerUrl, folder, end };
}

/** Stops and removes what killed test runs left behind. */
async function sweepTemporaryFolders() {
  const account = postgresAccount();
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const keeper = holderOf(keeperLock(folder));
    if (keeper === undefined || isRunning(keeper)) continue;
    const place = recordedPlace(folder);
    if (place !== undefined) {
      const binaries = postgresBinaries(account, sharedFolder);
      await stopCluster({ folder: place.folder, account, binaries }, 'immediate');
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function keeperLock(folder) {
  return join(folder, 'keeper.lock');
}
