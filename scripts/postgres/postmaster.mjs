// Reads postmaster.pid, the file in which a running Postgres names itself.
// Its lines: pid, data folder, start, port, socket folder, listen address, key and id of its shared memory, state.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, isAlive } from '../process/identity.mjs';

const shareMemoryUpToMs = 10_000;

/**
 * @param {string} dataFolder
 * @returns {number | undefined} the pid of the Postgres that runs on this folder
 */
export function runningPostmaster(dataFolder) {
  const pid = Number(pidFileLines(dataFolder)?.[0]);
  return isAlive(pid) && looksLikePostgres(pid) ? pid : undefined;
}

/**
 * After a crash the recorded pid can belong to another program by now, or to a process that has ended and that nobody
 * has collected; Postgres would refuse to start on either. The file is removed once the last of the crashed Postgres's
 * workers has let go of its shared memory, which is what Postgres itself would wait for.
 * @param {string} dataFolder
 */
export async function discardStalePidFile(dataFolder) {
  const lines = pidFileLines(dataFolder);
  if (lines === undefined || runningPostmaster(dataFolder) !== undefined) return;
  const sharedMemoryId = Number(lines[6]?.trim().split(/\s+/)[1]);
  for (const deadline = performance.now() + shareMemoryUpToMs; performance.now() < deadline; await pause(50)) {
    if (isShared(sharedMemoryId)) continue;
    rmSync(pidFile(dataFolder), { force: true });
    return;
  }
}

/** @param {string} dataFolder */
function pidFileLines(dataFolder) {
  return existsSync(pidFile(dataFolder)) ? readFileSync(pidFile(dataFolder), 'utf8').split('\n') : undefined;
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

/**
 * Whether any process still uses the shared memory. Elsewhere than on Linux this is not told, and the file stays:
 * Postgres judges it then.
 * @param {number} id
 */
function isShared(id) {
  if (!existsSync('/proc/sysvipc/shm')) return true;
  const segments = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n').slice(1);
  const segment = segments.map((line) => line.trim().split(/\s+/)).find((fields) => Number(fields[1]) === id);
  return segment !== undefined && Number(segment[6]) > 0;
}
