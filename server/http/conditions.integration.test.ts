import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EventOut, eventOutSchema } from '@/core/contracts/event';
import type { IncidentOut } from '@/core/contracts/incident';
import { closeDatabase } from '../db/connection/client';
import { call } from '../testing/api';
import { addEvent, addFigure, memberOf, openCase, revisionsOf } from '../testing/case';
import { type Person, person } from '../testing/people';

let who: Person;
let incident: IncidentOut;
let event: EventOut;
let path: string;

beforeAll(async () => {
  who = await person();
  incident = await openCase(who);
});
beforeEach(async () => {
  event = await addEvent(who, incident.ref, { title: 'first' });
  path = `/incidents/${incident.ref}/events/${event.id}`;
});
afterAll(closeDatabase);

const patch = (ifMatch: string | null, title = 'second') =>
  call(who, 'PATCH', path, { title }, ifMatch === null ? {} : { 'if-match': ifMatch });

describe('changing an event', () => {
  it('answers with the new version, its tag and the number of the revision', async () => {
    const answer = await patch('"1"');
    expect(answer).toMatchObject({ status: 200, body: { title: 'second', version: 2 } });
    expect(answer.headers.get('etag')).toBe('"2"');
    const { revisions } = await revisionsOf(who, incident.ref);
    expect(answer.headers.get('onset-revision')).toBe(String(revisions.at(-1)?.seq));
  });

  it.each(['PATCH', 'DELETE'] as const)('needs If-Match for %s', async (method) => {
    const answer = await call(who, method, path, method === 'PATCH' ? { title: 'x' } : undefined);
    expect(answer).toMatchObject({ status: 428, body: { detail: expect.stringContaining('If-Match') } });
  });

  it.each(['PATCH', 'DELETE'] as const)('answers a stale %s with 412 and the event as it stands', async (method) => {
    await patch('"1"');
    const before = await revisionsOf(who, incident.ref);
    const answer = await call(who, method, path, method === 'PATCH' ? { title: 'third' } : undefined, {
      'if-match': '"1"',
    });
    expect(answer.status).toBe(412);
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(answer.body).toMatchObject({ current: { id: event.id, title: 'second', version: 2 } });
    expect(await revisionsOf(who, incident.ref)).toEqual(before);
  });

  it.each([
    ['*', 200],
    ['"7", "1"', 200],
    ['"7"', 412],
    ['W/"1"', 412],
    ['"abc"', 412],
    ['1', 400],
    ['', 400],
  ])('takes If-Match: %s with %i', async (ifMatch, status) => {
    expect((await patch(ifMatch)).status).toBe(status);
  });

  it('leaves no revision where nothing changes', async () => {
    const before = await revisionsOf(who, incident.ref);
    const answer = await patch('"1"', 'first');
    expect(answer).toMatchObject({ status: 200, body: { version: 1 } });
    expect(answer.headers.has('onset-revision')).toBe(false);
    expect(await revisionsOf(who, incident.ref)).toEqual(before);
  });

  it('lets one of two changes of the same version through', async () => {
    const answers = await Promise.all([patch('"1"', 'mine'), patch('"1"', 'yours')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('reading an event', () => {
  it('answers each reader with what they read, whichever version they have', async () => {
    const counsel = await memberOf(incident.id, 'counsel');
    const responder = await memberOf(incident.id, 'responder');
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'L. Kim' } as const;
    const memo = await addEvent(counsel, incident.ref, { sources: [{ title: 'Memo', privilege }] });
    const place = `/incidents/${incident.ref}/events/${memo.id}`;
    const etag = (await call(counsel, 'GET', place)).headers.get('etag') ?? '';
    const answer = await call(responder, 'GET', place, undefined, { 'if-none-match': etag });
    expect(answer).toMatchObject({ status: 200, body: { version: 1, sources: [] } });
  });
});

describe('reading a figure', () => {
  it.each([
    ['"1"', 304],
    ['W/"1"', 304],
    ['"0", "1"', 304],
    ['*', 304],
    ['"2"', 200],
  ])('answers If-None-Match: %s with %i', async (tag, status) => {
    const { id } = await addFigure(who, incident.ref);
    const place = `/incidents/${incident.ref}/figures/${id}`;
    const answer = await call(who, 'GET', place, undefined, { 'if-none-match': tag });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('etag')).toBe('"1"');
  });
});

describe('deleting and restoring an event', () => {
  it('takes it away and brings it back as it was at a version', async () => {
    await patch('"1"');
    expect((await call(who, 'DELETE', path, { reason: 'Entered twice' }, { 'if-match': '"2"' })).status).toBe(204);
    expect((await call(who, 'GET', path)).status).toBe(404);
    const restored = await call(who, 'POST', `${path}/restore`, { version: 1 });
    expect(restored).toMatchObject({ status: 200, body: { title: 'first', version: 4, createdAt: event.createdAt } });
    expect(eventOutSchema.parse((await call(who, 'GET', path)).body).title).toBe('first');
    const { revisions } = await revisionsOf(who, incident.ref);
    expect(revisions.slice(-2)).toMatchObject([
      { type: 'event.deleted', reason: 'Entered twice' },
      { type: 'event.restored', payload: { fromVersion: 1 } },
    ]);
  });

  it('refuses a version that never was, and the one that deleted', async () => {
    await call(who, 'DELETE', path, undefined, { 'if-match': '"1"' });
    for (const version of [2, 3]) {
      const answer = await call(who, 'POST', `${path}/restore`, { version });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/version' }] } });
    }
  });
});

describe('an incident and a figure', () => {
  it('honour If-Match without needing it', async () => {
    const own = await openCase(who);
    const root = `/incidents/${own.ref}`;
    expect(await call(who, 'PATCH', root, { status: 'contained' })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    const stale = await call(who, 'PATCH', root, { status: 'closed' }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { current: { status: 'contained' } } });

    const figure = await addFigure(who, own.ref);
    const figurePath = `${root}/figures/${figure.id}`;
    expect(await call(who, 'PATCH', figurePath, { low: 40, reason: 'counted again' })).toMatchObject({
      status: 200,
      body: { low: 40, version: 2 },
    });
    expect((await call(who, 'PATCH', figurePath, { low: 41 }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await call(who, 'DELETE', figurePath)).status).toBe(204);
    expect((await call(who, 'GET', figurePath)).status).toBe(404);
    expect(await call(who, 'POST', `${figurePath}/restore`)).toMatchObject({
      status: 200,
      body: { low: 40, version: 4 },
    });
  });
});
