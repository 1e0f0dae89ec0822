// Brings the project's folder up to date: packages, database client, bundled programs, built site. Each part is skipped when current.
// Two commands on a fresh clone would step on each other's files, so one prepares at a time and the other waits.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildPrograms, programsAreCurrent } from '../build/programs.mjs';
import { buildSite, siteIsCurrent } from '../build/site.mjs';
import { projectFolder } from '../files/data-folder.mjs';
import { tryLock } from '../process/lock.mjs';
import { step } from '../report/progress.mjs';
import { installPackages, packagesAreIn } from './packages.mjs';
import { clientIsCurrent, generateClient } from './prisma-client.mjs';

/**
 * @typedef {object} ProjectPart
 * @property {string} label
 * @property {(folder: string) => boolean} isCurrent
 * @property {(folder: string, signal: AbortSignal) => Promise<void>} make
 */

/** @type {ProjectPart} */
export const packages = {
  label: 'Installing packages (about a minute)',
  isCurrent: packagesAreIn,
  make: installPackages,
};

/** @type {ProjectPart} */
export const databaseClient = {
  label: 'Generating the database client',
  isCurrent: clientIsCurrent,
  make: generateClient,
};

/** @type {ProjectPart} */
export const programs = { label: 'Bundling the programs', isCurrent: programsAreCurrent, make: buildPrograms };

/** @type {ProjectPart} */
export const site = { label: 'Building the site (half a minute)', isCurrent: siteIsCurrent, make: buildSite };

/**
 * @param {readonly ProjectPart[]} parts in the order in which they need one another
 * @param {AbortSignal} signal
 */
export async function readyProject(parts, signal) {
  for (const part of parts) {
    if (part.isCurrent(projectFolder)) continue;
    const release = await lockProject(signal);
    try {
      if (!part.isCurrent(projectFolder)) await step(part.label, () => part.make(projectFolder, signal));
    } finally {
      release();
    }
  }
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<() => void>} gives the lock back
 */
async function lockProject(signal) {
  const folder = join(projectFolder, '.data');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  for (let isFirst = true; ; isFirst = false) {
    const attempt = tryLock(join(folder, 'project.lock'), 'preparing');
    if (attempt.taken) return attempt.release;
    if (isFirst) process.stderr.write(`  Waiting for process ${attempt.holder.pid}, which prepares the project\n`);
    await pause(200, undefined, { signal });
  }
}
