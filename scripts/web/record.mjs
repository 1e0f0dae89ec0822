// `server.json` in the data folder: which start serves it, with which web server, at which address.
// The command line makes its links from it, and the next start finds what a killed one left behind.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readRecord, writeRecord } from '../files/private-file.mjs';
import { freePort } from '../network/port.mjs';
import { identify, isRunning, ownIdentity } from '../process/identity.mjs';

/** @typedef {import('../process/identity.mjs').ProcessIdentity} ProcessIdentity */
/** @typedef {{ url: string, port: number, start: ProcessIdentity, web: ProcessIdentity }} ServerRecord */

const goneWithinMs = 3000;

/**
 * @param {string} dataFolder
 * @param {{ url: string, port: number, pid: number }} server
 */
export function recordServer(dataFolder, { url, port, pid }) {
  writeRecord(recordPath(dataFolder), { url, port, start: ownIdentity(), web: identify(pid) });
}

/**
 * @param {string} dataFolder
 * @returns {string | undefined} the address of the server that serves this data folder now
 */
export function servedUrl(dataFolder) {
  const record = serverRecord(dataFolder);
  return record !== undefined && isRunning(record.start) ? record.url : undefined;
}

/** @param {string} dataFolder */
export function forgetServer(dataFolder) {
  if (serverRecord(dataFolder)?.start.pid === process.pid) rmSync(recordPath(dataFolder), { force: true });
}

/**
 * A web server ends by itself when its start was killed (follow-parent.mjs); one that does not is ended here.
 * @param {string} dataFolder
 */
export async function endOrphan(dataFolder) {
  const record = serverRecord(dataFolder);
  if (record === undefined || isRunning(record.start)) return;
  const deadline = performance.now() + goneWithinMs;
  while (isRunning(record.web)) {
    process.kill(record.web.pid, performance.now() < deadline ? 'SIGTERM' : 'SIGKILL');
    await pause(100);
  }
  // The last threads of an ended process can hold its port for a moment longer.
  while (performance.now() < deadline && (await freePort(record.port)) === undefined) await pause(50);
}

/**
 * @param {string} dataFolder
 * @returns {ServerRecord | undefined}
 */
function serverRecord(dataFolder) {
  return /** @type {ServerRecord | undefined} */ (readRecord(recordPath(dataFolder)));
}

/** @param {string} dataFolder */
function recordPath(dataFolder) {
  return join(dataFolder, 'server.json');
}
