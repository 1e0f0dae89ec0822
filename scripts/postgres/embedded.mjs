// The embedded Postgres of one data folder: made on first use, started, and stopped by whoever holds the folder.
// The database `onset` in it is made on first start.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anyFreePort, freePort } from '../network/port.mjs';
import { tryLock } from '../process/lock.mjs';
import { Refusal } from '../report/refusal.mjs';
import { postgresAccount } from './account.mjs';
import { postgresBinaries } from './binaries.mjs';
import { createCluster, isCreated, startCluster, stopCluster } from './cluster.mjs';
import { choosePlace, ownerUrl, recordedPlace, recordPlace, sharedFolder } from './place.mjs';
import { runningPostmaster } from './postmaster.mjs';

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} ownerUrl
 * @property {string} folder
 * @property {() => boolean} isUp
 * @property {() => Promise<void>} restart starts it again at the same address, after it ended by itself
 * @property {(force: AbortSignal) => Promise<void>} stop ends transactions and writes everything out, unless forced
 * @property {() => void} remove deletes the stopped cluster, for tests
 */

/**
 * The caller holds the data folder's lock (hold.mjs).
 * @param {string} dataFolder
 * @param {{ durable: boolean }} choice `durable: false` skips flushing to disk, for tests only
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbedded(dataFolder, { durable }) {
  const account = postgresAccount();
  const place = recordedPlace(dataFolder) ?? choosePlace(dataFolder, account);
  const release = dirname(place.folder) === dataFolder ? () => {} : lockDistant(place.folder);
  const cluster = { folder: place.folder, account, binaries: postgresBinaries(account, sharedFolder) };
  if (!isCreated(cluster)) await createCluster(cluster, { password: place.password, durable });
  const port =
    place.port === 0 ? await anyFreePort() : ((await freePort(place.port, '127.0.0.1')) ?? (await anyFreePort()));
  await startCluster(cluster, port);
  recordPlace(dataFolder, { ...place, port });
  return {
    ownerUrl: ownerUrl({ ...place, port }),
    folder: place.folder,
    isUp: () => runningPostmaster(join(place.folder, 'data')) !== undefined,
    restart: () => startCluster(cluster, port),
    stop: async (force) => {
      const hurry = () => void stopCluster(cluster, 'immediate');
      force.addEventListener('abort', hurry);
      await stopCluster(cluster, force.aborted ? 'immediate' : 'fast');
      force.removeEventListener('abort', hurry);
      release();
    },
    remove: () => rmSync(place.folder, { recursive: true, force: true }),
  };
}

/**
 * A copied data folder still names the original's distant cluster; two starts must not take it from each other.
 * @param {string} folder
 */
function lockDistant(folder) {
  const attempt = tryLock(`${folder}.lock`, 'serving');
  if (attempt.taken) return attempt.release;
  throw new Refusal(`The Postgres in ${folder} is in use by process ${attempt.holder.pid}, from another data folder.`);
}
