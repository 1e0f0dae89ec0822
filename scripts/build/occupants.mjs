// Who serves this project's built site: a build or an installation would pull pages and packages from under them.
// Each leaves a file named by its pid in .next/occupants, with the mark by which a dead one is told (identity.mjs).
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../files/private-file.mjs';
import { isRunning, ownIdentity } from '../process/identity.mjs';
import { Refusal } from '../report/refusal.mjs';

/**
 * @param {string} folder the project's
 * @returns {() => void} ends the occupation
 */
export function occupySite(folder) {
  const path = join(occupantsIn(folder), `${process.pid}.json`);
  mkdirSync(occupantsIn(folder), { recursive: true });
  writeRecord(path, ownIdentity());
  return () => rmSync(path, { force: true });
}

/**
 * @param {string} folder the project's
 * @returns {number[]} the pids of those that run
 */
export function siteOccupants(folder) {
  const occupants = occupantsIn(folder);
  if (!existsSync(occupants)) return [];
  return readdirSync(occupants)
    .filter((name) => /^\d+\.json$/.test(name))
    .map((name) => /** @type {import('../process/identity.mjs').ProcessIdentity} */ (readRecord(join(occupants, name))))
    .filter((identity) => identity !== undefined && isRunning(identity))
    .map(({ pid }) => pid);
}

/** @param {string} folder the project's */
export function refuseUnderOccupants(folder) {
  const [pid] = siteOccupants(folder);
  if (pid === undefined) return;
  throw new Refusal(
    `The sources or packages changed, and process ${pid} serves the site as it was before; renewing it would pull its ` +
      'pages from under it. Stop that Onset first, or work in another clone.',
  );
}

/** @param {string} folder */
function occupantsIn(folder) {
  return join(folder, '.next', 'occupants');
}
