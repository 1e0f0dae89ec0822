// The API of a running Onset for a program that acts as its first administrator, with a token of the command line.
import { type RunningOnset, runScript } from './running-onset';
import type { Api } from './writers';

const TOKEN = ['token', 'create', '--email', 'admin@onset.local', '--name', 'trial', '--scope', 'write'];

export async function apiOf(
  { url }: Pick<RunningOnset, 'url'>,
  environment: Readonly<Record<string, string>>,
): Promise<Api> {
  const { stdout } = await runScript('scripts/onset.mjs', TOKEN, environment);
  return { url, token: stdout.trim() };
}
