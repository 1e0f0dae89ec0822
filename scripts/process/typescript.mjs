// Runs a TypeScript program of this project in a Node of its own. The condition lets it import server code, which
// `server-only` refuses to anything that does not say that it is a server.
import { projectFolder } from '../files/data-folder.mjs';

/**
 * @param {string} program path within the project
 * @param {readonly string[]} [parameters]
 * @returns {string[]} what Node is to be called with, in the project's folder
 */
export function typeScript(program, parameters = []) {
  const loader = import.meta.resolve('tsx');
  return ['--conditions=react-server', '--import', loader, `${projectFolder}/${program}`, ...parameters];
}
