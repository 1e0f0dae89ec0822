// Sends noise to a real server as a file of events, as much as ONSET_IMPORT_MB says, and watches how much memory it takes; then
// spoils a good file at random places. Whatever comes is imported or refused in words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anyFreePort } from '../network/port.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { apiOf } from './api-of';
import { chance } from './chance';
import { residentMb, watchMemory } from './memory';
import { type RunningOnset, startOnset, stopOnset } from './running-onset';
import { type ImportAnswer, streamImport, TIMESKETCH_HEADER, timesketchFile, timesketchRow } from './streamed-import';
import { type Api, openIncident } from './writers';

const MB = 1_000_000;
const noiseMb = Number(process.env.ONSET_IMPORT_MB ?? 20);
const MOST_GROWTH_MB = 150;
const SPOILT = Number(process.env.ONSET_TRIALS ?? 40);

const { folder, remove } = temporaryDataFolder();
const random = chance();
let onset: RunningOnset;
let api: Api;
let ref: string;

beforeAll(async () => {
  const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
  onset = await startOnset(environment);
  api = await apiOf(onset, environment);
  ({ ref } = await openIncident(api, 'A trial of noise'));
  // What every server learns with its first import is no matter of the file.
  await streamImport(api, { ref, search: 'dryRun=true' }, timesketchFile(2_000));
}, 600_000);
afterAll(async () => {
  await stopOnset(onset);
  remove();
});

const send = (search: string, pieces: Iterable<Uint8Array>) => streamImport(api, { ref, search }, pieces);
const refusalIn = ({ body }: ImportAnswer): string =>
  z.object({ errors: z.array(z.object({ detail: z.string() })) }).parse(JSON.parse(body)).errors[0]?.detail ?? '';

/** In a megabyte or two of memory, however much of it there is. */
function* noise(byteAt: () => number, before = ''): Generator<Uint8Array> {
  yield Buffer.from(before);
  const piece = Buffer.from(Array.from({ length: MB }, byteAt));
  for (let sent = 0; sent < noiseMb; sent += 1) {
    piece[Math.floor(random() * MB)] = byteAt();
    yield Buffer.from(piece);
  }
}

const GOOD = TIMESKETCH_HEADER + Array.from({ length: 2_000 }, (_, index) => timesketchRow(index)).join('');
const anyByte = () => Math.floor(random() * 256);
const printable = () => (random() < 0.02 ? 0x0a : 0x20 + Math.floor(random() * 95));

describe('noise instead of events', () => {
  it.each([
    ['from the first byte', () => noise(anyByte), /no text|no table/],
    ['behind good rows', () => noise(anyByte, GOOD), /rows would be refused/],
    ['that can be printed', () => noise(printable, GOOD), /rows would be refused/],
    ['within a quotation mark that is never closed', () => noise(() => 0x61, `${GOOD}"`), /longer than 4 MiB/],
    ['in one line', () => noise(() => 0x61), /no table/],
  ])('is refused in words, and never in memory: %s', async (_, pieces, words) => {
    const memory = watchMemory(() => residentMb(onset.pids.web));
    const answer = await send('', pieces());
    const { beforeMb, mostMb } = memory.stop();
    expect([answer.status, refusalIn(answer)]).toEqual([422, expect.stringMatching(words)]);
    expect(mostMb - beforeMb).toBeLessThan(MOST_GROWTH_MB);
  });

  it('takes no more memory for many good rows than for few', async () => {
    const rowCount = noiseMb * 4_000;
    const memory = watchMemory(() => residentMb(onset.pids.web));
    const answer = await send('dryRun=true', timesketchFile(rowCount));
    const { beforeMb, mostMb } = memory.stop();
    console.info(
      `import: ${rowCount} rows sent; the server’s memory ${Math.round(beforeMb)} MB before, ${Math.round(mostMb)} MB at most`,
    );
    expect(answer.status).toBe(rowCount <= 1_000_000 ? 200 : 422);
    expect(mostMb - beforeMb).toBeLessThan(MOST_GROWTH_MB);
  });
});

describe('a good file that was spoilt', () => {
  it(`is imported or refused, ${SPOILT} times of ${SPOILT}`, async () => {
    const answers: number[] = [];
    for (let trial = 0; trial < SPOILT; trial += 1) {
      const bytes = Buffer.from(GOOD.slice(0, 40_000));
      for (let hit = 0; hit < 1 + random() * 30; hit += 1) bytes[Math.floor(random() * bytes.length)] = anyByte();
      const answer = await send('dryRun=true&noTime=undated', [bytes.subarray(0, Math.ceil(random() * bytes.length))]);
      answers.push(answer.status);
    }
    expect(answers.filter((status) => status !== 200 && status !== 422)).toEqual([]);
  });
});
