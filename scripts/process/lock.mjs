// A lock file that names its holder, so that the lock of a killed process can be told from a live one and taken over.
// The file appears with its content in one step (a hard link), hence a reader never sees half a lock.
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hasCode, readRecord, unwritten } from '../files/private-file.mjs';
import { isRunning, ownIdentity } from './identity.mjs';

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} mark when the process started; see identity.mjs
 * @property {string} purpose what the process does, in words
 */

/**
 * @typedef {{ taken: true, release: () => void } | { taken: false, holder: Holder }} LockAttempt
 */

/**
 * @param {string} path
 * @param {string} purpose
 * @returns {LockAttempt}
 */
export function tryLock(path, purpose) {
  const own = `${path}.${process.pid}`;
  try {
    writeOwn(own, purpose);
    return attempt(path, own);
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * @param {string} own
 * @param {string} purpose
 */
function writeOwn(own, purpose) {
  try {
    writeFileSync(own, JSON.stringify({ ...ownIdentity(), purpose }), { mode: 0o600 });
  } catch (failure) {
    throw unwritten(own, failure);
  }
}

/**
 * @param {string} path
 * @param {string} own
 * @returns {LockAttempt}
 */
function attempt(path, own) {
  for (;;) {
    try {
      linkSync(own, path);
      return { taken: true, release: () => release(path) };
    } catch (failure) {
      if (!hasCode(failure, 'EEXIST')) throw failure;
    }
    const holder = holderOf(path);
    if (holder !== undefined && isRunning(holder)) return { taken: false, holder };
    discard(path, holder);
  }
}

/**
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function holderOf(path) {
  return /** @type {Holder | undefined} */ (readRecord(path));
}

/**
 * Two processes can find the same dead lock at once. The rename takes exactly one file away, and when that turns out
 * to be the other's fresh lock, it is put back.
 * @param {string} path
 * @param {Holder | undefined} dead
 */
function discard(path, dead) {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch (failure) {
    if (hasCode(failure, 'ENOENT')) return;
    throw failure;
  }
  const removed = holderOf(aside);
  if (removed !== undefined && removed.pid !== dead?.pid && isRunning(removed)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/** @param {string} path */
function release(path) {
  if (holderOf(path)?.pid === process.pid) rmSync(path, { force: true });
}
