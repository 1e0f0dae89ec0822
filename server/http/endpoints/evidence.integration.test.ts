import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventOut } from '@/core/contracts/event';
import { problemSchema } from '@/core/contracts/problem';
import { closeDatabase, prisma } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase, revisionsOf } from '../../testing/case';
import {
  addFile,
  evidenceListOf,
  formOf,
  readFile,
  type SentFile,
  sendFile,
  sendForm,
  sendRaw,
  storedNames,
  storeFolder,
} from '../../testing/evidence';
import { type Person, person } from '../../testing/people';
import { sha256Of } from '../../testing/sha256';

process.env.ONSET_MAX_EVIDENCE_BYTES = '1000000';

let commander: Person;
let incidentId: string;
let ref: string;

beforeAll(() => mkdirSync(storeFolder(), { recursive: true, mode: 0o700 }));
beforeEach(async () => {
  commander = await person();
  ({ id: incidentId, ref } = await openCase(commander));
});
afterAll(closeDatabase);

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const png = new Uint8Array(PNG);
const errorsIn = (body: unknown) => problemSchema.parse(body).errors ?? [];

/** Sends, and expects that nothing of it is left: neither in the store nor on the record. */
async function refusedWithout(sending: () => Promise<{ status: number; body: unknown }>) {
  const before = storedNames();
  const answer = await sending();
  expect(storedNames()).toEqual(before);
  expect((await revisionsOf(commander, ref)).revisions).toHaveLength(1);
  return answer;
}

describe('adding a file', () => {
  it('stores it under its hash, says what it is, and records who added it', async () => {
    const answer = await sendFile(commander, ref, { name: 'shot.png', type: 'image/png', bytes: png });
    const sha256 = sha256Of(png);
    expect(answer).toMatchObject({
      status: 201,
      body: { sha256, name: 'shot.png', size: png.length, type: 'image/png', addedBy: { name: commander.user.name } },
    });
    expect(answer.headers.get('location')).toBe(`/api/v1/incidents/${ref}/evidence/${sha256}`);
    expect(storedNames()).toContain(sha256);
    const { revisions } = await revisionsOf(commander, ref);
    expect(revisions.at(-1)).toMatchObject({
      type: 'evidence.added',
      payload: { file: { sha256, name: 'shot.png', sizeBytes: png.length, mediaType: 'image/png' } },
    });
  });

  it('takes a reason with it', async () => {
    await addFile(commander, ref, { bytes: 'because', fields: { reason: 'Sent by the hosting company' } });
    expect((await revisionsOf(commander, ref)).revisions.at(-1)).toMatchObject({
      reason: 'Sent by the hosting company',
    });
  });

  it('attaches it to the event that it supports, in the same moment', async () => {
    const event = await addEvent(commander, ref);
    const { sha256 } = await addFile(commander, ref, { bytes: 'supports', fields: { eventId: event.id } });
    const read = await call(commander, 'GET', `/incidents/${ref}/events/${event.id}`);
    expect(read.body).toMatchObject({ evidence: [sha256], version: 2 });
  });

  it('refuses an event that there is not, and keeps nothing', async () => {
    const eventId = '00000000-0000-4000-8000-000000000000';
    const answer = await refusedWithout(() => sendFile(commander, ref, { bytes: 'orphan', fields: { eventId } }));
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toMatchObject([{ pointer: '/eventId' }]);
  });

  it('takes the same bytes again as the same file, whatever it is called', async () => {
    const first = await addFile(commander, ref, { name: 'a.txt', bytes: 'twice' });
    const again = await sendFile(commander, ref, { name: 'b.txt', bytes: 'twice' });
    expect(again).toMatchObject({ status: 200, body: first });
    expect((await evidenceListOf(commander, ref)).evidence).toEqual([first]);
    expect((await revisionsOf(commander, ref)).revisions).toHaveLength(2);
  });

  it('takes two uploads of the same bytes at once as one file', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => sendFile(commander, ref, { bytes: 'at once' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
    expect((await revisionsOf(commander, ref)).revisions).toHaveLength(2);
    expect(await (await readFile(commander, ref, sha256Of('at once'))).text()).toBe('at once');
    expect(storedNames().filter((name) => name === sha256Of('at once'))).toHaveLength(1);
  });

  it('stores the same bytes of two incidents once, and lets each be read only where it was added', async () => {
    const other = await openCase(commander);
    const third = await openCase(commander);
    const { sha256 } = await addFile(commander, ref, { bytes: 'shared' });
    await addFile(commander, other.ref, { bytes: 'shared' });
    expect(storedNames().filter((name) => name === sha256)).toHaveLength(1);
    expect((await readFile(commander, other.ref, sha256)).status).toBe(200);
    expect((await readFile(commander, third.ref, sha256)).status).toBe(404);
  });

  it('gives the first reply again to the same key, and refuses the key for another file', async () => {
    const key = { 'idempotency-key': 'upload-1' };
    const first = await sendFile(commander, ref, { bytes: 'keyed' }, key);
    expect(await sendFile(commander, ref, { bytes: 'keyed' }, key)).toMatchObject({ status: 201, body: first.body });
    const other = await sendFile(commander, ref, { bytes: 'another' }, key);
    expect(other.body).toMatchObject({ status: 422, type: 'urn:onset:problem:key-reused' });
    expect(storedNames()).not.toContain(sha256Of('another'));
  });
});

describe('what is refused before anything is stored', () => {
  it('refuses a form without a file', async () => {
    const form = new FormData();
    form.append('reason', 'none');
    const answer = await refusedWithout(() => sendForm(commander, ref, form));
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toEqual([{ pointer: '/file', detail: 'Is missing. Send one file.' }]);
  });

  it('refuses two files', async () => {
    const form = formOf({ bytes: 'one' });
    form.append('file', new File(['two'], 'two.txt'));
    expect((await refusedWithout(() => sendForm(commander, ref, form))).status).toBe(422);
  });

  it('refuses fields that nobody knows', async () => {
    const answer = await refusedWithout(() => sendFile(commander, ref, { bytes: 'f', fields: { colour: 'red' } }));
    expect(errorsIn(answer.body)).toMatchObject([{ pointer: '/colour' }]);
  });

  it.each(['../../x', '..\\..\\x', 'C:\\evil.txt', '/etc/passwd', '..', 'con.txt', 'a\u0007b', ' '])(
    'refuses the name %j',
    async (name) => {
      const answer = await refusedWithout(() =>
        sendRaw(
          commander,
          ref,
          `--edge\nContent-Disposition: form-data; name="file"; filename="${name}"\nContent-Type: text/plain\n\nx\n--edge--\n`,
        ),
      );
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.body)).toMatchObject([{ pointer: '/file' }]);
    },
  );

  const lies: readonly SentFile[] = [
    { name: 'shot.png', type: 'image/png', bytes: 'MZ this is no picture' },
    { name: 'shot.jpg', type: 'image/jpeg', bytes: png },
    { name: 'page.html', type: 'text/html', bytes: png },
    { name: 'log.txt', type: 'text/plain', bytes: new Uint8Array([0, 1, 2, 3]) },
    { name: 'report.pdf', type: 'application/pdf', bytes: new Uint8Array() },
  ];
  it.each(lies)('refuses $name, which lies about its type', async (file) => {
    const answer = await refusedWithout(() => sendFile(commander, ref, file));
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toMatchObject([{ pointer: '/file' }]);
  });

  it('takes a part that names no type for what its bytes are', async () => {
    const part = (bytes: string) =>
      `--edge\nContent-Disposition: form-data; name="file"; filename="a.bin"\n\n${bytes}\n--edge--\n`;
    const binary = await sendRaw(commander, ref, part('\u0000\u0001\u0002'));
    expect(binary).toMatchObject({ status: 201, body: { type: 'application/octet-stream' } });
    const text = await sendRaw(commander, ref, part('words'));
    expect(text).toMatchObject({ status: 201, body: { type: 'text/plain' } });
  });

  it('refuses a file over the limit as soon as it is seen', async () => {
    const answer = await refusedWithout(() => sendForm(commander, ref, endless(), { 'content-type': MULTIPART }));
    expect(answer.status).toBe(413);
  });

  it('refuses what is announced to be over the limit without reading it', async () => {
    const pull = vi.fn();
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const headers = { 'content-type': MULTIPART, 'content-length': '5000000' };
    expect((await refusedWithout(() => sendForm(commander, ref, body, headers))).status).toBe(413);
    expect(pull).not.toHaveBeenCalled();
  });

  it('refuses what is no form', async () => {
    const answer = await sendForm(commander, ref, '{}', { 'content-type': 'application/json' });
    expect(answer.status).toBe(415);
  });

  it.each([
    ['endless', 'x'.repeat(5_000)],
    ['an open quotation', '"'],
    ['empty', ''],
  ])('refuses a form whose boundary is %s', async (_how, boundary) => {
    const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const answer = await refusedWithout(() => sendForm(commander, ref, 'noise', type));
    expect(answer.status).toBe(400);
  });

  it.each([
    ['cut off in the file', `${FILE_PART}half of`],
    ['cut off in the head', '--edge\r\nContent-Disposition: form-da'],
    ['empty', ''],
    ['noise', '\u0001\u0002 nothing like a form'],
  ])('refuses a form that is %s', async (_how, body) => {
    const answer = await refusedWithout(() => sendForm(commander, ref, body, { 'content-type': MULTIPART }));
    expect([400, 422]).toContain(answer.status);
  });

  it('keeps nothing of an upload whose connection is cut', async () => {
    let pieces = 0;
    const body = new ReadableStream({
      pull(controller) {
        pieces += 1;
        if (pieces === 1) controller.enqueue(new TextEncoder().encode(FILE_PART));
        else if (pieces < 8) controller.enqueue(new Uint8Array(65_536).fill(97));
        else controller.error(new Error('aborted'));
      },
    });
    const answer = await refusedWithout(() => sendForm(commander, ref, body, { 'content-type': MULTIPART }));
    expect(answer.status).toBe(400);
  });
});

const MULTIPART = 'multipart/form-data; boundary=edge';
const FILE_PART =
  '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\nContent-Type: application/octet-stream\r\n\r\n';

/** A file of which there is always more. */
function endless(): ReadableStream {
  let isBegun = false;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(isBegun ? new Uint8Array(65_536).fill(120) : new TextEncoder().encode(FILE_PART));
      isBegun = true;
    },
  });
}

describe('who may add and read', () => {
  it('does not exist for whoever is no member, and is not read from them', async () => {
    const stranger = await person();
    expect((await sendFile(stranger, ref, { bytes: 'strange' })).status).toBe(404);
    expect(storedNames()).not.toContain(sha256Of('strange'));
  });

  it('lets viewers read and not add', async () => {
    const viewer = await memberOf(incidentId, 'viewer');
    const { sha256 } = await addFile(commander, ref, { bytes: 'to be seen' });
    expect((await sendFile(viewer, ref, { bytes: 'not taken' })).status).toBe(403);
    expect((await readFile(viewer, ref, sha256)).status).toBe(200);
  });

  it('keeps a file that supports only what is privileged from whoever may not read that', async () => {
    const responder = await memberOf(incidentId, 'responder');
    const memo = await addEvent(commander, ref, {
      title: 'Advice of counsel',
      privilege: { designation: 'attorney-client', basis: 'Legal advice', assertedBy: 'A. Rivera' },
    });
    const { sha256 } = await addFile(commander, ref, {
      name: 'advice-of-counsel.pdf',
      bytes: 'privileged',
      fields: { eventId: memo.id },
    });
    expect((await readFile(responder, ref, sha256)).status).toBe(404);
    expect((await evidenceListOf(responder, ref)).evidence).toEqual([]);
    expect(JSON.stringify(await revisionsOf(responder, ref))).not.toContain('advice-of-counsel');
    expect((await readFile(commander, ref, sha256)).status).toBe(200);
    const counsel = await memberOf(incidentId, 'counsel');
    expect((await evidenceListOf(counsel, ref)).evidence).toHaveLength(1);
    const guess = await call(responder, 'POST', `/incidents/${ref}/events`, { title: 'x', evidence: [sha256] });
    expect(errorsIn(guess.body)).toMatchObject([{ pointer: '/evidence/0' }]);
    expect((await sendFile(responder, ref, { bytes: 'privileged' })).status).toBe(403);
  });
});

describe('a file that a privileged event alone keeps from others', () => {
  const privilege = { designation: 'attorney-client', basis: 'Legal advice', assertedBy: 'L. Kim' } as const;
  let counsel: Person;
  let memo: EventOut;
  let sha256: string;

  beforeEach(async () => {
    counsel = await memberOf(incidentId, 'counsel');
    memo = await addEvent(counsel, ref, { title: 'Advice', privilege });
    ({ sha256 } = await addFile(counsel, ref, { name: 'advice.txt', fields: { eventId: memo.id } }));
  });

  const patch = (body: object) =>
    call(counsel, 'PATCH', `/incidents/${ref}/events/${memo.id}`, body, { 'if-match': '"2"' });
  const erase = (by: Person, target: object) =>
    call(by, 'POST', `/incidents/${ref}/erasures`, { target, ground: 'Order 7' });

  it('is not opened by taking it off, restoring or erasing the event', async () => {
    const responder = await memberOf(incidentId, 'responder');
    const restored = await call(counsel, 'POST', `/incidents/${ref}/events/${memo.id}/restore`, { version: 1 });
    for (const [answer, pointer] of [
      [await patch({ evidence: [] }), '/evidence'],
      [restored, '/version'],
      [await erase(counsel, { eventId: memo.id }), '/target/eventId'],
    ] as const) {
      expect(answer.status).toBe(422);
      expect(errorsIn(answer.body)).toMatchObject([{ pointer, detail: expect.stringContaining('advice.txt') }]);
    }
    expect((await readFile(responder, ref, sha256)).status).toBe(404);
  });

  it('is opened by counsel who lifts the privilege, and goes where it is erased first', async () => {
    expect((await erase(counsel, { sha256 })).status).toBe(201);
    expect((await erase(counsel, { eventId: memo.id })).status).toBe(201);
    const other = await addEvent(counsel, ref, { title: 'Advice', privilege });
    await addFile(counsel, ref, { bytes: 'lifted', fields: { eventId: other.id } });
    const path = `/incidents/${ref}/events/${other.id}`;
    const lifted = await call(counsel, 'PATCH', path, { privilege: null, evidence: [] }, { 'if-match': '"2"' });
    expect(lifted.status).toBe(200);
  });

  it('is not opened by whoever brings an event back to when it had the file', async () => {
    const responder = await memberOf(incidentId, 'responder');
    const filed = await addFile(counsel, ref, { bytes: 'once filed elsewhere' });
    const open = await addEvent(counsel, ref, { title: 'Filed here at first', evidence: [filed.sha256] });
    const path = `/incidents/${ref}/events/${open.id}`;
    await call(counsel, 'PATCH', path, { title: 'Filed with the advice', evidence: [] }, { 'if-match': '"1"' });
    await addEvent(counsel, ref, { title: 'More advice', privilege, evidence: [filed.sha256] });

    const restore = (by: Person) => call(by, 'POST', `${path}/restore`, { version: 1 });
    expect(await restore(responder)).toMatchObject({
      status: 200,
      body: { version: 3, title: 'Filed here at first', evidence: [] },
    });
    expect((await readFile(responder, ref, filed.sha256)).status).toBe(404);
    expect(await restore(counsel)).toMatchObject({ body: { evidence: [filed.sha256] } });
  });

  it('can be taken off while another privileged event keeps it', async () => {
    await addEvent(counsel, ref, { title: 'More advice', privilege, evidence: [sha256] });
    expect((await patch({ evidence: [] })).status).toBe(200);
  });

  it('is erased by nobody who may not read it', async () => {
    expect((await erase(commander, { sha256 })).status).toBe(404);
    expect((await readFile(counsel, ref, sha256)).status).toBe(200);
  });
});

describe('attaching a file to an event', () => {
  it('refuses what is no evidence of the incident, and names it', async () => {
    const other = await openCase(commander);
    const { sha256 } = await addFile(commander, other.ref, { bytes: 'elsewhere' });
    const event = await addEvent(commander, ref);
    const path = `/incidents/${ref}/events/${event.id}`;
    const answer = await call(commander, 'PATCH', path, { evidence: [sha256] }, { 'if-match': '"1"' });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer.body)).toMatchObject([{ pointer: '/evidence/0' }]);
  });

  it('takes what is, and takes it off again', async () => {
    const { sha256 } = await addFile(commander, ref, { bytes: 'here' });
    const event = await addEvent(commander, ref, { evidence: [sha256] });
    const path = `/incidents/${ref}/events/${event.id}`;
    expect(event.evidence).toEqual([sha256]);
    const answer = await call(commander, 'PATCH', path, { evidence: [] }, { 'if-match': '"1"' });
    expect(answer.body).toMatchObject({ evidence: [] });
    expect((await evidenceListOf(commander, ref)).evidence).toHaveLength(1);
  });
});

describe('reading a file', () => {
  const HOSTILE = '<script>alert(1)</script>';

  it('gives the bytes as a file that is no page, with its hash as its tag', async () => {
    const { sha256 } = await addFile(commander, ref, { name: 'x"y.html', type: 'text/html', bytes: HOSTILE });
    const answer = await readFile(commander, ref, sha256, { search: '?inline=true' });
    expect(await answer.text()).toBe(HOSTILE);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="x_y.html"; filename*=UTF-8''x%22y.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      etag: `"${sha256}"`,
    });
  });

  it('shows an image where it stands', async () => {
    const { sha256 } = await addFile(commander, ref, { name: 'shot.png', type: 'image/png', bytes: png });
    const answer = await readFile(commander, ref, sha256, { search: '?inline=true' });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline;/);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png);
  });

  it('gives a range of it', async () => {
    const { sha256 } = await addFile(commander, ref, { bytes: 'abcdefghij' });
    const some = await readFile(commander, ref, sha256, { headers: { range: 'bytes=2-4' } });
    expect([some.status, some.headers.get('content-range'), await some.text()]).toEqual([206, 'bytes 2-4/10', 'cde']);
    const none = await readFile(commander, ref, sha256, { headers: { range: 'bytes=10-' } });
    expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  it('gives nothing again to whoever has it, and its head alone to whoever asks for that', async () => {
    const { sha256 } = await addFile(commander, ref, { bytes: 'had' });
    const had = await readFile(commander, ref, sha256, { headers: { 'if-none-match': `"${sha256}"` } });
    expect([had.status, await had.text()]).toEqual([304, '']);
    const head = await readFile(commander, ref, sha256, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, `"${sha256}"`, '']);
  });

  it('writes every reading to the access log, and none that gave no bytes', async () => {
    const { sha256 } = await addFile(commander, ref, { bytes: 'logged' });
    await readFile(commander, ref, sha256, { method: 'HEAD' });
    await readFile(commander, ref, sha256, { headers: { 'if-none-match': `"${sha256}"` } });
    await (await readFile(commander, ref, sha256)).text();
    await (await readFile(commander, ref, sha256, { headers: { range: 'bytes=0-1' } })).text();
    const entries = await prisma().accessEntry.findMany({ where: { incidentId }, orderBy: { seq: 'asc' } });
    expect(entries.map(({ type, actorId, payload }) => [type, actorId, JSON.parse(payload ?? 'null')])).toEqual([
      ['export.evidence', commander.user.id, { type: 'export.evidence', sha256 }],
      ['export.evidence', commander.user.id, { type: 'export.evidence', sha256, first: 0, last: 1 }],
    ]);
    expect((await revisionsOf(commander, ref)).revisions).toHaveLength(2);
  });

  it.each(['nothing', '../../key', 'A'.repeat(64), 'f'.repeat(64), '\0'])('has no file %s', async (name) => {
    expect((await readFile(commander, ref, encodeURIComponent(name))).status).toBe(404);
  });
});
