// Sends one gigabyte as evidence to a real server, reads it back, and watches how much memory the server takes meanwhile.
// Then cuts uploads at random places and looks for what they left. ONSET_EVIDENCE_MB sets the size.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anyFreePort } from '../network/port.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { apiOf } from './api-of';
import { chance } from './chance';
import { residentMb, watchMemory } from './memory';
import { type RunningOnset, startOnset, stopOnset } from './running-onset';
import { type Api, openIncident } from './writers';

const MB = 1_000_000;
const sizeBytes = Number(process.env.ONSET_EVIDENCE_MB ?? 50) * MB;
/** What the garbage of a stream may come to before it is collected; the file itself is many times as large. */
const MOST_GROWTH_MB = 400;
const CUTS = 10;

const { folder, remove } = temporaryDataFolder();
const random = chance();
let onset: RunningOnset;
let api: Api;
let path: string;

beforeAll(async () => {
  const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
  onset = await startOnset(environment);
  api = await apiOf(onset, environment);
  const { ref } = await openIncident(api, 'A trial of large files');
  path = `/api/v1/incidents/${ref}/evidence`;
}, 600_000);
afterAll(async () => {
  await stopOnset(onset);
  remove();
});

describe('a large file of evidence', () => {
  it('passes through whole, both ways, and is never in memory', async () => {
    const memory = watchMemory(() => Math.round(residentMb(onset.pids.web)));
    const sent = createHash('sha256');
    const began = performance.now();
    const { status, body } = await upload(fileOf(sizeBytes, sent));
    const uploadMs = performance.now() - began;
    expect(status).toBe(201);
    const { sha256, size } = z.object({ sha256: z.string(), size: z.number() }).parse(JSON.parse(body));
    expect({ sha256, size }).toEqual({ sha256: sent.digest('hex'), size: sizeBytes });
    expect(await hashOfDownload(sha256)).toBe(sha256);
    const { beforeMb, mostMb } = memory.stop();
    const speed = Math.round(sizeBytes / MB / (uploadMs / 1_000));
    console.info(
      `evidence: ${sizeBytes / MB} MB taken in at ${speed} MB/s and read back; the server’s memory ` +
        `${beforeMb} MB before, ${mostMb} MB at most`,
    );
    expect(mostMb - beforeMb).toBeLessThan(MOST_GROWTH_MB);
  });

  it('leaves nothing when it is cut off', async () => {
    const before = filesIn(join(folder, 'evidence'));
    for (let cut = 0; cut < CUTS; cut += 1) await cutOff(Math.ceil(random() * 20 * MB));
    const deadline = performance.now() + 30_000;
    while (filesIn(join(folder, 'evidence', 'incoming')).length > 0 && performance.now() < deadline) await pause(50);
    expect(filesIn(join(folder, 'evidence'))).toEqual(before);
  });
});

const HEAD =
  '--edge\r\nContent-Disposition: form-data; name="file"; filename="disk.img"\r\n' +
  'Content-Type: application/octet-stream\r\n\r\n';
const TAIL = '\r\n--edge--\r\n';
const HEADERS = { 'content-type': 'multipart/form-data; boundary=edge' };

/** Different in every piece, so that nothing on the way can make it small. */
function* fileOf(lengthBytes: number, hash: ReturnType<typeof createHash>): Generator<Buffer> {
  yield Buffer.from(HEAD);
  for (let left = lengthBytes; left > 0; left -= MB) {
    const piece = Buffer.alloc(Math.min(left, MB), Math.floor(random() * 256));
    piece.writeUInt32LE(left);
    hash.update(piece);
    yield piece;
  }
  yield Buffer.from(TAIL);
}

function post(): ReturnType<typeof request> {
  const headers = { ...HEADERS, authorization: `Bearer ${api.token}`, 'transfer-encoding': 'chunked' };
  return request(api.url + path, { method: 'POST', headers });
}

function upload(pieces: Iterable<Buffer>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sending = post();
    sending.on('error', reject);
    sending.on('response', async (response) => {
      let body = '';
      for await (const piece of response) body += piece;
      resolve({ status: response.statusCode ?? 0, body });
    });
    Readable.from(pieces).pipe(sending);
  });
}

/** Sends the beginning of a file, waits until the server writes it down, and is gone. */
async function cutOff(afterBytes: number): Promise<void> {
  const sending = post();
  sending.on('error', () => undefined);
  sending.write(HEAD);
  await new Promise<void>((resolve) => sending.write(Buffer.alloc(afterBytes, 7), () => resolve()));
  const deadline = performance.now() + 10_000;
  while (filesIn(join(folder, 'evidence', 'incoming')).length === 0 && performance.now() < deadline) await pause(10);
  sending.destroy();
}

async function hashOfDownload(sha256: string): Promise<string> {
  const response = await fetch(`${api.url}${path}/${sha256}`, { headers: { authorization: `Bearer ${api.token}` } });
  const hash = createHash('sha256');
  for await (const piece of response.body ?? []) hash.update(piece);
  return hash.digest('hex');
}

const filesIn = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
