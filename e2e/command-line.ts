// The command line as an operator runs it: beside a running Onset, or on a machine that has nothing but the program.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withoutSettings } from '@/scripts/start/settings.mjs';

const run = promisify(execFile);

interface Place {
  readonly dataFolder: string;
  readonly url: string;
}

/** Gives what the command prints; rejects, with what it says, unless it ends in 0. */
export async function command({ dataFolder, url }: Place, ...parameters: readonly string[]): Promise<string> {
  const env = { ...withoutSettings(process.env), ONSET_DATA_DIR: dataFolder, ONSET_URL: url };
  return (await run(process.execPath, ['scripts/onset.mjs', ...parameters], { env })).stdout.trim();
}
