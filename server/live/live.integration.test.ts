import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { presenceNoticeSchema } from '@/core/contracts/presence';
import { revisionNoticeSchema } from '@/core/contracts/stream';
import { closeDatabase, database } from '../db/connection/client';
import { environment } from '../env/environment';
import { call } from '../testing/api';
import { addEvent, memberOf, openCase } from '../testing/case';
import { ownerUrl } from '../testing/owner-url';
import { type Person, person } from '../testing/people';
import { type OpenedStream, openStream } from '../testing/stream';
import { closeLive, Live, live } from './live';

const opened: OpenedStream[] = [];
const open = async (...request: Parameters<typeof openStream>) => {
  const stream = await openStream(...request);
  opened.push(stream);
  return stream;
};

afterEach(async () => {
  for (const stream of opened.splice(0)) await stream.cut();
});
afterAll(async () => {
  await closeLive();
  await closeDatabase();
});

/** A busy machine is slow, not wrong. */
const until = (holds: () => boolean | Promise<boolean>) => vi.waitUntil(holds, { timeout: 30_000 });

const number = async (stream: OpenedStream) => (await stream.next('revision', revisionNoticeSchema))?.seq;

const TAB = '7d3f0c12-8a35-4f0e-9a57-1f2b3c4d5e6f';
const OTHER_TAB = '11111111-2222-4333-8444-555555555555';
const here = (who: Person, ref: string, place: object = {}, tabId = TAB) =>
  call(who, 'POST', `/incidents/${ref}/presence`, { tabId, ...place });

/** Waits until the stream tells of people like these. */
async function untilPresent(stream: OpenedStream, people: unknown): Promise<void> {
  for (;;) {
    const notice = await stream.next('presence', presenceNoticeSchema);
    if (notice === null) throw new Error('The stream has ended');
    try {
      expect(notice.people).toEqual(people);
      return;
    } catch {}
  }
}

describe('the stream of an incident', () => {
  it('tells of a revision in the moment it is made, by its number', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const stream = await open(who, ref);
    expect(await number(stream)).toBe(1);
    await addEvent(who, ref);
    expect(await number(stream)).toBe(2);
  });

  it('resumes after the last event that a browser has', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    for (let n = 0; n < 3; n += 1) await addEvent(who, ref);
    const stream = await open(who, ref, { 'last-event-id': '2' });
    expect([await number(stream), await number(stream)]).toEqual([3, 4]);
  });

  it('is passed on as it is, by everybody on the way', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const { headers } = (await open(who, ref)).response;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toContain('no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
  });

  it('ends for whoever is removed, in the moment they are', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const member = await memberOf(id, 'responder');
    const stream = await open(member, ref);
    expect(await number(stream)).toBe(1);
    expect((await call(who, 'DELETE', `/incidents/${ref}/members/${member.user.id}`)).status).toBe(204);
    expect(await stream.next('revision', revisionNoticeSchema)).toBeNull();
  });

  it('does not exist for others, and needs a caller', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    expect((await open(await person(), ref)).response.status).toBe(404);
    expect((await open(null, ref)).response.status).toBe(401);
  });

  it('leaves nothing behind of hundreds of connections that were cut', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const before = live().watcherCount;
    const streams = await Promise.all(Array.from({ length: 300 }, () => openStream(who, ref)));
    await Promise.all(streams.map(number));
    expect(live().watcherCount).toBe(before + 300);
    await Promise.all(streams.map((stream) => stream.cut()));
    expect(live().watcherCount).toBe(before);
  });
});

describe('two processes on one database', () => {
  const processes: Live[] = [];
  afterEach(async () => {
    for (const one of processes.splice(0)) await one.close();
  });

  async function process() {
    const one = new Live(environment().ONSET_APP_DATABASE_URL);
    processes.push(one);
    return one;
  }

  const listeners = async (): Promise<readonly number[]> => {
    const rows = await database().$queryRaw<{ readonly pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE application_name = 'onset live' AND datname = current_database()
        AND query LIKE 'LISTEN%onset_access%'`;
    return rows.map(({ pid }) => pid);
  };

  it('see each other’s edits, with one connection each', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const others = (await listeners()).length;
    const both = await Promise.all([process(), process()]);
    await until(async () => (await listeners()).length === others + 2);
    const heard = both.map((one) => {
      const watch = one.watch(id, () => undefined);
      return () => watch.incident.head;
    });
    for (let n = 0; n < 5; n += 1) await addEvent(who, ref);
    await until(() => heard.every((head) => head() === 6));
    expect(await listeners()).toHaveLength(others + 2);
  });

  it('miss nothing while their connection is broken', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const before = await listeners();
    const one = await process();
    const watch = one.watch(id, () => undefined);
    await until(async () => (await listeners()).length === before.length + 1);
    const [pid] = (await listeners()).filter((known) => !before.includes(known));
    const owner = new pg.Client({ connectionString: ownerUrl() });
    await owner.connect();
    await owner.query('SELECT pg_terminate_backend($1)', [pid]);
    await owner.end();
    await addEvent(who, ref);
    await until(() => watch.incident.head === 2);
  });
});

describe('presence', () => {
  it('shows who is there and what they have selected or are editing, and that they left', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const event = await addEvent(who, ref);
    const other = await memberOf(id, 'responder');
    const stream = await open(who, ref);
    expect((await here(other, ref, { eventId: event.id, editing: 'title' })).status).toBe(204);
    const { id: userId, name } = other.user;
    await untilPresent(stream, [{ userId, name, role: 'responder', eventId: event.id, editing: 'title' }]);
    expect((await call(other, 'DELETE', `/incidents/${ref}/presence?tabId=${TAB}`)).status).toBe(204);
    await untilPresent(stream, []);
  });

  it('says nothing of an event that the reader may not read', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const privilege = { designation: 'work-product', basis: 'Prepared for litigation', assertedBy: 'Counsel' } as const;
    const event = await addEvent(who, ref, { privilege, category: 'legal-and-regulatory' });
    const [responder, counsel] = [await memberOf(id, 'responder'), await memberOf(id, 'counsel')];
    await here(who, ref, { eventId: event.id, editing: 'description' });
    const at = { userId: who.user.id, name: who.user.name, role: 'commander' };
    await untilPresent(await open(responder, ref), [{ ...at, eventId: null, editing: null }]);
    await untilPresent(await open(counsel, ref), [{ ...at, eventId: event.id, editing: 'description' }]);
  });

  it('never moves the revision, and is not a member’s to give who is none', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    await here(who, ref);
    const stream = await open(who, ref);
    expect(await number(stream)).toBe(1);
    expect((await here(await person(), ref)).status).toBe(404);
  });

  it('cannot be told or ended for another’s tab', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const event = await addEvent(who, ref);
    const other = await memberOf(id, 'responder');
    await here(who, ref, { eventId: event.id });
    await here(other, ref, { eventId: null });
    await call(other, 'DELETE', `/incidents/${ref}/presence?tabId=${TAB}`);
    await here(other, ref, {}, OTHER_TAB);
    const at = (someone: Person, role: string) => ({ userId: someone.user.id, name: someone.user.name, role });
    await untilPresent(await open(who, ref), [
      { ...at(who, 'commander'), eventId: event.id, editing: null },
      { ...at(other, 'responder'), eventId: null, editing: null },
    ]);
  });

  it('refuses what is no place', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    expect((await here(who, ref, { editing: 'everything' })).status).toBe(422);
    expect((await here(who, ref, {}, 'me')).status).toBe(422);
  });
});

describe('a server that is told to end', () => {
  it('ends its streams, which have no end of their own', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const stream = await open(who, ref);
    expect(await number(stream)).toBe(1);
    await closeLive();
    expect(await stream.next('revision', revisionNoticeSchema)).toBeNull();
  });
});
