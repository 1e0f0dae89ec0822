// What is kept of documents: for how long, and that none outlives what its maker may read.

import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentInput } from '@/core/contracts/document-choices';
import type { IncidentOut } from '@/core/contracts/incident';
import { problemSchema } from '@/core/contracts/problem';
import { unwrap } from '@/core/result';
import { EXAMPLE } from '@/prisma/example';
import { now } from '../clock/clock';
import { removeExample } from '../commands/remove-example';
import { seedExample } from '../commands/seed-example';
import { addUser } from '../commands/users/add-user';
import { createToken } from '../commands/users/create-token';
import { setMember } from '../db/access/members';
import { closeDatabase, database } from '../db/connection/client';
import { call } from '../testing/api';
import { addEvent, addFigure, memberOf, openCase } from '../testing/case';
import { rowsHolding } from '../testing/database-text';
import {
  askedFor,
  askFor,
  awaited,
  documentOf,
  documentsFolder,
  documentsOf,
  endlessPress,
  fileOf,
  keptFiles,
  madeFor,
  pressOf,
  pressThat,
} from '../testing/documents';
import { addFile } from '../testing/evidence';
import { accessesOf } from '../testing/exports';
import { ownerUrl } from '../testing/owner-url';
import { type Person, person } from '../testing/people';
import { tidyDocuments } from './tidy';

const PRIVILEGE = { designation: 'attorney-client', basis: 'Advice', assertedBy: 'L. Kim' } as const;
const DAY_MS = 24 * 60 * 60 * 1_000;

let owner: pg.Client;
let who: Person;
let incident: IncidentOut;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
});
afterAll(async () => {
  await Promise.all([owner.end(), closeDatabase()]);
});
afterEach(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  who = await person();
  incident = await openCase(who);
  pressThat(pressOf('%PDF'));
});

const patch = (by: Person, path: string, body: object) =>
  call(by, 'PATCH', `/incidents/${incident.ref}${path}`, body, { 'if-match': '*' });
const patchEvent = (by: Person, eventId: string, body: object) => patch(by, `/events/${eventId}`, body);
const erase = (target: object) =>
  call(who, 'POST', `/incidents/${incident.ref}/erasures`, { target, ground: 'Order 7' });

const isHandedOut = async (id: string, by = who) => (await fileOf(by, incident.ref, id)).status === 200;

async function expectGone(id: string, kind: 'changed' | 'erased', by = who) {
  const answer = await fileOf(by, incident.ref, id);
  expect(answer.status).toBe(410);
  const problem = problemSchema.parse(await answer.json());
  expect(problem.type).toBe('urn:onset:problem:gone');
  expect(await documentOf(by, incident.ref, id)).toMatchObject({
    state: 'gone',
    problem: { kind, detail: problem.detail },
  });
  expect(keptFiles()).not.toContain(`${id}.pdf`);
}

describe('a file on the disk', () => {
  it('is readable by this user alone, in a folder that is too', async () => {
    const { id } = await madeFor(who, incident.ref);
    expect(statSync(join(documentsFolder(), `${id}.pdf`)).mode & 0o777).toBe(0o600);
    expect(statSync(documentsFolder()).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(documentsFolder(), `${id}.pdf`), 'utf8')).toMatch(/^%PDF/);
  });

  it('is never handed out where it is not what was made', async () => {
    const { id } = await madeFor(who, incident.ref);
    writeFileSync(join(documentsFolder(), `${id}.pdf`), '%PDG');
    expect((await fileOf(who, incident.ref, id)).status).toBe(500);
  });

  it('is not sent to whoever asks for its head, and is not on the access log twice', async () => {
    const { id, sha256 } = await madeFor(who, incident.ref);
    const head = await fileOf(who, incident.ref, id, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, `"${sha256}"`, '']);
    await fileOf(who, incident.ref, id);
    expect(await accessesOf(incident.id)).toHaveLength(1);
  });
});

describe('what was made', () => {
  it('is handed out as long as its maker may read all of it, whatever comes later', async () => {
    const event = await addEvent(who, incident.ref, { title: 'Noticed', when: '2023-01-05' });
    const figure = await addFigure(who, incident.ref);
    const asked: DocumentInput[] = [
      {},
      { audience: 'counsel' },
      { sections: ['history', 'chronology'] },
      { from: 'yesterday', to: 'today', zone: 'UTC' },
      { from: '2023-01-05T09:00' },
    ];
    const made: string[] = [];
    for (const input of asked) made.push((await madeFor(who, incident.ref, input)).id);
    await patchEvent(who, event.id, { title: 'Noticed at night', when: '2023-01-06', tags: ['x'] });
    await patch(who, `/figures/${figure.id}`, { low: 40 });
    await patch(who, '', { title: 'Another title', zone: 'Asia/Tokyo', severity: 1 });
    await addEvent(await memberOf(incident.id, 'counsel'), incident.ref, { title: 'Advice', privilege: PRIVILEGE });
    await addFile(who, incident.ref, { fields: { eventId: event.id } });
    await call(who, 'DELETE', `/incidents/${incident.ref}/events/${event.id}`, undefined, { 'if-match': '*' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * DAY_MS });
    const handedOut: boolean[] = [];
    for (const id of made) handedOut.push(await isHandedOut(id));
    expect(handedOut).toEqual(asked.map(() => true));
  });

  it('is gone for good once privilege is asserted on what it says', async () => {
    const counsel = await memberOf(incident.id, 'counsel');
    const event = await addEvent(who, incident.ref, { title: 'Call with counsel', when: '2023-01-05' });
    const [own, theirs] = [await madeFor(who, incident.ref), await madeFor(counsel, incident.ref)];
    await patchEvent(counsel, event.id, { privilege: PRIVILEGE });
    await expectGone(own.id, 'changed');
    expect(await isHandedOut(theirs.id, counsel)).toBe(true);
    await patchEvent(counsel, event.id, { privilege: null });
    await expectGone(own.id, 'changed');
  });

  it('is gone once one of its sources is privileged', async () => {
    const counsel = await memberOf(incident.id, 'counsel');
    const event = await addEvent(who, incident.ref, { sources: [{ title: 'Memo' }] });
    const { id } = await madeFor(who, incident.ref);
    const sources = event.sources.map((source) => ({ ...source, privilege: PRIVILEGE }));
    expect((await patchEvent(counsel, event.id, { sources })).status).toBe(200);
    await expectGone(id, 'changed');
  });

  it('for an audience is gone once something is withdrawn from it, and not where it is from another', async () => {
    const event = await addEvent(who, incident.ref, {
      title: 'Announced',
      audiences: ['responders', 'executives', 'external'],
    });
    const executives = await madeFor(who, incident.ref, { audience: 'executives' });
    const external = await madeFor(who, incident.ref, { audience: 'external' });
    await patchEvent(who, event.id, { audiences: ['responders', 'executives'] });
    await expectGone(external.id, 'changed');
    expect(await isHandedOut(executives.id)).toBe(true);
  });

  it('is gone once its maker is in a role that reads less', async () => {
    const counsel = await memberOf(incident.id, 'counsel');
    await addEvent(counsel, incident.ref, { privilege: { ...PRIVILEGE } });
    const advised = await memberOf(incident.id, 'counsel');
    const { id } = await madeFor(advised, incident.ref);
    await setMember(database(), incident.id, advised.user.id, 'responder');
    await expectGone(id, 'changed', advised);
  });

  it('is nobody’s once its maker is no member', async () => {
    const leaving = await memberOf(incident.id, 'responder');
    const { id } = await madeFor(leaving, incident.ref);
    await owner.query('DELETE FROM members WHERE user_id = $1', [leaving.user.id]);
    expect((await fileOf(leaving, incident.ref, id)).status).toBe(404);
  });
});

describe('an erasure', () => {
  const typed = { cover: 'About the zanzibar', q: 'zanzibar', legend: 'Zanzibar', batesPrefix: 'ZANZIBAR' };

  it('takes every file of the incident from the disk, and what was typed for them from every table', async () => {
    const event = await addEvent(who, incident.ref, { title: 'Zanzibar', when: '2023-01-05' });
    const viewer = await memberOf(incident.id, 'viewer');
    const key = { 'idempotency-key': randomUUID() };
    const own = await awaited(who, incident.ref, Object((await askFor(who, incident.ref, typed, key)).body).id);
    const theirs = await madeFor(viewer, incident.ref);
    const elsewhere = await openCase(who);
    const other = await madeFor(who, elsewhere.ref);
    expect((await erase({ eventId: event.id })).status).toBe(201);
    expect(await rowsHolding('zanzibar')).toEqual([]);
    await expectGone(own.id, 'erased');
    await expectGone(theirs.id, 'erased', viewer);
    expect((await fileOf(who, elsewhere.ref, other.id)).status).toBe(200);
    expect(await documentsOf(who, incident.ref)).toMatchObject([
      { state: 'gone', madeBy: viewer.user.name },
      { state: 'gone', madeBy: who.user.name, revision: 2, sha256: own.sha256, choices: null },
    ]);
    expect((await askFor(who, incident.ref, typed, key)).status).toBe(410);
  });

  it('stops the press where it is at one, and ends those that wait', async () => {
    const figure = await addFigure(who, incident.ref, { label: 'Zanzibar accounts' });
    pressThat(endlessPress);
    const printing = await askedFor(who, incident.ref, typed);
    await awaited(who, incident.ref, printing.id, 'printing');
    const waiting = await askedFor(who, incident.ref, typed);
    expect((await erase({ figureId: figure.id })).status).toBe(201);
    for (const { id } of [printing, waiting]) await expectGone(id, 'erased');
    expect(await rowsHolding('zanzibar')).toEqual([]);
    pressThat(pressOf('%PDF'));
    expect((await madeFor(who, incident.ref)).state).toBe('ready');
  });

  it('leaves nothing of one whose bytes are there already', async () => {
    const figure = await addFigure(who, incident.ref);
    pressThat(async (job, signal) => {
      await erase({ figureId: figure.id });
      return pressOf('%PDF zanzibar')(job, signal);
    });
    const { id } = await askedFor(who, incident.ref);
    await awaited(who, incident.ref, id, 'gone');
    pressThat(pressOf('%PDF'));
    await madeFor(who, incident.ref);
    expect(keptFiles()).not.toContain(`${id}.pdf`);
    expect(await accessesOf(incident.id)).toHaveLength(1);
  });

  it('forgets what was typed for one that was discarded before', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const { id } = Object((await askFor(who, incident.ref, typed, key)).body);
    await awaited(who, incident.ref, id);
    await call(who, 'DELETE', `/incidents/${incident.ref}/documents/${id}`);
    expect(await rowsHolding('zanzibar')).toEqual([]);
  });
});

describe('keeping', () => {
  it('ends with thirty days, and with twenty later ones of the same member in the same incident', async () => {
    const old = await madeFor(who, incident.ref);
    await owner.query(`UPDATE documents SET made_at = now() - interval '31 days' WHERE id = $1`, [old.id]);
    const viewer = await memberOf(incident.id, 'viewer');
    const theirs = await madeFor(viewer, incident.ref);
    const made: string[] = [];
    for (let count = 0; count < 21; count += 1) made.push((await madeFor(who, incident.ref)).id);
    await tidyDocuments();
    const kept = [...made.slice(1).reverse(), theirs.id];
    expect((await documentsOf(who, incident.ref)).map(({ id }) => id)).toEqual(kept);
    for (const id of [old.id, made[0]]) expect(keptFiles()).not.toContain(`${id}.pdf`);
    for (const id of kept) expect(keptFiles()).toContain(`${id}.pdf`);
  });

  it('rids itself of files that no document has, and of what a crash left, and of nothing that grows', async () => {
    const { id } = await madeFor(who, incident.ref);
    const growing = join(documentsFolder(), 'incoming');
    mkdirSync(growing, { recursive: true });
    const stray = `${randomUUID()}.pdf`;
    writeFileSync(join(documentsFolder(), stray), 'nobody’s');
    writeFileSync(join(growing, 'left'), 'half');
    writeFileSync(join(growing, 'alive'), 'half');
    const longAgo = new Date(Date.now() - 7_200_000);
    utimesSync(join(growing, 'left'), longAgo, longAgo);
    await tidyDocuments();
    expect(keptFiles()).toEqual(expect.arrayContaining([`${id}.pdf`, 'alive']));
    expect(keptFiles()).not.toContain(stray);
    expect(keptFiles()).not.toContain('left');
  });

  it('ends with the example incident, where that is removed', async () => {
    const email = 'administrator@example.org';
    const { user } = unwrap(await addUser({ email, name: 'Ada', administrator: true }));
    await seedExample({ now: now() });
    const ada = { user, token: unwrap(await createToken({ email, name: 'test', scope: 'read' })) };
    const { id } = await madeFor(ada, EXAMPLE.incident.ref);
    expect(keptFiles()).toContain(`${id}.pdf`);
    expect(await removeExample()).toBe(true);
    expect(keptFiles()).not.toContain(`${id}.pdf`);
  });
});
