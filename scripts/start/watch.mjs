// Notices when a part of a running Onset ends by itself.
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../report/refusal.mjs';

const glanceEveryMs = 2000;

/**
 * @param {Promise<string>} webEnded
 * @param {() => boolean} databaseIsUp
 * @returns {Promise<never>} rejects with what went down
 */
export async function untilDown(webEnded, databaseIsUp) {
  let ending = '';
  webEnded.then((how) => {
    ending = how;
  });
  for (;;) {
    await Promise.race([webEnded, pause(glanceEveryMs)]);
    if (ending !== '') throw new Refusal(`The web server ended (${ending}). Start Onset again.`);
    if (!databaseIsUp()) throw new Refusal('Postgres ended. Start Onset again; its data is recovered then.');
  }
}
