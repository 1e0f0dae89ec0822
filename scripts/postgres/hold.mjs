// Who may start and stop the embedded Postgres of a data folder: one process at a time.
// `npm start` holds the folder as long as it serves; a command holds it for a moment when nothing serves.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tryLock } from '../process/lock.mjs';

/** @typedef {'serving' | 'command'} Purpose */
/** @typedef {import('../process/lock.mjs').LockAttempt} LockAttempt */

const patienceMs = 30_000;

/**
 * Waits for a command that holds the folder, not for a server.
 * @param {string} dataFolder
 * @param {Purpose} purpose
 * @returns {Promise<LockAttempt>}
 */
export async function hold(dataFolder, purpose) {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const attempt = tryLock(join(dataFolder, 'postgres.lock'), purpose);
    if (attempt.taken || attempt.holder.purpose === 'serving' || performance.now() > deadline) return attempt;
    await pause(100);
  }
}
