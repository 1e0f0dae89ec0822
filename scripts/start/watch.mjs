// Keeps a running Onset serving: a part that ends by itself is started again, wherever it was killed. What ends again and
// again is not cured by that, and is refused with a clear word for whatever watches over this process.
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../report/refusal.mjs';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {() => boolean} isUp
 * @property {() => Promise<void>} restart
 */

const glanceEveryMs = 250;
const fewMinutesMs = 300_000;
const mostRestarts = 30;

/**
 * @param {readonly Part[]} parts each needs those before it
 * @param {AbortSignal} stop
 * @returns {Promise<void>} once it is to stop; rejects with what cannot be kept up
 */
export async function keepServing(parts, stop) {
  /** @type {number[]} */
  let restarts = [];
  while (!stop.aborted) {
    const down = parts.find(({ isUp }) => !isUp());
    if (down === undefined) {
      // A race against one promise for as long as Onset serves would leave something behind at each glance.
      await pause(glanceEveryMs, undefined, { signal: stop }).catch(() => undefined);
      continue;
    }
    restarts = [...restarts.filter((atMs) => performance.now() - atMs < fewMinutesMs), performance.now()];
    if (restarts.length > mostRestarts)
      throw new Refusal(`${down.name} ends again and again. Its last words are above.`);
    process.stderr.write(`${down.name} ended by itself. Starting it again.\n`);
    await down.restart();
    process.stderr.write(`${down.name} is back.\n`);
  }
}
