// The folder that holds everything a running Onset keeps: its Postgres, keys, evidence. ONSET_DATA_DIR, else .data.
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string} absolute path of the folder, whether it exists or not
 */
export const dataFolderPath = (environment) => resolve(projectFolder, environment.ONSET_DATA_DIR || '.data');

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string} absolute path of the folder, which exists afterwards
 */
export function dataFolder(environment) {
  const folder = dataFolderPath(environment);
  // Others may pass through but not look in: as root, Postgres runs as another account and has its part below.
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}
