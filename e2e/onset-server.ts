// The real thing under test: `npm start` with a data folder and a port of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { withoutSettings } from '@/scripts/start/settings.mjs';

export interface RunningOnset {
  readonly url: string;
  readonly signInLink: string;
  /** Ctrl-C: ends the web server, then Postgres. */
  stop(): Promise<void>;
  /** kill -9, as a crashed machine would. */
  kill(): Promise<void>;
}

/** A build on a busy machine takes minutes. */
const STARTED_WITHIN_MS = 420_000;

/** Starts Onset and waits for the address and the one-time link that it prints. */
export async function startOnset(dataFolder: string, port: number): Promise<RunningOnset> {
  // By number: some resolvers take five seconds over an IPv6 address for `localhost`, of which they have none.
  const settings = { ONSET_DATA_DIR: dataFolder, PORT: String(port), ONSET_URL: `http://127.0.0.1:${port}` };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...withoutSettings(process.env), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = await printedBy(child);
  const url = /^(http\S+)$/m.exec(printed)?.[1];
  const signInLink = /^Sign in once with: (\S+)$/m.exec(printed)?.[1];
  if (url === undefined || signInLink === undefined) throw new Error(`Onset printed no address or link:\n${printed}`);
  return { url, signInLink, stop: () => end(child, 'SIGINT'), kill: () => end(child, 'SIGKILL') };
}

function printedBy(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`Onset did not start in time:\n${printed}`)), STARTED_WITHIN_MS);
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      if (!/^Sign in once with: \S+\n/m.test(printed)) return;
      clearTimeout(giveUp);
      resolve(printed);
    });
    child.once('exit', (status) => {
      clearTimeout(giveUp);
      reject(new Error(`Onset ended with status ${status} while starting:\n${printed}`));
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
