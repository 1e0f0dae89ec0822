// Reads postmaster.pid, the file in which a running Postgres names itself (one line each: pid, folder, start, port …).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from '../process/identity.mjs';

/**
 * @param {string} dataFolder
 * @returns {number | undefined} the pid of the Postgres that runs on this folder
 */
export function runningPostmaster(dataFolder) {
  const pid = recordedPid(dataFolder);
  return pid !== undefined && isAlive(pid) && looksLikePostgres(pid) ? pid : undefined;
}

/**
 * After a crash the recorded pid can belong to some other program by now, and Postgres would refuse to start.
 * Only then is the file removed; otherwise Postgres itself judges better whether it is stale.
 * @param {string} dataFolder
 */
export function discardForeignPidFile(dataFolder) {
  const pid = recordedPid(dataFolder);
  if (pid !== undefined && isAlive(pid) && !looksLikePostgres(pid)) rmSync(pidFile(dataFolder));
}

/** @param {string} dataFolder */
function recordedPid(dataFolder) {
  if (!existsSync(pidFile(dataFolder))) return undefined;
  const pid = Number.parseInt(readFileSync(pidFile(dataFolder), 'utf8'), 10);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

/** @param {string} dataFolder */
function pidFile(dataFolder) {
  return join(dataFolder, 'postmaster.pid');
}

/**
 * Where the system does not tell a process's command, it counts as Postgres: the side on which nothing is lost.
 * @param {number} pid
 */
function looksLikePostgres(pid) {
  const command = commandOf(pid);
  return command === '' || command.includes('postgres');
}
