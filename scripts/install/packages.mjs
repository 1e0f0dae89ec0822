// Installs the packages of package-lock.json when they are not all there, with npm; runs none of their scripts.
// npm records what it installed in node_modules/.package-lock.json: comparing the two needs no network and no stamp.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuseUnderOccupants } from '../build/occupants.mjs';
import { readRecord } from '../files/private-file.mjs';
import { run, runFollower } from '../process/command.mjs';
import { Refusal } from '../report/refusal.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

const networkWords = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/;

/**
 * @param {string} folder the project's
 * @returns {boolean}
 */
export function packagesAreIn(folder) {
  const wanted = readLockfile(join(folder, 'package-lock.json'));
  const present = readLockfile(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

// npm alone would wait for more than a minute before it says that there is no network.
const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * @param {string} folder the project's
 * @param {AbortSignal} signal
 */
export async function installPackages(folder, signal) {
  refuseUnderOccupants(folder);
  const choices = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', ...patience];
  const { status, output } = await npm(['ci', ...choices], { cwd: folder, signal });
  if (status === 0) return;
  if (!networkWords.test(output)) throw new Refusal('The packages could not be installed: npm ci failed.', output);
  const reasons = output.split('\n').filter((line) => /\bcode\b|request to/.test(line));
  throw new Refusal(
    'Installing the packages needs the network, and the npm registry could not be reached. ' +
      'Everything after this step works without it.',
    reasons.join('\n'),
  );
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function readLockfile(path) {
  const lockfile = /** @type {Lockfile | undefined} */ (readRecord(path));
  return lockfile?.packages ?? {};
}

/**
 * The npm that runs this command, else the one on the PATH.
 * @param {string[]} parameters
 * @param {{ cwd: string, signal: AbortSignal }} options
 */
function npm(parameters, options) {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js') && existsSync(running)) return runFollower([running, ...parameters], options);
  return run('npm', parameters, { ...options, shell: process.platform === 'win32' });
}
