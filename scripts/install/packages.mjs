// Installs the packages of package-lock.json when they are not all there, with npm; runs none of their scripts.
// npm records what it installed in node_modules/.package-lock.json: comparing the two needs no network and no stamp.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../files/private-file.mjs';
import { run } from '../process/command.mjs';
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

/**
 * @param {string} folder the project's
 * @param {AbortSignal} signal
 */
export async function installPackages(folder, signal) {
  const { status, output } = await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: folder,
    signal,
  });
  if (status === 0) return;
  if (networkWords.test(output)) {
    throw new Refusal('Installing the packages needs the network: the npm registry could not be reached.', output);
  }
  throw new Refusal('The packages could not be installed: npm ci failed.', output);
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
  if (running?.endsWith('.js') && existsSync(running)) return run(process.execPath, [running, ...parameters], options);
  return run('npm', parameters, { ...options, shell: process.platform === 'win32' });
}
