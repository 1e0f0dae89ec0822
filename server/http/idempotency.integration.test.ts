import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventOutSchema } from '@/core/contracts/event';
import type { IncidentOut } from '@/core/contracts/incident';
import { closeDatabase, database } from '../db/connection/client';
import { call } from '../testing/api';
import { eventsOf, openCase } from '../testing/case';
import { type Person, person } from '../testing/people';

let who: Person;
let incident: IncidentOut;

beforeAll(async () => {
  who = await person();
});
afterAll(closeDatabase);

const post = (key: string, event: object = { title: 'once' }, by = who) =>
  call(by, 'POST', `/incidents/${incident.ref}/events`, event, { 'idempotency-key': key });

const count = async () => (await eventsOf(who, incident.ref)).events.length;

describe('a request with an Idempotency-Key', () => {
  beforeAll(async () => {
    incident = await openCase(who);
  });

  it('is done once and answered alike however often it is sent', async () => {
    const first = await post('a');
    const again = await post('a');
    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    for (const name of ['etag', 'location', 'onset-revision'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect(await count()).toBe(1);
  });

  it('gives the first reply even when the event was changed since', async () => {
    const { body } = await post('a');
    const path = `/incidents/${incident.ref}/events/${(await eventsOf(who, incident.ref)).events[0]?.id}`;
    await call(who, 'PATCH', path, { title: 'changed' }, { 'if-match': '*' });
    expect((await post('a')).body).toEqual(body);
  });

  it('does it once when it is sent many times at the same moment', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('b')));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('changes once, whatever others changed between the first time and the next', async () => {
    const { body } = await post('before', { title: 'before' });
    const path = `/incidents/${incident.ref}/events/${eventOutSchema.parse(body).id}`;
    const mine = () => call(who, 'PATCH', path, { title: 'mine' }, { 'if-match': '"1"', 'idempotency-key': 'mine' });
    const first = await mine();
    expect(first.status).toBe(200);
    await call(who, 'PATCH', path, { title: 'before' }, { 'if-match': '*' });
    expect((await mine()).body).toEqual(first.body);
    expect((await call(who, 'GET', path)).body).toMatchObject({ title: 'before', version: 3 });
  });

  it('is refused with another body, and does nothing', async () => {
    const before = await count();
    expect(await post('a', { title: 'twice' })).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('key-reused') },
    });
    expect(await count()).toBe(before);
  });

  it('frees its key when it is refused', async () => {
    expect((await post('c', { title: 'x', when: 'never' })).status).toBe(422);
    expect((await post('c', { title: 'x', when: '2023-01-05' })).status).toBe(201);
  });

  it.each([
    ['its id', () => incident.id],
    ['its id in capitals', () => incident.id.toUpperCase()],
    ['its number in small letters', () => incident.ref.toLowerCase()],
    ['its number, escaped', () => incident.ref.replace('-', '%2D')],
  ])('is done once where the incident is named by %s the next time', async (_how, ref) => {
    const first = await post('named', { title: 'named' });
    const before = await count();
    const path = `/incidents/${ref()}/events`;
    const again = await call(who, 'POST', path, { title: 'named' }, { 'idempotency-key': 'named' });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await count()).toBe(before);
  });

  it('belongs to one person and one address', async () => {
    const before = await count();
    const other = await person();
    await database().member.createMany({
      data: [{ incidentId: incident.id, userId: other.user.id, role: 'responder' }],
    });
    expect((await post('a', { title: 'theirs' }, other)).status).toBe(201);
    const opened = await call(who, 'POST', '/incidents', { title: 'other' }, { 'idempotency-key': 'a' });
    expect(opened.status).toBe(201);
    expect(await count()).toBe(before + 1);
  });

  it('may be used again a day later', async () => {
    await database().$executeRaw`UPDATE idempotency_keys SET created_at = now() - interval '25 hours' WHERE key = 'a'`;
    const before = await count();
    expect((await post('a', { title: 'the day after' })).status).toBe(201);
    expect(await count()).toBe(before + 1);
  });

  it('is refused for a key that is none', async () => {
    expect((await post('a b')).status).toBe(400);
    expect((await post('x'.repeat(256))).status).toBe(400);
  });

  it.each([
    ['is longer than any there is', randomBytes(4_000).toString('hex')],
    ['Postgres could not keep', '%00'],
  ])('changes nothing at an address that %s', async (_what, id) => {
    const path = `/incidents/${incident.ref}/events/${id}`;
    const headers = { 'if-match': '*', 'idempotency-key': 'long' };
    expect((await call(who, 'PATCH', path, { title: 'x' }, headers)).status).toBe(404);
  });

  it('opens an incident once, and one number is given', async () => {
    const open = () => call(who, 'POST', '/incidents', { title: 'one' }, { 'idempotency-key': 'i' });
    const [first, again] = [await open(), await open()];
    expect(again.body).toEqual(first.body);
  });
});
