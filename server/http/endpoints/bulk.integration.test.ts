import { afterAll, describe, expect, it } from 'vitest';
import { type BulkOut, bulkOutSchema } from '@/core/contracts/bulk';
import { problemSchema } from '@/core/contracts/problem';
import { closeDatabase, database } from '@/server/db/connection/client';
import { call } from '@/server/testing/api';
import { addEvent, eventsOf, memberOf, openCase, revisionsOf } from '@/server/testing/case';
import { expectReplayed, imported, timesketch } from '@/server/testing/imports';
import { type Person, person } from '@/server/testing/people';

afterAll(closeDatabase);

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const PRIVILEGE = { designation: 'attorney-client', basis: 'Legal advice', assertedBy: 'A. Rivera' } as const;

async function someCase() {
  const who = await person();
  const { id, ref } = await openCase(who, { zone: 'America/Los_Angeles' });
  return { who, id, ref };
}

const bulk = (who: Person, ref: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  call(who, 'POST', `/incidents/${ref}/bulk`, body, headers);
const changed = async (who: Person, ref: string, body: object): Promise<BulkOut> =>
  bulkOutSchema.parse((await bulk(who, ref, body)).body);
const undone = async (who: Person, ref: string, revision: number | null): Promise<BulkOut> =>
  bulkOutSchema.parse((await call(who, 'POST', `/incidents/${ref}/bulk/undo`, { revision })).body);
const latest = async (who: Person, ref: string) => (await revisionsOf(who, ref)).revisions.at(-1);
const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);
const someEvents = async (who: Person, ref: string) => [
  await addEvent(who, ref, { title: 'A', when: '2023-01-05T10:00:00Z', tags: ['old'] }),
  await addEvent(who, ref, { title: 'B', when: '2022-11-25~', until: '2022-11-28' }),
  await addEvent(who, ref, { title: 'C' }),
];

describe('one change of many events', () => {
  it('is one revision, in words, and gives the tables what replaying gives', async () => {
    const { who, id, ref } = await someCase();
    const eventIds = idsOf(await someEvents(who, ref));
    expect(await changed(who, ref, { eventIds, change: { category: 'response' } })).toMatchObject({
      ...{ revision: 5, changed: 3, unchanged: 0, left: { count: 0 } },
    });
    expect(await latest(who, ref)).toMatchObject({
      type: 'bulk.changed',
      summary: `${who.user.name} set the category of 3 events to response`,
    });
    await changed(who, ref, { eventIds, change: { tags: { add: ['new', 'old'], remove: [] } } });
    await changed(who, ref, { eventIds, change: { audiences: { add: ['executives'], remove: ['counsel'] } } });
    const { events } = await eventsOf(who, ref);
    const a = events.find(({ title }) => title === 'A');
    expect(a).toMatchObject({ version: 4, tags: ['old', 'new'], audiences: ['responders', 'executives'] });
    await changed(who, ref, { eventIds, change: { delete: true } });
    expect((await eventsOf(who, ref)).events).toEqual([]);
    await expectReplayed(id);
  });

  it('moves times as dragging does: dates by whole days, start and end together, with words of their own', async () => {
    const { who, id, ref } = await someCase();
    const eventIds = idsOf(await someEvents(who, ref));
    const out = await changed(who, ref, { eventIds, change: { shiftSeconds: 2 * 86_400 } });
    expect(out).toMatchObject({ changed: 2, unchanged: 1 });
    const { events } = await eventsOf(who, ref);
    expect(events.find(({ title }) => title === 'A')?.when?.earliest).toBe('2023-01-07T10:00:00Z');
    expect(events.find(({ title }) => title === 'B')).toMatchObject({
      when: { statedAs: 'on or around 27 November 2022' },
      until: { statedAs: '30 November 2022' },
    });
    expect((await latest(who, ref))?.summary).toBe(`${who.user.name} moved 2 events 2 days later`);
    await expectReplayed(id);
  });

  it('asks for a reason where the time of a milestone moves, and then changes nothing of any of them', async () => {
    const { who, ref } = await someCase();
    const first = await addEvent(who, ref, { title: 'A', when: '2023-01-05T10:00:00Z' });
    const held = await addEvent(who, ref, { title: 'B', when: '2023-01-05', milestone: 'detected' });
    const body = { eventIds: idsOf([first, held]), change: { shiftSeconds: 86_400 } };
    const answer = await bulk(who, ref, body);
    expect([answer.status, problemSchema.parse(answer.body).errors?.[0]?.pointer]).toEqual([422, '/reason']);
    expect((await eventsOf(who, ref)).events.every(({ version }) => version === 1)).toBe(true);
    expect(await database().importRow.count({ where: { eventId: first.id } })).toBe(0);
    expect(await changed(who, ref, { ...body, reason: 'The clock was wrong' })).toMatchObject({ changed: 2 });
  });

  it('is refused so far away that the record could not say it exactly', async () => {
    const { who, ref } = await someCase();
    const old = await addEvent(who, ref, { title: 'A', when: '1700-01-05T10:00:00Z' });
    const far = { eventIds: [old.id], change: { shiftSeconds: 400 * 366 * 86_400 } };
    expect((await bulk(who, ref, far)).status).toBe(422);
    expect(await changed(who, ref, { ...far, change: { shiftSeconds: 9_007_199_254 } })).toMatchObject({ changed: 1 });
    expect((await latest(who, ref))?.summary).toContain('moved 1 event');
  });

  it('takes many at once', async () => {
    const { who, id, ref } = await someCase();
    const titles = Array.from({ length: 2_300 }, (_, at) => `Row ${at}`);
    await imported(who, ref, { file: timesketch(titles), search: 'cite=false' });
    const rows = await database().event.findMany({ where: { incidentId: id }, select: { id: true } });
    const out = await changed(who, ref, { eventIds: idsOf(rows), change: { category: 'detection' } });
    expect(out).toMatchObject({ changed: 2_300 });
    expect(await database().event.count({ where: { incidentId: id, category: 'detection', version: 2 } })).toBe(2_300);
    expect(await undone(who, ref, out.revision)).toMatchObject({ changed: 2_300, left: { count: 0 } });
    expect(await database().event.count({ where: { incidentId: id, category: 'context', version: 3 } })).toBe(2_300);
  });

  it('once it was made, is answered again the same for its key', async () => {
    const { who, ref } = await someCase();
    const body = { eventIds: idsOf(await someEvents(who, ref)), change: { tags: { add: ['x'] } } };
    const [one, two] = [await bulk(who, ref, body, KEY), await bulk(who, ref, body, KEY)];
    expect(two.body).toEqual(one.body);
    expect((await latest(who, ref))?.seq).toBe(bulkOutSchema.parse(one.body).revision);
  });

  it('tells what others changed since it was read, and leaves or changes that as told', async () => {
    const { who, id, ref } = await someCase();
    const [a, b, c] = await someEvents(who, ref);
    const other = await memberOf(id, 'responder');
    const { revision: basedOn } = await eventsOf(who, ref);
    await call(other, 'PATCH', `/incidents/${ref}/events/${a?.id}`, { title: 'A2' }, { 'if-match': '*' });
    await call(other, 'DELETE', `/incidents/${ref}/events/${c?.id}`, undefined, { 'if-match': '*' });
    const body = { eventIds: [a?.id, b?.id, c?.id], change: { category: 'recovery' }, basedOn };
    const answer = await bulk(who, ref, body);
    expect(answer.status).toBe(409);
    expect(problemSchema.parse(answer.body).current).toMatchObject({
      count: 2,
      events: [{ title: 'A2' }, { title: 'C' }],
    });
    expect(await changed(who, ref, { ...body, changed: 'leave' })).toMatchObject({ changed: 1, left: { count: 2 } });
    expect(await changed(who, ref, { ...body, changed: 'change' })).toMatchObject({
      ...{ changed: 1, unchanged: 1, left: { count: 1 } },
    });
    await expectReplayed(id);
    const late = { eventIds: [a?.id], change: { category: 'context' }, basedOn: Number.MAX_SAFE_INTEGER };
    expect(await changed(who, ref, late)).toMatchObject({ changed: 1 });
  });

  it('is refused to who only reads, and for events that are not there for who asks', async () => {
    const { who, id, ref } = await someCase();
    const [a] = await someEvents(who, ref);
    const hidden = await addEvent(who, ref, { title: 'Advice', privilege: PRIVILEGE });
    const [viewer, responder] = [await memberOf(id, 'viewer'), await memberOf(id, 'responder')];
    const change = { category: 'response' };
    expect((await bulk(viewer, ref, { eventIds: [a?.id], change })).status).toBe(403);
    expect((await bulk(responder, ref, { eventIds: [a?.id, hidden.id], change })).status).toBe(404);
    expect((await bulk(who, ref, { eventIds: [a?.id, NOWHERE], change })).status).toBe(404);
    expect((await bulk(await person(), ref, { eventIds: [a?.id], change })).status).toBe(404);
    // Only counsel deletes what is privileged.
    expect((await bulk(who, ref, { eventIds: [a?.id, hidden.id], change: { delete: true } })).status).toBe(403);
    for (const wrong of [{}, { category: 'response', delete: true }, { shiftSeconds: 'x' }]) {
      expect((await bulk(who, ref, { eventIds: [a?.id], change: wrong })).status).toBe(422);
    }
    expect((await eventsOf(who, ref)).events.every(({ version }) => version === 1)).toBe(true);
  });
});

const KEY = { 'idempotency-key': 'once' };

describe('whoever only reads', () => {
  it('is refused also where nothing would change', async () => {
    const { who, id, ref } = await someCase();
    const [a] = await someEvents(who, ref);
    const viewer = await memberOf(id, 'viewer');
    const out = await changed(who, ref, { eventIds: [a?.id], change: { category: 'response' } });
    await call(who, 'PATCH', `/incidents/${ref}/events/${a?.id}`, { category: 'recovery' }, { 'if-match': '*' });
    const wish = { eventIds: [a?.id], change: { category: 'response' }, basedOn: out.revision, changed: 'leave' };
    expect((await bulk(viewer, ref, wish)).status).toBe(403);
    expect((await call(viewer, 'POST', `/incidents/${ref}/bulk/undo`, { revision: out.revision })).status).toBe(403);
  });
});

describe('taking it back', () => {
  it('gives every event back what it had, but for those that were changed since, and can be taken back itself', async () => {
    const { who, id, ref } = await someCase();
    const events = await someEvents(who, ref);
    const [a] = events;
    const eventIds = idsOf(events);
    const out = await changed(who, ref, { eventIds, change: { category: 'response' } });
    await call(who, 'PATCH', `/incidents/${ref}/events/${a?.id}`, { category: 'recovery' }, { 'if-match': '*' });
    const back = await undone(who, ref, out.revision);
    expect(back).toMatchObject({ changed: 2, left: { count: 1, events: [{ title: 'A' }] } });
    expect((await latest(who, ref))?.summary).toMatch(/took back revision 5: 2 events as before and left 1 event/);
    expect((await latest(who, ref))?.reason).toBe('undo of 5');
    expect(await undone(who, ref, back.revision)).toMatchObject({ changed: 2 });
    const categories = (await eventsOf(who, ref)).events.map(({ category }) => category);
    expect(categories.sort()).toEqual(['recovery', 'response', 'response']);
    await expectReplayed(id);
  });

  it('brings back what was deleted, and deletes it again', async () => {
    const { who, id, ref } = await someCase();
    const events = await someEvents(who, ref);
    const out = await changed(who, ref, { eventIds: idsOf(events), change: { delete: true } });
    const back = await undone(who, ref, out.revision);
    expect((await eventsOf(who, ref)).events.map(({ title }) => title).sort()).toEqual(['A', 'B', 'C']);
    await undone(who, ref, back.revision);
    expect((await eventsOf(who, ref)).events).toEqual([]);
    await expectReplayed(id);
  });

  it('is named as what was undone where one event alone goes back', async () => {
    const { who, ref } = await someCase();
    const [a] = await someEvents(who, ref);
    await changed(who, ref, { eventIds: [a?.id], change: { category: 'response' } });
    await call(who, 'PATCH', `/incidents/${ref}/events/${a?.id}`, { title: 'A2' }, { 'if-match': '*' });
    await call(who, 'POST', `/incidents/${ref}/events/${a?.id}/restore`, { version: 1 });
    expect((await latest(who, ref))?.reason).toBe('undo of 5, 6');
  });

  it('is refused for any other revision, and for numbers that none has', async () => {
    const { who, ref } = await someCase();
    for (const revision of [2, Number.MAX_SAFE_INTEGER]) {
      expect((await call(who, 'POST', `/incidents/${ref}/bulk/undo`, { revision })).status).toBe(422);
    }
    expect((await call(who, 'POST', `/incidents/${ref}/bulk/undo`, { revision: 1 })).status).toBe(422);
    const taken = await imported(who, ref, { file: timesketch(['a']) });
    expect((await call(who, 'POST', `/incidents/${ref}/bulk/undo`, { revision: taken.revision })).status).toBe(422);
  });
});

describe('the record of it', () => {
  it('tells of one event what became of it, and withholds that alone where the event is', async () => {
    const { who, id, ref } = await someCase();
    const [a, b] = await someEvents(who, ref);
    await changed(who, ref, { eventIds: [a?.id, b?.id], change: { category: 'response' } });
    const { revisions } = await revisionsOf(who, ref, `?event=${a?.id}`);
    expect(revisions.at(-1)?.row?.payload).toMatchObject({
      ...{ eventId: a?.id, version: 2, changes: { category: { from: 'context', to: 'response' } } },
    });
    await call(who, 'PATCH', `/incidents/${ref}/events/${a?.id}`, { privilege: PRIVILEGE }, { 'if-match': '*' });
    const responder = await memberOf(id, 'responder');
    expect((await revisionsOf(responder, ref, `?event=${a?.id}`)).revisions).toEqual([]);
    const theirs = (await revisionsOf(responder, ref)).revisions.find(({ type }) => type === 'bulk.changed');
    expect(JSON.stringify(theirs)).not.toContain(a?.id);
    expect(theirs?.summary).toContain('2 events');
  });

  it('is withheld, with its reason, from whoever may read none of its events', async () => {
    const { who, id, ref } = await someCase();
    const [counsel, responder] = [await memberOf(id, 'counsel'), await memberOf(id, 'responder')];
    const [a] = await someEvents(who, ref);
    const hidden = await addEvent(counsel, ref, { title: 'Advice', when: '2023-01-05', privilege: PRIVILEGE });
    const change = { shiftSeconds: 86_400 };
    const reason = 'Outside counsel says so';
    await changed(counsel, ref, { eventIds: [hidden.id], change, reason });
    const seenBy = async (reader: Person) => {
      const { type, payload, reason } = (await latest(reader, ref)) ?? {};
      return { type, isReadable: payload !== null, reason };
    };
    for (const reader of [who, responder]) {
      expect(await seenBy(reader)).toEqual({ type: 'bulk.changed', isReadable: false, reason: undefined });
    }
    expect(await seenBy(counsel)).toEqual({ type: 'bulk.changed', isReadable: true, reason });
    await changed(counsel, ref, { eventIds: [a?.id, hidden.id], change, reason });
    expect(await seenBy(responder)).toMatchObject({ isReadable: true });
  });

  it('loses of an erased event its row alone', async () => {
    const { who, id, ref } = await someCase();
    const [a, b] = await someEvents(who, ref);
    const out = await changed(who, ref, { eventIds: [a?.id, b?.id], change: { tags: { add: ['J. Doe'] } } });
    const target = { eventId: a?.id };
    const erased = await call(who, 'POST', `/incidents/${ref}/erasures`, { target, ground: 'A right to be forgotten' });
    expect(erased.status).toBeLessThan(300);
    const rows = await database().importRow.findMany({ where: { incidentId: id }, orderBy: { position: 'asc' } });
    expect(rows.map(({ payload }) => payload === null)).toEqual([true, false]);
    await expectReplayed(id);
    expect(await undone(who, ref, out.revision)).toMatchObject({ changed: 1 });
    await expectReplayed(id);
  });
});
