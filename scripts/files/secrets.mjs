// What Onset generates once and keeps to itself in the data folder: `secrets.json`, mode 0600.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createRecord } from './private-file.mjs';

/**
 * @typedef {object} Secrets
 * @property {string} sessionSecret signs the cookies of sessions, and encrypts the secrets of second steps
 * @property {string} appPassword of the database role that the application runs as
 */

/**
 * @param {string} dataFolder
 * @returns {Secrets}
 */
export function secretsOf(dataFolder) {
  const fresh = { sessionSecret: secret(), appPassword: secret() };
  return /** @type {Secrets} */ (createRecord(join(dataFolder, 'secrets.json'), fresh));
}

function secret() {
  return randomBytes(32).toString('base64url');
}
