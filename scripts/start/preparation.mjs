// Starts the program that prepares the database (prepare.ts) and takes its answer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { programCall } from '../build/programs.mjs';
import { projectFolder } from '../files/data-folder.mjs';
import { Refusal } from '../report/refusal.mjs';

/** @typedef {{ signInLink: string }} Preparation */

/**
 * @param {import('../database/open.mjs').OpenDatabase} database
 * @param {NodeJS.ProcessEnv} environment the application's
 * @param {AbortSignal} signal
 * @returns {Promise<Preparation>}
 */
export async function prepare(database, environment, signal) {
  const child = spawn(process.execPath, programCall('prepare'), {
    cwd: projectFolder,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    signal,
  });
  /** @type {Preparation | undefined} */
  let answer;
  child.on('message', (message) => {
    answer = /** @type {Preparation} */ (message);
  });
  child.send({ ownerUrl: database.ownerUrl, app: database.app });
  await once(child, 'close');
  if (answer === undefined) throw new Refusal('The database could not be prepared.');
  return answer;
}
