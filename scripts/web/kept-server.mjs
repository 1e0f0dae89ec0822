// The web server of one start, which can be started again at its port after it ended by itself.
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../network/port.mjs';
import { startWebServer } from './server.mjs';

/** @typedef {import('../start/watch.mjs').Part & { pid: () => number, stop: (force: AbortSignal) => Promise<void> }} KeptServer */

const portHeldUpToMs = 5_000;

/**
 * @param {number} port
 * @param {NodeJS.ProcessEnv} environment
 * @param {AbortSignal} signal gives up waiting
 * @returns {Promise<KeptServer>}
 */
export async function startKeptServer(port, environment, signal) {
  let isUp = true;
  const begin = async () => {
    const server = await startWebServer(port, environment, signal);
    isUp = true;
    server.ended.then(() => {
      isUp = false;
    });
    return server;
  };
  let server = await begin();
  return {
    name: 'The web server',
    isUp: () => isUp,
    pid: () => server.pid,
    restart: async () => {
      await untilFree(port);
      server = await begin();
    },
    stop: (force) => server.stop(force),
  };
}

/**
 * The last threads of a killed process can hold its port for a moment longer.
 * @param {number} port
 */
async function untilFree(port) {
  for (const deadline = performance.now() + portHeldUpToMs; performance.now() < deadline; await pause(50)) {
    if ((await freePort(port)) !== undefined) return;
  }
}
