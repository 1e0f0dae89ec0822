// `database.json` in the data folder (mode 0600): which database the last start served, for the command line.
import { join } from 'node:path';
import { readRecord, writeRecord } from '../files/private-file.mjs';

/** @typedef {{ kind: 'embedded' } | { kind: 'external', appUrl: string }} DatabaseRecord */

/**
 * @param {string} dataFolder
 * @param {DatabaseRecord} record
 */
export function recordDatabase(dataFolder, record) {
  writeRecord(join(dataFolder, 'database.json'), record);
}

/**
 * @param {string} dataFolder
 * @returns {DatabaseRecord} embedded where nothing was served yet
 */
export function recordedDatabase(dataFolder) {
  const record = readRecord(join(dataFolder, 'database.json'));
  return /** @type {DatabaseRecord | undefined} */ (record) ?? { kind: 'embedded' };
}
