import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { erasureOutSchema } from '@/core/contracts/erasure';
import type { IncidentOut } from '@/core/contracts/incident';
import { replay } from '@/core/incident/record/replay';
import { liveEvents, liveFigures } from '@/core/incident/record/state';
import { ROLES } from '@/core/incident/vocabulary';
import { unwrap } from '@/core/result';
import { closeDatabase, database, inTransaction } from '../db/connection/client';
import { revisionsAfter } from '../db/record/revisions';
import { readIncident } from '../queries/incident';
import { keepAccess } from '../record/keep-access';
import { call } from '../testing/api';
import { addEvent, addFigure, eventsOf, memberOf, openCase, revisionsOf } from '../testing/case';
import { brokenLinks } from '../testing/chain';
import { rowsHolding } from '../testing/database-text';
import { readFile, storedNames, addFile as uploadFile } from '../testing/evidence';
import { type Person, person } from '../testing/people';
import { appendRevision } from './writing/append-revision';
import { entryOf } from './writing/entry';
import { withoutKey } from './writing/once';
import { inIncident, readableRecord } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

afterAll(closeDatabase);

const ANY = { 'if-match': '*' };
const GROUND = 'Order 7 of the district court';
const PRIVILEGE = { designation: 'attorney-client', basis: 'Advice', assertedBy: 'L. Kim' } as const;

let who: Person;
let incident: IncidentOut;

beforeEach(async () => {
  who = await person();
  incident = await openCase(who);
});

const erase = (by: Person, target: object, ground = GROUND, headers = {}) =>
  call(by, 'POST', `/incidents/${incident.ref}/erasures`, { target, ground }, headers);

const hold = (legalHold: object | null) => call(who, 'PATCH', `/incidents/${incident.ref}`, { legalHold });

async function erased(by: Person, target: object) {
  const answer = await erase(by, target);
  expect(answer).toMatchObject({ status: 201 });
  return erasureOutSchema.parse(answer.body);
}

const patch = (eventId: string, body: object) =>
  call(who, 'PATCH', `/incidents/${incident.ref}/events/${eventId}`, body, ANY);

async function addFile(sha256: string, name: string) {
  const file = { sha256, name, sizeBytes: 3, mediaType: 'text/plain' };
  const added = inIncident(entryOf(who.user), incident.ref, null, (scene) =>
    appendRevision(scene, { type: 'evidence.add', file }, TOUCHES_NOTHING),
  );
  unwrap(await added);
}

async function expectWhole() {
  const { revisions } = await revisionsOf(who, incident.ref);
  expect(brokenLinks(incident.id, revisions)).toEqual([]);
  const recorded = (await revisionsAfter(database(), incident.id, 0, 1_000)).map(({ revision }) => revision);
  const state = replay(incident.id, recorded);
  const found = await readIncident(who.user, incident.ref);
  expect(found).toMatchObject({ incident: state.incident, evidence: [...state.evidence.values()] });
  expect(found?.events).toEqual(liveEvents(state));
  expect(found?.figures).toEqual(liveFigures(state));
}

describe('an erased event', () => {
  it('is in no row of any table any more, while the record says who erased it, when and on what ground', async () => {
    const event = await addEvent(who, incident.ref, {
      title: 'Zanzibar one',
      description: 'zanzibar two',
      sources: [{ title: 'Zanzibar three', quote: 'zanzibar four' }],
      tags: ['zanzibar'],
    });
    await patch(event.id, { title: 'Zanzibar five', reason: 'zanzibar six' });
    await call(who, 'DELETE', `/incidents/${incident.ref}/events/${event.id}`, { reason: 'zanzibar seven' }, ANY);
    await database().presence.createMany({
      data: [
        { incidentId: incident.id, tabId: randomUUID(), userId: who.user.id, eventId: event.id, seenAt: new Date() },
      ],
    });
    expect((await rowsHolding('zanzibar')).length).toBeGreaterThan(4);

    expect(await erased(who, { eventId: event.id })).toEqual({
      ...{ revision: 5, type: 'erasure.event', seqs: [2, 3, 4], ground: GROUND },
    });

    expect(await rowsHolding('zanzibar')).toEqual([]);
    expect((await rowsHolding(event.id)).map((row) => row.split(':')[0]).sort()).toEqual([
      ...Array<string>(4).fill('revision_subjects'),
      'revisions',
    ]);
    const { revisions } = await revisionsOf(who, incident.ref);
    expect(revisions.slice(1)).toMatchObject([
      { seq: 2, summary: expect.stringContaining('erased'), payload: null, salt: null, type: 'event.created' },
      { seq: 3, summary: expect.stringContaining('erased'), payload: null, salt: null },
      { seq: 4, summary: expect.stringContaining('erased'), payload: null, salt: null },
      { seq: 5, summary: `${who.user.name} erased an event: ${GROUND}` },
    ]);
    await expectWhole();
  });

  it('was never there when the record is read as it stood before', async () => {
    const event = await addEvent(who, incident.ref, { title: 'Gone' });
    const kept = await addEvent(who, incident.ref, { title: 'Kept' });
    await erased(who, { eventId: event.id });
    const recorded = (await revisionsAfter(database(), incident.id, 0, 3)).map(({ revision }) => revision);
    expect([...replay(incident.id, recorded).events.keys()]).toEqual([kept.id]);
  });

  it('is found by nobody, in no list, and cannot be restored or erased again', async () => {
    const event = await addEvent(who, incident.ref);
    await erased(who, { eventId: event.id });
    const path = `/incidents/${incident.ref}/events/${event.id}`;
    expect((await call(who, 'GET', path)).status).toBe(404);
    expect((await call(who, 'POST', `${path}/restore`, { version: 1 })).status).toBe(404);
    expect((await erase(who, { eventId: event.id })).status).toBe(404);
    expect((await eventsOf(who, incident.ref)).events).toEqual([]);
  });

  it('does not come back by a request that created it and is repeated', async () => {
    const body = { id: randomUUID(), title: 'Quagga' };
    const key = { 'idempotency-key': randomUUID() };
    const create = () => call(who, 'POST', `/incidents/${incident.ref}/events`, body, key);
    expect((await create()).status).toBe(201);
    await erased(who, { eventId: body.id });
    expect(await rowsHolding('quagga')).toEqual([]);
    expect(await create()).toMatchObject({ status: 410, body: { type: 'urn:onset:problem:erased' } });
    expect((await eventsOf(who, incident.ref)).events).toEqual([]);
  });

  it('leaves other events, and other incidents, as they are', async () => {
    const [first, second] = [await addEvent(who, incident.ref), await addEvent(who, incident.ref, { title: 'Other' })];
    const elsewhere = await openCase(who);
    const twin = await call(who, 'POST', `/incidents/${elsewhere.ref}/events`, { id: first.id, title: 'Twin' });
    expect(twin.status).toBe(201);
    await erased(who, { eventId: first.id });
    expect((await eventsOf(who, incident.ref)).events).toMatchObject([{ id: second.id, title: 'Other' }]);
    expect((await eventsOf(who, elsewhere.ref)).events).toMatchObject([{ id: first.id, title: 'Twin' }]);
    await expectWhole();
  });
});

describe('an erasure that is not committed yet', () => {
  it('keeps nobody from the access log', async () => {
    const { id: eventId } = await addEvent(who, incident.ref);
    const reading = { type: 'export.privileges', revision: 2 } as const;
    const erasing = inIncident(entryOf(who.user), incident.ref, null, async (scene) => {
      const event = await readableRecord(scene, eventId);
      const target = { kind: 'event', eventId, keepsCurrent: false } as const;
      const written = await appendRevision(
        scene,
        { type: 'erase', target, seqs: [2], ground: GROUND },
        { ...TOUCHES_NOTHING, event },
      );
      await keepAccess(incident.id, who.user, reading);
      return written;
    });
    expect(withoutKey(await erasing).ok).toBe(true);
    await expectWhole();
  });
});

describe('an event whose earlier wording is erased', () => {
  it('stays as it reads now, as a version of its own, and can be changed', async () => {
    const event = await addEvent(who, incident.ref, { title: 'Narwhal', when: '2023-01-05', tags: ['kept'] });
    await patch(event.id, { title: 'Plain words' });
    await erased(who, { eventId: event.id, keepCurrent: true });
    expect(await rowsHolding('narwhal')).toEqual([]);
    const [kept] = (await eventsOf(who, incident.ref)).events;
    expect(kept).toMatchObject({ id: event.id, title: 'Plain words', version: 3, tags: ['kept'] });
    expect(kept?.createdAt).toBe(event.createdAt);
    expect((await patch(event.id, { title: 'Plainer' })).status).toBe(200);
    await expectWhole();
  });

  it('can be erased altogether later, with what remained', async () => {
    const event = await addEvent(who, incident.ref, { title: 'Okapi' });
    await erased(who, { eventId: event.id, keepCurrent: true });
    expect((await erased(who, { eventId: event.id })).seqs).toEqual([2, 3]);
    expect(await rowsHolding('okapi')).toEqual([]);
    await expectWhole();
  });

  it('does not come back from its deletion that way', async () => {
    const event = await addEvent(who, incident.ref);
    await call(who, 'DELETE', `/incidents/${incident.ref}/events/${event.id}`, undefined, ANY);
    expect(await erase(who, { eventId: event.id, keepCurrent: true })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/target/keepCurrent' }] },
    });
  });
});

describe('an erased figure', () => {
  it('is in no row of any table any more', async () => {
    const figure = await addFigure(who, incident.ref, { label: 'Axolotls affected' });
    await erased(who, { figureId: figure.id });
    expect(await rowsHolding('axolotl')).toEqual([]);
    expect((await call(who, 'GET', `/incidents/${incident.ref}/figures/${figure.id}`)).status).toBe(404);
    await expectWhole();
  });
});

describe('an erased file', () => {
  it('loses its name too, and keeps its SHA-256 as the name of what was erased', async () => {
    const sha256 = 'ab'.repeat(32);
    await addFile(sha256, 'platypus.txt');
    await erased(who, { sha256 });
    expect(await rowsHolding('platypus')).toEqual([]);
    expect((await readIncident(who.user, incident.ref))?.evidence).toEqual([]);
    expect((await erase(who, { sha256 })).status).toBe(404);
    await expectWhole();
  });
});

describe('the bytes of an erased file', () => {
  const upload = async (ref: string) => {
    const added = await uploadFile(who, ref, { name: 'dump.txt', bytes: `only here ${randomUUID()}` });
    expect(storedNames()).toContain(added.sha256);
    return added.sha256;
  };

  it('are gone from the store, and cannot be read any more', async () => {
    const sha256 = await upload(incident.ref);
    expect((await readFile(who, incident.ref, sha256)).status).toBe(200);
    await erased(who, { sha256 });
    expect(storedNames()).not.toContain(sha256);
    expect((await readFile(who, incident.ref, sha256)).status).toBe(404);
  });

  it('stay for another incident that has the same file', async () => {
    const elsewhere = await openCase(who);
    const bytes = `in both ${randomUUID()}`;
    const { sha256 } = await uploadFile(who, incident.ref, { bytes });
    await uploadFile(who, elsewhere.ref, { bytes });
    await erased(who, { sha256 });
    expect((await readFile(who, incident.ref, sha256)).status).toBe(404);
    expect(await (await readFile(who, elsewhere.ref, sha256)).text()).toBe(bytes);
  });
});

describe('who erases', () => {
  it.each(ROLES)('as %s is decided by the table of permissions', async (role) => {
    const event = await addEvent(who, incident.ref);
    const figure = await addFigure(who, incident.ref);
    await addFile('cd'.repeat(32), 'a.txt');
    const member = await memberOf(incident.id, role);
    for (const target of [{ eventId: event.id }, { figureId: figure.id }, { sha256: 'cd'.repeat(32) }]) {
      const may = role === 'commander' || role === 'counsel';
      expect([target, (await erase(member, target)).status]).toEqual([target, may ? 201 : 403]);
    }
  });

  it('does not find what is privileged against them', async () => {
    const counsel = await memberOf(incident.id, 'counsel');
    const secret = await addEvent(counsel, incident.ref, { privilege: PRIVILEGE });
    expect((await erase(who, { eventId: secret.id })).status).toBe(404);
    expect((await erase(counsel, { eventId: secret.id })).status).toBe(201);
  });

  it('may be the commander where they asserted the privilege', async () => {
    const own = await addEvent(who, incident.ref, { privilege: PRIVILEGE });
    expect((await erase(who, { eventId: own.id })).status).toBe(201);
  });

  it('is a member, and finds nothing of other incidents', async () => {
    const event = await addEvent(who, incident.ref);
    const stranger = await person();
    const own = await openCase(stranger);
    expect((await erase(stranger, { eventId: event.id })).status).toBe(404);
    const there = { target: { eventId: event.id }, ground: GROUND };
    expect((await call(stranger, 'POST', `/incidents/${own.ref}/erasures`, there)).status).toBe(404);
  });
});

describe('a request to erase', () => {
  it.each([
    ['no ground', { target: { figureId: randomUUID() } }, '/ground'],
    ['an empty ground', { target: { figureId: randomUUID() }, ground: '  ' }, '/ground'],
    ['nothing to erase', { target: {}, ground: GROUND }, '/target'],
    ['two things at once', { target: { eventId: randomUUID(), figureId: randomUUID() }, ground: GROUND }, '/target'],
    ['half a hash', { target: { sha256: 'abc' }, ground: GROUND }, '/target'],
  ])('is refused with %s', async (_, body, pointer) => {
    const answer = await call(who, 'POST', `/incidents/${incident.ref}/erasures`, body);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: expect.stringContaining(pointer) }] } });
  });

  it('is carried out once, however often it is sent with one key', async () => {
    const event = await addEvent(who, incident.ref);
    const key = { 'idempotency-key': randomUUID() };
    const first = await erase(who, { eventId: event.id }, GROUND, key);
    expect(await erase(who, { eventId: event.id }, GROUND, key)).toEqual(first);
    expect((await revisionsOf(who, incident.ref)).revisions).toHaveLength(3);
  });
});

describe('a legal hold', () => {
  it('refuses every erasure, whoever asks, until it is lifted', async () => {
    const event = await addEvent(who, incident.ref);
    const counsel = await memberOf(incident.id, 'counsel');
    expect((await hold({ ground: 'Litigation in Washington' })).status).toBe(200);
    for (const by of [who, counsel]) {
      expect(await erase(by, { eventId: event.id })).toMatchObject({
        status: 409,
        body: { type: 'urn:onset:problem:held', detail: expect.stringContaining('Litigation in Washington') },
      });
    }
    expect((await eventsOf(who, incident.ref)).events).toHaveLength(1);
    await hold(null);
    expect((await erase(who, { eventId: event.id })).status).toBe(201);
  });

  it('stands in the database too, against whoever asks it directly', async () => {
    await hold({ ground: 'Litigation' });
    const attempt = inTransaction((tx) => tx.$executeRaw`SELECT carry_out_erasure(${incident.id}::uuid)`);
    await expect(attempt).rejects.toThrow(/legal hold forbids erasure/);
  });

  it.each([
    ['commander', 200],
    ['counsel', 200],
    ['responder', 403],
    ['viewer', 403],
  ] as const)('is placed and lifted by a %s with %i', async (role, status) => {
    const member = await memberOf(incident.id, role);
    const path = `/incidents/${incident.ref}`;
    const placed = await call(member, 'PATCH', path, { legalHold: { ground: 'Litigation' } });
    expect(placed.status).toBe(status);
    if (status === 200) expect(placed.body).toMatchObject({ legalHold: { placedBy: member.user.name } });
    else await hold({ ground: 'Litigation' });
    expect((await call(member, 'PATCH', path, { legalHold: null })).status).toBe(status);
  });
});
