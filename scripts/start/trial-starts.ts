// Real starts for trials of `npm start`; what they leave behind is undone after each trial, last first.
import { createServer, type Server } from 'node:net';
import { afterEach } from 'vitest';
import { anyFreePort } from '../network/port.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { type RunningOnset, startOnset, stopOnset } from '../prove/running-onset';

const leftovers: (() => unknown)[] = [];

export const afterwards = (undo: () => unknown): void => void leftovers.push(undo);

afterEach(async () => {
  for (const undo of leftovers.splice(0).reverse()) await undo();
});

export async function newEnvironment() {
  const { folder, remove } = temporaryDataFolder();
  afterwards(remove);
  return { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
}

export async function started(environment: Readonly<Record<string, string>>): Promise<RunningOnset> {
  const onset = await startOnset(environment);
  afterwards(() => stopOnset(onset));
  return onset;
}

export async function isReady({ url }: RunningOnset): Promise<boolean> {
  return (await fetch(`${url}/api/v1/ready`)).status === 200;
}

export async function occupied(port: number): Promise<void> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  afterwards(() => new Promise((resolve) => server.close(resolve)));
}
