// A real `npm start` with a data folder and a port of its own, for the trials.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectFolder } from '../files/data-folder.mjs';
import { readRecord } from '../files/private-file.mjs';
import { recordedPlace } from '../postgres/place.mjs';
import { runningPostmaster } from '../postgres/postmaster.mjs';
import { isAlive } from '../process/identity.mjs';
import { withoutSettings } from '../start/settings.mjs';

export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningOnset {
  readonly url: string;
  readonly readyAfterMs: number;
  /** The three programs that served together at first. */
  readonly pids: { readonly start: number; readonly web: number; readonly postgres: number | undefined };
  readonly ended: Promise<Ending>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts Onset and waits until it has printed its link. */
export async function startOnset(environment: Environment): Promise<RunningOnset> {
  const began = performance.now();
  const { child, ended } = launch('scripts/start.mjs', [], environment);
  const url = await printedUrl(child, ended);
  const dataFolder = environment.ONSET_DATA_DIR ?? '';
  return {
    url,
    readyAfterMs: performance.now() - began,
    pids: { start: child.pid ?? 0, ...currentPids(dataFolder) },
    ended,
  };
}

/** Ctrl-C, unless it has ended already. */
export function stopOnset({ pids, ended }: RunningOnset): Promise<Ending> {
  if (isAlive(pids.start)) process.kill(pids.start, 'SIGINT');
  return ended;
}

/** Runs one of the project's commands to its end. */
export function runScript(script: string, parameters: readonly string[], environment: Environment): Promise<Ending> {
  return launch(script, parameters, environment).ended;
}

function launch(script: string, parameters: readonly string[], environment: Environment) {
  const child = spawn(process.execPath, [join(projectFolder, script), ...parameters], {
    cwd: projectFolder,
    env: { ...withoutSettings(process.env), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: ending(child) };
}

async function ending(child: ChildProcess): Promise<Ending> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const [status] = await once(child, 'close');
  return { status, stdout, stderr };
}

async function printedUrl(child: ChildProcess, ended: Promise<Ending>): Promise<string> {
  let printed = '';
  const url = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      const found = /^(http\S+)\nSign in once with: \S+\n/m.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const failed = ended.then(({ stderr }) => Promise.reject(new Error(`Onset ended while starting:\n${stderr}`)));
  return Promise.race([url, failed]);
}

/** Those that serve now: each is another one after it ended and was started again. */
export const currentPids = (dataFolder: string) => ({ web: webPid(dataFolder), postgres: postgresPid(dataFolder) });

function webPid(dataFolder: string): number {
  const record: unknown = readRecord(join(dataFolder, 'server.json'));
  const web: unknown = Object(record).web?.pid;
  if (typeof web !== 'number') throw new Error(`No web server is recorded in ${dataFolder}.`);
  return web;
}

function postgresPid(dataFolder: string): number | undefined {
  const place = recordedPlace(dataFolder);
  return place && runningPostmaster(join(place.folder, 'data'));
}
