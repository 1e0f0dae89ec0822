// Runs one program to its end and keeps what it printed.
import { spawn } from 'node:child_process';
import { hasCode } from '../files/private-file.mjs';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */
/** @typedef {{ status: number | null, output: string }} Ending */

/**
 * The program gets its own process group: Ctrl-C in the terminal then reaches only Onset, which stops its children in
 * the right order. `signal` ends the program early, and whatever it started in its group.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {SpawnOptions & { onOutput?: (text: string) => void }} [options]
 * @returns {Promise<Ending>} stdout and stderr as they came; status is null when a signal ended the program
 */
export function run(program, parameters, { onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
      ...options,
    });
    // With all that it started: tests start servers. Once it has ended, its number may be another's.
    const endAll = () => endGroup(child.pid);
    options.signal?.addEventListener('abort', endAll);
    let output = '';
    const keep = (/** @type {string} */ text) => {
      output += text;
      onOutput?.(text);
    };
    // A character can come in two pieces.
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.once('error', reject);
    child.once('close', (status) => {
      options.signal?.removeEventListener('abort', endAll);
      resolve({ status, output });
    });
  });
}

/** @param {number | undefined} pid of the group's first; undefined where it could not be started */
function endGroup(pid) {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch (failure) {
    if (!hasCode(failure, 'ESRCH')) throw failure;
  }
}

const followParent = new URL('./follow-parent.mjs', import.meta.url).href;

/**
 * Runs a program of Node that ends with this process, however that ends.
 * @param {readonly string[]} parameters the program first
 * @param {SpawnOptions & { onOutput?: (text: string) => void }} options
 */
export function runFollower(parameters, options) {
  const stdio = /** @type {const} */ (['ignore', 'pipe', 'pipe', 'ipc']);
  const env = { ...process.env, ...options.env, ONSET_FOLLOWS: String(process.pid) };
  return run(process.execPath, ['--import', followParent, ...parameters], { ...options, env, stdio: [...stdio] });
}
