// Small JSON records in the data folder that only their owner may read (mode 0600).
// A write goes to a neighbour first and is renamed into place once it is on disk, so neither a kill nor a power cut leaves half
// a record: Postgres's password stands in one.
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../report/refusal.mjs';

/**
 * @param {string} path
 * @returns {object | undefined} the stored value, undefined when there is none; throws a Refusal for what nobody here wrote
 */
export function readRecord(path) {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch (failure) {
    if (hasCode(failure, 'ENOENT')) return undefined;
    if (!(failure instanceof SyntaxError)) throw failure;
  }
  throw new Refusal(`${path} is damaged: it is no object in JSON. Put back what stood there.`);
}

/**
 * @param {string} path
 * @param {unknown} value
 */
export function writeRecord(path, value) {
  renameSync(writeNeighbour(path, value), path);
  settleFolder(path);
}

/**
 * Writes the record only when there is none, also when two processes come at once.
 * @param {string} path
 * @param {unknown} value
 * @returns {unknown} what is stored now
 */
export function createRecord(path, value) {
  const stored = readRecord(path);
  if (stored !== undefined) return stored;
  const neighbour = writeNeighbour(path, value);
  try {
    linkSync(neighbour, path);
    settleFolder(path);
    return value;
  } catch (failure) {
    if (hasCode(failure, 'EEXIST')) return readRecord(path);
    throw failure;
  } finally {
    rmSync(neighbour);
  }
}

/**
 * A new name is safe from a power cut once its folder is.
 * @param {string} path
 */
function settleFolder(path) {
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * @param {string} path
 * @param {unknown} value
 */
function writeNeighbour(path, value) {
  const neighbour = `${path}.${process.pid}.new`;
  try {
    writeFileSync(neighbour, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  } catch (failure) {
    rmSync(neighbour, { force: true });
    throw unwritten(path, failure);
  }
  return neighbour;
}

/**
 * @param {string} path
 * @param {unknown} failure the system's
 */
export function unwritten(path, failure) {
  return new Refusal(`${path} could not be written: ${failure instanceof Error ? failure.message : failure}.`);
}

/**
 * @param {unknown} failure
 * @param {string} code
 */
export function hasCode(failure, code) {
  return failure instanceof Error && 'code' in failure && failure.code === code;
}

/**
 * @template T
 * @param {Promise<T>} reading of a file or folder
 * @returns {Promise<T | null>} null where there is none
 */
export async function orNull(reading) {
  try {
    return await reading;
  } catch (failure) {
    if (hasCode(failure, 'ENOENT')) return null;
    throw failure;
  }
}
