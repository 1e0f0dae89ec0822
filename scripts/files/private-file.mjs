// Small JSON records in the data folder that only their owner may read (mode 0600).
// A write goes to a neighbour first and is renamed into place, so a kill never leaves half a record.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * @param {string} path
 * @returns {unknown} the stored value, undefined when there is none
 */
export function readRecord(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (failure) {
    if (hasCode(failure, 'ENOENT')) return undefined;
    throw failure;
  }
}

/**
 * @param {string} path
 * @param {unknown} value
 */
export function writeRecord(path, value) {
  renameSync(writeNeighbour(path, value), path);
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
    return value;
  } catch (failure) {
    if (hasCode(failure, 'EEXIST')) return readRecord(path);
    throw failure;
  } finally {
    rmSync(neighbour);
  }
}

/**
 * @param {string} path
 * @param {unknown} value
 */
function writeNeighbour(path, value) {
  const neighbour = `${path}.${process.pid}.new`;
  writeFileSync(neighbour, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  return neighbour;
}

/**
 * @param {unknown} failure
 * @param {string} code
 */
export function hasCode(failure, code) {
  return failure instanceof Error && 'code' in failure && failure.code === code;
}
