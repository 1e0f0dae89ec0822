// Documents from a real server: the same bytes from one fresh process after another, each of them verified, and many in a
// row while the server's memory is watched. ONSET_DOCUMENTS sets how many.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeCryptography } from '@/verifier/node-cryptography';
import { verifyDocument } from '@/verifier/verify-document';
import { installationFingerprint, recordKeyPath } from '../files/installation-fingerprint';
import { anyFreePort } from '../network/port.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { tellFigure } from '../report/figure.mjs';
import { apiOf } from './api-of';
import { descendantsOf, pressOf, residentMb } from './memory';
import { readRecord } from './read-record';
import { type RunningOnset, startOnset, stopOnset } from './running-onset';
import type { Api } from './writers';

const documents = Number(process.env.ONSET_DOCUMENTS ?? 10);
const processes = Math.max(2, documents / 10);
const EXAMPLE = 'INC-2023-0001';
/** By then whatever is loaded once is loaded. */
const WARM_UP = Math.ceil(documents / 5);
const MOST_GROWTH_MB = 50;

const { folder, remove } = temporaryDataFolder();
let onset: RunningOnset;
let api: Api;

beforeAll(async () => {
  const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
  onset = await startOnset(environment);
  api = await apiOf(onset, environment);
}, 600_000);
afterAll(async () => {
  await stopOnset(onset);
  remove();
});

describe('a document', () => {
  it('is the same from every process that prints, byte for byte', async () => {
    const seen = new Set<string>();
    for (let count = 0; count < processes; count += 1) {
      seen.add(sha256(await takePdf()));
      await endPress();
    }
    expect(seen.size).toBe(1);
    tellFigure(`the same PDF from ${processes} fresh processes`);
  });

  it('is as it was made, and stands on a signed checkpoint of the head that the record has', async () => {
    const bytes = await takePdf();
    const trusted = [installationFingerprint(recordKeyPath(folder)) ?? ''];
    const verdict = await verifyDocument(bytes, { cryptography: nodeCryptography, trusted });
    const last = (await readRecord(api, EXAMPLE)).at(-1);
    expect(verdict).toMatchObject({
      kind: 'unchanged',
      facts: { revision: last?.seq, headHash: last?.hash, checkpoint: { kind: 'signed' } },
    });
    const { attached, lastPage } = await read(bytes);
    expect(lastPage).toContain(sha256(attached));
    expect(lastPage).toContain(last?.hash);
    expect(JSON.parse(attached.toString()).verification.checkpoint).toMatchObject({ seq: last?.seq, hash: last?.hash });
  });
});

describe('many documents in a row', () => {
  it('cost the web server no memory', async () => {
    for (let count = 0; count < WARM_UP; count += 1) await takePdf();
    const beforeMb = residentMb(onset.pids.web);
    const began = performance.now();
    for (let count = 0; count < documents; count += 1) await takePdf();
    const seconds = Math.round((performance.now() - began) / 1_000);
    const grownMb = Math.round(residentMb(onset.pids.web) - beforeMb);
    tellFigure(`${documents} PDFs in a row in ${seconds} s; the server’s memory grew by ${grownMb} MB`);
    expect(grownMb).toBeLessThan(MOST_GROWTH_MB);
  });
});

async function takePdf(): Promise<Buffer> {
  const address = `${api.url}/api/v1/incidents/${EXAMPLE}/exports/pdf`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${api.token}` } });
  if (answer.status !== 200) throw new Error(`An export is answered ${answer.status}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** The next document is printed by another process. */
async function endPress(): Promise<void> {
  const pid = pressOf(onset.pids.web);
  if (pid === undefined) return;
  process.kill(pid, 'SIGKILL');
  while (descendantsOf(onset.pids.web).includes(pid)) await pause(10);
}

async function read(bytes: Buffer) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(pdf.numPages)).getTextContent();
  const lastPage = items.map((item) => ('str' in item ? item.str : '')).join('');
  const [file] = Object.values<{ readonly content: Uint8Array }>((await pdf.getAttachments()) ?? {});
  return { lastPage, attached: Buffer.from(file?.content ?? []) };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
