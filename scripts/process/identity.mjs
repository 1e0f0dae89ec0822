// Tells a running process from a later one that got the same number (pid), so that nothing foreign is ever killed.
// A mark is the moment the process started, as Linux's /proc or `ps` gives it; '' where neither answers (Windows),
// and there the pid alone has to do.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hasCode } from '../files/private-file.mjs';

/** @typedef {{ pid: number, mark: string }} ProcessIdentity */

/**
 * @param {number} pid of a running process
 * @returns {ProcessIdentity}
 */
export function identify(pid) {
  return { pid, mark: startMark(pid) };
}

/** @returns {ProcessIdentity} */
export function ownIdentity() {
  return identify(process.pid);
}

/**
 * @param {ProcessIdentity} identity
 * @returns {boolean} whether that very process still runs
 */
export function isRunning({ pid, mark }) {
  return isAlive(pid) && startMark(pid) === mark;
}

/**
 * A process that has ended but that its parent has not collected (a zombie) is not alive, though signals reach it.
 * @param {number} pid
 * @returns {boolean} whether any process has this number
 */
export function isAlive(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (failure) {
    return hasCode(failure, 'EPERM');
  }
  return statOf(pid)?.[0] !== 'Z';
}

/**
 * @param {number} pid
 * @returns {string}
 */
function startMark(pid) {
  return linuxStartMark(pid) ?? psField(pid, 'lstart=') ?? '';
}

/**
 * @param {number} pid
 * @returns {string} the command that the process runs, '' when the system does not tell
 */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return psField(pid, 'command=') ?? '';
  }
}

/**
 * The start time in /proc counts from boot, so the boot's own id goes with it.
 * @param {number} pid
 */
function linuxStartMark(pid) {
  const stat = statOf(pid);
  return stat && `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${stat[19]}`;
}

/**
 * @param {number} pid
 * @returns {string[] | undefined} the fields of /proc/<pid>/stat after the command's name, state first
 */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @param {string} field
 */
function psField(pid, field) {
  if (process.platform === 'win32') return undefined;
  const answer = spawnSync('ps', ['-o', field, '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}
