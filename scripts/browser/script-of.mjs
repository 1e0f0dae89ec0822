// A module with all that it imports as one script for a page, which then finds what it exports in a variable.
import { build } from 'esbuild';

/**
 * @param {string} entry
 * @param {string} name of the variable that holds what the module exports
 * @returns {Promise<string>}
 */
export async function scriptOf(entry, name) {
  const { outputFiles } = await build({
    ...{ entryPoints: [entry], bundle: true, write: false, format: 'iife', globalName: name, target: 'es2022' },
  });
  return outputFiles[0]?.text ?? '';
}
