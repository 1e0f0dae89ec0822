import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { importProgressSchema } from '@/core/contracts/import-progress';
import { problemSchema } from '@/core/contracts/problem';
import { newId } from '@/server/clock/clock';
import { closeDatabase, database } from '@/server/db/connection/client';
import { call } from '@/server/testing/api';
import { addEvent, eventsOf, memberOf, openCase, revisionsOf } from '@/server/testing/case';
import { rowsHolding } from '@/server/testing/database-text';
import { evidenceListOf } from '@/server/testing/evidence';
import { expectReplayed, imported, sendBody, sendImport, timesketch, undoImport } from '@/server/testing/imports';
import { ownerUrl } from '@/server/testing/owner-url';
import { type Person, person } from '@/server/testing/people';

process.env.ONSET_MAX_EVIDENCE_BYTES = '1000000';

afterAll(closeDatabase);

const BAD_ROW = '\nBad,9999-12-31T00:00:00Z,x';

async function someCase() {
  const who = await person();
  const { id, ref, revision } = await openCase(who, { zone: 'America/Los_Angeles' });
  return { who, id, ref, revision };
}

const titlesOf = async (who: Person, ref: string) => (await eventsOf(who, ref)).events.map(({ title }) => title);
const problemOf = (body: unknown) => problemSchema.parse(body);
const latest = async (who: Person, ref: string) => (await revisionsOf(who, ref)).revisions.at(-1);
const stagedCount = (incidentId: string) => database().importRow.count({ where: { incidentId } });

/** While the database lets nobody in who is not. */
async function crowded<T>(work: () => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  const limitTo = (count: number) => owner.query(`ALTER DATABASE ${owner.database} CONNECTION LIMIT ${count}`);
  try {
    await limitTo(1);
    return await work();
  } finally {
    await limitTo(-1);
    await owner.end();
  }
}

/** An import that another process is at work on, of which one row has arrived; gives back how it dies. */
async function elsewhere(who: Person, incidentId: string, importId: string): Promise<() => Promise<void>> {
  const other = new pg.Client({ connectionString: process.env.ONSET_APP_DATABASE_URL });
  await other.connect();
  const row = { eventId: newId(), fields: {} };
  const drafts = [{ position: 1, eventId: row.eventId, payload: JSON.stringify(row), salt: 'ab'.repeat(32) }];
  await other.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [importId]);
  await other.query('SELECT begin_import($1, $2, $3)', [importId, incidentId, who.user.id]);
  await other.query('SELECT stage_import_rows($1, $2::json)', [importId, JSON.stringify(drafts)]);
  return () => other.end();
}

describe('an import', () => {
  it('is one revision for all rows, in their order, with what each cites', async () => {
    const { who, id, ref } = await someCase();
    const same = '2012-03-14T04:17:38.276340+00:00';
    const file = [
      'message,datetime,timestamp_desc',
      ...['c', 'a', 'b'].map((title) => `${title},${same},Written`),
    ].join('\n');
    const out = await imported(who, ref, { file, name: 'web-1.csv' });
    expect(out).toMatchObject({ imported: 3, refused: 0, revision: 2, format: 'timesketch-csv', refusedFile: null });
    const { events } = await eventsOf(who, ref);
    expect(events.map(({ title }) => title)).toEqual(['c', 'a', 'b']);
    expect(events[1]).toMatchObject({
      ...{ version: 1, tags: ['Written'], when: { statedAs: same, earliest: '2012-03-14T04:17:38.276340Z' } },
      sources: [{ title: 'web-1.csv', locator: 'row 3' }],
    });
    expect(await latest(who, ref)).toMatchObject({
      type: 'bulk.imported',
      summary: `${who.user.name} imported 3 events from “web-1.csv”`,
    });
    await expectReplayed(id);
  });

  it('of everything that an event can say gives the tables what replaying gives', async () => {
    const { who, id, ref } = await someCase();
    const header =
      'when\tuntil\ttitle\tdescription\tcategory\tmilestone\tconfidence\ttechniques\ttags\tinvolved\tsources\tlearned';
    const file = `${header}\n2022-11-25~\tongoing\tOne\tText\tdetection\tdetected\tconfirmed\tT1190; T1078.004\ta; b\tx; y\tForm 8-K\t2023-01-06
around 14:05 on 5 Jan 2023\tbetween 3 and 5 March 2023\tTwo\t\t\t\t\t\t\t\t\t\nbefore 5 March 2023\t\tThree\t\t\t\t\t\t\t\t\t\n`;
    expect((await imported(who, ref, { file, name: 'pasted.tsv', search: 'cite=false' })).imported).toBe(3);
    expect((await eventsOf(who, ref)).events[0]).toMatchObject({
      ...{ title: 'One', until: 'ongoing', milestone: 'detected', techniques: ['T1190', 'T1078.004'] },
      ...{ tags: ['a', 'b'], involved: ['x', 'y'], sources: [{ title: 'Form 8-K' }], confidence: 'confirmed' },
    });
    await expectReplayed(id);
  });

  it('with a row that is refused imports nothing, and says where and why', async () => {
    const { who, id, ref, revision } = await someCase();
    const answer = await sendImport(who, ref, { file: timesketch(['a']) + BAD_ROW });
    expect(answer.status).toBe(422);
    expect(problemOf(answer.body)).toMatchObject({
      detail: expect.stringContaining('1 of 2 rows'),
      errors: [{ pointer: '/file', detail: expect.stringContaining('Row 3, column datetime: Times are kept') }],
    });
    expect([await titlesOf(who, ref), (await eventsOf(who, ref)).revision]).toEqual([[], revision]);
    expect(await stagedCount(id)).toBe(0);
  });

  it.each(['', 'dryRun=true', 'keepFile=true'])('takes no more bytes than a file may have: %s', async (search) => {
    const { who, id, ref } = await someCase();
    const file = timesketch(Array.from({ length: 10_001 }, (_, at) => `${at} ${'x'.repeat(100)}`));
    const answer = await sendImport(who, ref, { file, search });
    expect([answer.status, problemOf(answer.body).detail]).toEqual([413, expect.stringContaining('1,000,000 bytes')]);
    expect([await titlesOf(who, ref), await stagedCount(id)]).toEqual([[], 0]);
  });

  it('in part gives the refused rows back, with a reason each', async () => {
    const { who, ref } = await someCase();
    const out = await imported(who, ref, { file: timesketch(['a']) + BAD_ROW, search: 'partial=true' });
    expect(out).toMatchObject({ imported: 1, refused: 1, refusals: [{ row: 3, column: 'datetime' }] });
    expect(out.refusedFile).toContain('Bad,9999-12-31T00:00:00Z,x,3,3,datetime,');
    expect((await latest(who, ref))?.summary).toContain('left out 1 row of it');
  });

  it('on trial says what would become of it, and keeps nothing', async () => {
    const { who, id, ref, revision } = await someCase();
    const answer = await sendImport(who, ref, {
      file: timesketch(['a', 'b']) + BAD_ROW,
      search: 'dryRun=true&map=timestamp_desc=',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      ...{ id: null, revision: null, imported: 2, refused: 1 },
      columns: [{ field: 'title' }, { field: 'when' }, { name: 'timestamp_desc', field: null }],
      preview: [
        { row: 2, title: 'a', when: { earliest: '2012-03-14T04:17:38Z' }, until: null, category: 'context' },
        { row: 3 },
      ],
    });
    expect((await eventsOf(who, ref)).revision).toBe(revision);
    expect(await stagedCount(id)).toBe(0);
  });

  it('reads times without an offset in the incident’s zone, or the one that is named', async () => {
    const { who, ref } = await someCase();
    const file = 'title,when\nA,2023-01-05 10:00\n';
    for (const [search, earliest] of [
      ['', '18:00:00Z'],
      ['zone=Europe/Berlin', '09:00:00Z'],
    ] as const) {
      const { preview } = await imported(who, ref, { file, search: `dryRun=true&${search}` });
      expect(preview[0]?.when?.earliest).toBe(`2023-01-05T${earliest}`);
    }
  });

  it('reads what Timesketch writes without an offset in UTC, as it is meant, unless a zone is named', async () => {
    const { who, ref } = await someCase();
    const rows = ['Bare,2023-01-05 10:00:00,x', 'With one,2023-01-05T10:00:00-05:00,x'];
    const file = ['message,datetime,timestamp_desc', ...rows].join('\n');
    for (const [search, zone, earliest] of [
      ['', 'UTC', '2023-01-05T10:00:00Z'],
      ['zone=Europe/Berlin', 'Europe/Berlin', '2023-01-05T09:00:00Z'],
      ['zone=America/Los_Angeles', 'America/Los_Angeles', '2023-01-05T18:00:00Z'],
    ] as const) {
      const out = await imported(who, ref, { file, search: `dryRun=true&${search}` });
      expect(out.zone).toBe(zone);
      expect(out.preview.map(({ when }) => when?.earliest)).toEqual([earliest, '2023-01-05T15:00:00Z']);
    }
    await imported(who, ref, { file });
    expect((await eventsOf(who, ref)).events.map(({ when }) => when?.zone)).toEqual(['UTC', 'America/Los_Angeles']);
  });

  it('keeps the file as evidence where that is wished, and says so when the same comes again', async () => {
    const { who, ref } = await someCase();
    const sent = { file: timesketch(['a']), name: 'log.csv', search: 'keepFile=true' };
    const out = await imported(who, ref, sent);
    expect(out).toMatchObject({ revision: 3, importedBefore: null });
    const { evidence } = await evidenceListOf(who, ref);
    expect(evidence).toMatchObject([{ sha256: out.file.sha256, name: 'log.csv' }]);
    expect(await imported(who, ref, { ...sent, search: 'dryRun=true' })).toMatchObject({ importedBefore: 3 });
    await undoImport(who, ref, out.id ?? '');
    expect(await imported(who, ref, { ...sent, search: 'dryRun=true' })).toMatchObject({ importedBefore: null });
  });

  it('is done once for an idempotency key, and refuses an id that is taken', async () => {
    const { who, id, ref } = await someCase();
    const own = '2b1c7c1e-8a77-4f4e-9a51-0c8a4d1c9e01';
    const sent = { file: timesketch(['a']), search: `id=${own}`, headers: { 'idempotency-key': 'once' } };
    const [first, again] = [await sendImport(who, ref, sent), await sendImport(who, ref, sent)];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(await titlesOf(who, ref)).toEqual(['a']);
    expect((await sendImport(who, ref, { ...sent, headers: {} })).status).toBe(409);
    expect(await stagedCount(id)).toBe(1);
    const progress = await call(who, 'GET', `/incidents/${ref}/imports/${own}`);
    expect(importProgressSchema.parse(progress.body)).toEqual({ id: own, rows: 1, revision: 2 });
  });

  it('that finds no connection left keeps nothing, and is taken under the same id later', async () => {
    const { who, id, ref } = await someCase();
    const sent = { file: timesketch(['a']), search: 'id=8d1b5ab2-53b3-4b40-9d66-0b3f7f0a6c11' };
    const [first, again] = [await crowded(() => sendImport(who, ref, sent)), await sendImport(who, ref, sent)];
    expect([first.status, again.status]).toEqual([503, 201]);
    expect(await stagedCount(id)).toBe(1);
  });

  it('whose server died on the way is taken under the same id, and not while it is still at work', async () => {
    const { who, id, ref } = await someCase();
    const own = newId();
    const sent = { file: timesketch(['a', 'b']), search: `id=${own}` };
    const die = await elsewhere(who, id, own);
    const askedFor = () => call(who, 'GET', `/incidents/${ref}/imports/${own}`);
    expect((await sendImport(who, ref, sent)).status).toBe(409);
    expect(await stagedCount(id)).toBe(1);
    expect(importProgressSchema.parse((await askedFor()).body)).toEqual({ id: own, rows: 1, revision: null });
    await die();
    await expect.poll(async () => (await askedFor()).status).toBe(404);
    expect((await sendImport(who, ref, sent)).status).toBe(201);
    expect(await titlesOf(who, ref)).toEqual(['a', 'b']);
    expect(importProgressSchema.parse((await askedFor()).body)).toEqual({ id: own, rows: 2, revision: 2 });
  });

  it('of somebody else keeps its id, whether its server died or not', async () => {
    const { who, id, ref } = await someCase();
    const own = newId();
    const die = await elsewhere(await memberOf(id, 'responder'), id, own);
    await die();
    expect((await sendImport(who, ref, { file: timesketch(['a']), search: `id=${own}` })).status).toBe(409);
    expect(await stagedCount(id)).toBe(1);
  });

  it('is not answered again once one of its events was erased, or may not be read any more', async () => {
    const { who, id, ref } = await someCase();
    const counsel = await memberOf(id, 'counsel');
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'L. Kim' };
    const endings = [
      (eventId: string) =>
        call(counsel, 'POST', `/incidents/${ref}/erasures`, { target: { eventId }, ground: 'Order 7' }),
      (eventId: string) =>
        call(counsel, 'PATCH', `/incidents/${ref}/events/${eventId}`, { privilege }, { 'if-match': '*' }),
    ];
    for (const [place, ending] of endings.entries()) {
      const sent = { file: timesketch([`Quagga ${place}`, 'other']), headers: { 'idempotency-key': `${place}` } };
      expect((await sendImport(who, ref, sent)).status).toBe(201);
      const found = (await eventsOf(who, ref)).events.find(({ title }) => title === `Quagga ${place}`);
      expect((await ending(found?.id ?? '')).status).toBeLessThan(300);
      expect((await rowsHolding(`quagga ${place}`)).filter((row) => row.startsWith('idempotency_keys'))).toEqual([]);
      expect((await sendImport(who, ref, sent)).status).toBe(410);
    }
    expect(await rowsHolding('quagga 0')).toEqual([]);
  });

  it.each([
    ['text/csv; charset=utf-8', timesketch(['a']), 'import.csv', 'timesketch-csv'],
    [
      'application/x-ndjson',
      '{"message":"a","datetime":"2012-03-14T04:17:38Z","timestamp_desc":"x"}\n',
      'import.jsonl',
      'timesketch-jsonl',
    ],
    ['application/json', '[{"title":"a","when":"2012-03-14"}]', 'import.json', 'onset-json'],
    ['application/octet-stream', timesketch(['a']), 'import', 'timesketch-csv'],
    ['application/x-www-form-urlencoded', timesketch(['a']), 'import', 'timesketch-csv'],
  ])('takes the file alone too, sent as %s', async (type, file, name, format) => {
    const { who, id, ref } = await someCase();
    const { status, body } = await sendBody(who, ref, file, '', { 'content-type': type });
    expect([status, body]).toMatchObject([201, { imported: 1, format, file: { name } }]);
    expect(await titlesOf(who, ref)).toEqual(['a']);
    await expectReplayed(id);
  });

  it('of the file alone is called as the address says', async () => {
    const { who, ref } = await someCase();
    const sent = await sendBody(who, ref, timesketch(['a']), 'name=web-1.csv', { 'content-type': 'text/csv' });
    expect(sent.body).toMatchObject({ file: { name: 'web-1.csv' } });
    expect((await eventsOf(who, ref)).events[0]?.sources).toMatchObject([{ title: 'web-1.csv', locator: 'row 2' }]);
  });

  it('of the file alone that is empty, missing or breaks off keeps nothing', async () => {
    const { who, id, ref } = await someCase();
    const broken = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(timesketch(['a', 'b']))),
      pull: (controller) => controller.error(new Error('The line broke')),
    });
    for (const [body, status] of [
      [null, 422],
      ['', 422],
      [broken, 400],
    ] as const) {
      expect((await sendBody(who, ref, body, '', { 'content-type': 'text/csv' })).status).toBe(status);
    }
    expect([await titlesOf(who, ref), await stagedCount(id)]).toEqual([[], 0]);
    expect((await sendBody(await memberOf(id, 'viewer'), ref, timesketch(['a']))).status).toBe(403);
  });

  it('is not for those who may not edit, nor for strangers', async () => {
    const { id, ref } = await someCase();
    const file = timesketch(['a']);
    expect((await sendImport(await memberOf(id, 'viewer'), ref, { file })).status).toBe(403);
    expect((await sendImport(await person(), ref, { file })).status).toBe(404);
    expect((await call(await person(), 'DELETE', `/incidents/${ref}/imports/${id}`)).status).toBe(404);
  });

  it.each([
    ['binary', 'PK\x03\x04', 'zip file'],
    ['without rows', 'message,datetime,timestamp_desc\n', 'no row'],
    ['without a title', 'a,b\n1,2\n', 'No column is the title'],
  ])('of a file that is %s is refused in words', async (_, file, words) => {
    const { who, ref } = await someCase();
    for (const search of ['', 'dryRun=true']) {
      const answer = await sendImport(who, ref, { file, search });
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([422, expect.stringContaining(words)]);
    }
  });

  it('takes a file that is called as a device is on Windows, unless it is to be handed out again', async () => {
    const { who, ref } = await someCase();
    const sent = { name: 'nul.csv', file: timesketch(['a']) };
    expect((await sendImport(who, ref, { ...sent, search: 'keepFile=true' })).status).toBe(422);
    expect(await imported(who, ref, sent)).toMatchObject({ imported: 1, file: { name: 'nul.csv' } });
  });

  it('asserts privilege only for those who may', async () => {
    const { who, id, ref } = await someCase();
    const file = 'title,when,privilege\nMemo,2023-01-05,attorney-client\n';
    const search = 'map=privilege=privilege';
    const refused = await sendImport(await memberOf(id, 'responder'), ref, { file, search });
    expect(JSON.stringify(refused.body)).toContain('Only the incident commander or counsel asserts privilege.');
    await imported(who, ref, { file, search });
    expect(await titlesOf(await memberOf(id, 'responder'), ref)).toEqual([]);
    expect(await titlesOf(await memberOf(id, 'counsel'), ref)).toEqual(['Memo']);
    await expectReplayed(id);
  });
});

describe('undoing an import', () => {
  it('deletes all of it as one revision, and is nothing the second time', async () => {
    const { who, id, ref } = await someCase();
    await addEvent(who, ref, { title: 'Mine' });
    const out = await imported(who, ref, { file: timesketch(['a', 'b']) });
    expect((await undoImport(who, ref, (out.id ?? '').toUpperCase())).body).toEqual({
      revision: 4,
      deleted: 2,
      kept: 0,
    });
    expect(await titlesOf(who, ref)).toEqual(['Mine']);
    const undone = await latest(who, ref);
    expect(undone?.summary).toContain('took back the import of revision 3: deleted 2 events');
    expect(undone?.payload).toMatchObject({ importId: out.id });
    expect((await undoImport(who, ref, out.id ?? '')).body).toEqual({ revision: null, deleted: 0, kept: 0 });
    await expectReplayed(id);
  });

  it('asks about events that were changed since, by name, and keeps or deletes them', async () => {
    const { who, id, ref } = await someCase();
    const out = await imported(who, ref, { file: timesketch(['a', 'b', 'c']) });
    const [first] = (await eventsOf(who, ref)).events;
    await call(who, 'PATCH', `/incidents/${ref}/events/${first?.id}`, { title: 'Changed' }, { 'if-match': '*' });
    const asked = await undoImport(who, ref, out.id ?? '');
    expect([asked.status, problemOf(asked.body).current]).toEqual([
      409,
      { count: 1, events: [{ id: first?.id, title: 'Changed', version: 2 }] },
    ]);
    expect(problemOf(asked.body).detail).toMatch(/^1 event was changed since\. /);
    expect((await undoImport(who, ref, out.id ?? '', 'changed=keep')).body).toMatchObject({ deleted: 2, kept: 1 });
    expect(await titlesOf(who, ref)).toEqual(['Changed']);
    await expectReplayed(id);
    expect((await undoImport(who, ref, out.id ?? '', 'changed=delete')).body).toMatchObject({ deleted: 1, kept: 0 });
    expect(await titlesOf(who, ref)).toEqual([]);
    await expectReplayed(id);
  });

  it('leaves one event to be restored as it came', async () => {
    const { who, id, ref } = await someCase();
    const out = await imported(who, ref, { file: timesketch(['a', 'b']) });
    const [first] = (await eventsOf(who, ref)).events;
    await undoImport(who, ref, out.id ?? '');
    const restored = await call(who, 'POST', `/incidents/${ref}/events/${first?.id}/restore`, { version: 1 });
    expect(restored.body).toMatchObject({ title: 'a', version: 3 });
    await expectReplayed(id);
  });

  it('of what is privileged is for counsel', async () => {
    const { who, id, ref } = await someCase();
    const out = await imported(who, ref, { file: timesketch(['a', 'b']) });
    const [first] = (await eventsOf(who, ref)).events;
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'C' };
    await call(who, 'PATCH', `/incidents/${ref}/events/${first?.id}`, { privilege }, { 'if-match': '*' });
    expect((await undoImport(who, ref, out.id ?? '', 'changed=delete')).status).toBe(403);
    const asked = await undoImport(await memberOf(id, 'responder'), ref, out.id ?? '');
    expect(problemOf(asked.body).current).toEqual({ count: 1, events: [] });
    expect((await undoImport(await memberOf(id, 'counsel'), ref, out.id ?? '', 'changed=delete')).status).toBe(200);
  });
});
