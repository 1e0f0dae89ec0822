// Starts the command line's program, once its packages are there, and ends as it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { programCall } from '../build/programs.mjs';
import { projectFolder } from '../files/data-folder.mjs';
import { databaseClient, packages, programs, readyProject } from '../install/project.mjs';
import { watchInterruption } from '../process/interruption.mjs';
import { reportFailure } from '../report/refusal.mjs';

/** @returns {Promise<never>} */
export async function launch() {
  const { stop } = watchInterruption();
  try {
    await readyProject([packages, databaseClient, programs], stop);
    const parameters = programCall('onset', process.argv.slice(2));
    const env = { ...process.env, INIT_CWD: callersFolder(process.env) };
    const child = spawn(process.execPath, parameters, { cwd: projectFolder, env, stdio: 'inherit' });
    stop.addEventListener('abort', () => child.kill('SIGTERM'));
    const [status] = await once(child, 'exit');
    process.exit(status ?? 1);
  } catch (failure) {
    reportFailure(failure);
    process.exit(1);
  }
}

/**
 * Where the person stands who typed the command: `npm run` goes to the project first, and says where it came from.
 * @param {NodeJS.ProcessEnv} environment
 */
function callersFolder({ npm_lifecycle_event: script, INIT_CWD: calledFrom }) {
  return script === 'onset' && calledFrom ? calledFrom : process.cwd();
}
