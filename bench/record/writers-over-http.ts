// The same writers over HTTP: a real Onset with a Postgres of its own, and its API as programs call it. No figure is set
// for it; writers and server share the machine.
import { z } from 'zod';
import { anyFreePort } from '@/scripts/network/port.mjs';
import { temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { apiOf } from '@/scripts/prove/api-of';
import { startOnset, stopOnset } from '@/scripts/prove/running-onset';
import { type Api, call } from '@/scripts/prove/writers';
import type { Row } from '../report';
import { editOf, eventOf, forWriters, RACE_EDITS, race, WRITERS } from './race';

export async function benchWritersOverHttp(): Promise<readonly Row[]> {
  const { folder, remove } = temporaryDataFolder();
  const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
  const onset = await startOnset(environment);
  try {
    return [await writeOver(await apiOf(onset, environment))];
  } finally {
    await stopOnset(onset);
    remove();
  }
}

async function writeOver(api: Api): Promise<Row> {
  const { ref } = z.object({ ref: z.string() }).parse(await send(api, 'POST', '/incidents', { title: 'Many writers' }));
  const path = `/incidents/${ref}/events`;
  const eventIds = await forWriters(
    async (writer) => z.object({ id: z.string() }).parse(await send(api, 'POST', path, eventOf(writer))).id,
  );
  const measured = await race(async (writer, number) => {
    await send(api, 'PATCH', `${path}/${eventIds[writer]}`, editOf(number));
  });
  await refuseLosses(api, ref);
  return { what: 'the same over HTTP', ...measured };
}

async function refuseLosses(api: Api, ref: string): Promise<void> {
  const { revision } = z.object({ revision: z.int() }).parse(await send(api, 'GET', `/incidents/${ref}`));
  const expected = 1 + WRITERS + RACE_EDITS;
  if (revision !== expected) throw new Error(`${revision} revisions where there should be ${expected}`);
}

async function send(api: Api, method: string, path: string, body?: object): Promise<unknown> {
  const response = await call(api, method, path, body);
  if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${await response.text()}`);
  return response.json();
}
