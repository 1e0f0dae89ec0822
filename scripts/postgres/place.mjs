// Where the embedded Postgres of a data folder lies, its port and its owner's password: `postgres.json`, mode 0600.
// Normally that is within the data folder. Where Postgres's account cannot enter that (root's own home), it is a
// folder of its own under /var/lib/onset.
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { passableFolder } from '../files/passable-folder.mjs';
import { readRecord, writeRecord } from '../files/private-file.mjs';
import { canReach } from './account.mjs';
import { owner } from './cluster.mjs';

/**
 * @typedef {object} Place
 * @property {string} folder absolute; recorded relative to the data folder, so that a moved project keeps its record
 * @property {number} port 0: none chosen yet
 * @property {string} password
 */

export const sharedFolder = '/var/lib/onset';

/**
 * @param {string} dataFolder
 * @returns {Place | undefined}
 */
export function recordedPlace(dataFolder) {
  const place = /** @type {Place | undefined} */ (readRecord(recordPath(dataFolder)));
  return place && { ...place, folder: resolve(dataFolder, place.folder) };
}

/**
 * @param {string} dataFolder
 * @param {Place} place
 */
export function recordPlace(dataFolder, place) {
  const within = dirname(place.folder) === dataFolder;
  writeRecord(recordPath(dataFolder), within ? { ...place, folder: basename(place.folder) } : place);
}

/**
 * @param {string} dataFolder
 * @param {import('./account.mjs').Account} account
 * @returns {Place}
 */
export function choosePlace(dataFolder, account) {
  const place = { folder: folderFor(dataFolder, account), port: 0, password: randomBytes(24).toString('base64url') };
  recordPlace(dataFolder, place);
  return place;
}

/**
 * @param {Place} place
 * @param {string} [database]
 * @returns {string} the owner's address
 */
export function ownerUrl({ port, password }, database = 'onset') {
  return `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * @param {string} dataFolder
 * @param {import('./account.mjs').Account} account
 */
function folderFor(dataFolder, account) {
  if (canReach(account, dataFolder)) return join(dataFolder, 'postgres');
  passableFolder(sharedFolder);
  return join(sharedFolder, randomBytes(8).toString('hex'));
}

/** @param {string} dataFolder */
function recordPath(dataFolder) {
  return join(dataFolder, 'postgres.json');
}
