// Runs the built site: `next start` as a child, ready once it answers on /api/v1/ready, ended on request.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { nextProgram } from '../build/site.mjs';
import { projectFolder } from '../files/data-folder.mjs';
import { endChild } from '../process/ending.mjs';
import { Refusal } from '../report/refusal.mjs';

/** @typedef {{ pid: number, ended: Promise<string>, stop: (force: AbortSignal) => Promise<void> }} WebServer */

const readyWithinMs = 60_000;
// Requests under way get this long to end; open event streams never end by themselves.
const stopWithinMs = 3_000;

/**
 * V8 lets garbage grow to a multiple of what is in use before it looks for it, hundreds of megabytes during an import. So it
 * looks once there is half as much again, for a few hundredths of the processor's time.
 */
const HEAP_GROWTH = '--heap-growing-percent=50';

/**
 * @param {number} port
 * @param {NodeJS.ProcessEnv} environment
 * @param {AbortSignal} signal gives up waiting
 * @returns {Promise<WebServer>} `ended` tells how it ended
 */
export async function startWebServer(port, environment, signal) {
  const preloads = [
    '../process/follow-parent.mjs',
    './leaving.mjs',
    './patience.mjs',
    './client-address.mjs',
    './secure-transport.mjs',
    './methods.mjs',
    './upgrades.mjs',
  ].flatMap((module) => ['--import', new URL(module, import.meta.url).href]);
  const parameters = [HEAP_GROWTH, ...preloads, nextProgram(projectFolder), 'start', '-p', `${port}`];
  const child = spawn(process.execPath, parameters, {
    cwd: projectFolder,
    env: { ...environment, ONSET_FOLLOWS: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  /** @type {Promise<string>} */
  const ended = once(child, 'exit').then(([status, cause]) => `${cause ?? `status ${status}`}`);
  const stop = (/** @type {AbortSignal} */ force) => endChild(child, { withinMs: stopWithinMs, force });
  const words = keepBack(child);
  try {
    await untilReady(port, ended, signal);
  } catch (failure) {
    await stop(AbortSignal.timeout(1000));
    throw failure instanceof Refusal ? new Refusal(failure.message, `${words.said()}\n${failure.detail}`) : failure;
  }
  words.passOn();
  void loadFirstPages(port);
  return { pid: child.pid ?? 0, ended, stop };
}

/**
 * Until the server is ready its words are kept back: Next's banner names another address than ours.
 * @param {import('node:child_process').ChildProcess} child
 */
function keepBack(child) {
  let text = '';
  const keep = (/** @type {string} */ more) => {
    text += more;
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  return {
    said: () => text,
    passOn: () => {
      child.stdout?.off('data', keep).pipe(process.stdout);
      child.stderr?.off('data', keep).pipe(process.stderr);
    },
  };
}

/**
 * @param {number} port
 * @param {Promise<string>} ended
 * @param {AbortSignal} signal
 */
async function untilReady(port, ended, signal) {
  let ending = '';
  ended.then((how) => {
    ending = how;
  });
  let answer = '';
  for (const deadline = performance.now() + readyWithinMs; performance.now() < deadline; ) {
    answer = await ask(`http://127.0.0.1:${port}/api/v1/ready`);
    if (answer === '200') return;
    if (ending !== '') throw new Refusal(`The web server ended while starting (${ending}).`);
    await pause(100, undefined, { signal });
  }
  throw new Refusal(`The web server was not ready within ${readyWithinMs / 1000} s.`, answer);
}

/** What people open first. Without a session each only leads to signing in, but its code is loaded then. */
const FIRST_PAGES = ['/incidents/any', '/incidents', '/sign-in'];

/**
 * Spares whoever comes first a third of a second.
 * @param {number} port
 */
async function loadFirstPages(port) {
  for (const page of FIRST_PAGES) await ask(`http://127.0.0.1:${port}${page}`, 'manual');
}

/**
 * @param {string} url
 * @param {RequestRedirect} [redirect]
 * @returns {Promise<string>} 200, or what came instead
 */
async function ask(url, redirect = 'follow') {
  try {
    const response = await fetch(url, { redirect, signal: AbortSignal.timeout(5000) });
    const body = await response.text();
    return response.ok ? '200' : `${response.status} ${body}`;
  } catch (failure) {
    return String(failure);
  }
}
