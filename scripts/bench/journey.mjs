// Runs the benchmarks one after the other, each in a Node of its own, and leaves their results in bench/results.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../files/data-folder.mjs';
import { databaseClient, packages, programs, readyProject } from '../install/project.mjs';
import { watchInterruption } from '../process/interruption.mjs';
import { typeScript } from '../process/typescript.mjs';
import { Refusal, reportFailure } from '../report/refusal.mjs';

/**
 * @param {readonly string[]} wanted all when empty
 * @returns {Promise<never>}
 */
export async function bench(wanted) {
  const { stop } = watchInterruption();
  try {
    await readyProject([packages, databaseClient, programs], stop);
    for (const name of chosen(wanted)) {
      const child = spawn(process.execPath, typeScript(`bench/${name}/bench.ts`), {
        cwd: projectFolder,
        stdio: 'inherit',
      });
      stop.addEventListener('abort', () => child.kill());
      const [status] = await once(child, 'exit');
      stop.throwIfAborted();
      if (status !== 0) throw new Refusal(`The benchmark "${name}" failed.`);
    }
    process.exit(0);
  } catch (failure) {
    if (stop.aborted) process.exit(130);
    reportFailure(failure);
    process.exit(1);
  }
}

/** @param {readonly string[]} wanted */
function chosen(wanted) {
  const folder = join(projectFolder, 'bench');
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'bench.ts')));
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Refusal(`There is no benchmark "${unknown}"; there are ${names.join(', ')}.`);
  return wanted.length === 0 ? names : wanted;
}
