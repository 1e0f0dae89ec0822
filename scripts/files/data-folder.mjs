// The folder that holds everything a running Onset keeps: its Postgres, keys, evidence. ONSET_DATA_DIR, else .data.
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../report/refusal.mjs';

export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string} absolute path of the folder, whether it exists or not
 */
export const dataFolderPath = (environment) => resolve(projectFolder, environment.ONSET_DATA_DIR || '.data');

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string} absolute path of the folder, which exists afterwards; throws a Refusal where it cannot be made
 */
export function dataFolder(environment) {
  const folder = dataFolderPath(environment);
  // Others may pass through but not look in: as root, Postgres runs as another account and has its part below.
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
  } catch (failure) {
    const words = failure instanceof Error ? failure.message : failure;
    throw new Refusal(`${folder} cannot be the data folder: ${words}. Name another in ONSET_DATA_DIR.`);
  }
  return folder;
}
