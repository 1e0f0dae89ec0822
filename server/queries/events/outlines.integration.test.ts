import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventInput } from '@/core/contracts/event';
import { eventFromOut } from '@/core/contracts/event-from-out';
import { matchListSchema } from '@/core/contracts/event-query';
import { decodeOutlines } from '@/core/outline/decode-outlines';
import { OutlineWriter } from '@/core/outline/encode-outlines';
import { outlineOf } from '@/core/outline/event-outline';
import { closeDatabase } from '../../db/connection/client';
import { addressOf, call, responseTo } from '../../testing/api';
import { addEvent, eventsOf, memberOf, openCase } from '../../testing/case';
import { type Person, person } from '../../testing/people';
import { keptPacked } from '../kept-packed';

let commander: Person;
let responder: Person;
let ref: string;

beforeAll(async () => {
  commander = await person();
  const opened = await openCase(commander, { zone: 'America/Los_Angeles' });
  ref = opened.ref;
  for (const event of EVENTS) await addEvent(commander, ref, event);
  responder = await memberOf(opened.id, 'responder');
});
afterAll(closeDatabase);

const EVENTS: readonly EventInput[] = [
  { title: 'undated', description: 'Nobody knows when the door was opened' },
  { title: 'moment', when: '2023-01-05T14:00:00.123456-08:00', category: 'detection', milestone: 'detected' },
  { title: 'around', when: '2022-11-25~', category: 'attacker-activity', involved: ['Portal'], tags: ['a|b', 'c\nd'] },
  { title: 'span', when: '2022-11-25/2023-01-05?', category: 'attacker-activity', learnedAt: '2023-01-06' },
  { title: 'ongoing', when: '2023-01-19', until: 'ongoing', category: 'legal-and-regulatory', confidence: 'disputed' },
  { title: 'before', when: '../2022-10-01', sources: [{ title: 'Log' }, { title: 'Form 8-K' }] },
  {
    title: 'secret',
    when: '2023-01-10',
    privilege: { designation: 'work-product', basis: 'Prepared for litigation', assertedBy: 'Somebody' },
  },
];

const readOutlines = async (who: Person, search = '', headers: Record<string, string> = {}, of = ref) => {
  const address = addressOf(`/incidents/${of}/outlines${search}`);
  const response = await responseTo(
    new Request(address, { headers: { authorization: `Bearer ${who.token}`, ...headers } }),
  );
  return {
    response,
    body:
      response.status === 200 ? decodeOutlines(gunzipSync(await response.arrayBuffer()), (outline) => outline) : null,
  };
};

describe('the outlines of an incident', () => {
  it('say of every event that its list has, and in its order, all that it says but its texts', async () => {
    const { events, revision } = await eventsOf(commander, ref);
    const { body } = await readOutlines(commander, '?sources=true');
    expect(body).toEqual({ revision, outlines: events.map((event) => outlineOf(eventFromOut(event))) });
  });

  it('name no source unless asked to, now and in the past', async () => {
    const { revision } = await eventsOf(commander, ref);
    for (const moment of ['', `asOf=${revision}`]) {
      const named = async (search: string) =>
        (await readOutlines(commander, `?${search}${moment}`)).body?.outlines.some((one) => one.sourceTitle !== null);
      expect([await named(''), await named('sources=true&')]).toEqual([false, true]);
    }
  });

  it('leave out what the reader may not read, and are not kept for another reader', async () => {
    const mine = await readOutlines(commander);
    const theirs = await readOutlines(responder);
    expect(mine.body?.outlines).toHaveLength(EVENTS.length);
    expect(theirs.body?.outlines).toHaveLength(EVENTS.length - 1);
    const again = await readOutlines(responder, '', { 'if-none-match': mine.response.headers.get('etag') ?? '' });
    expect(again.response.status).toBe(200);
  });

  it('are the same for all while nothing is withheld from anybody, and no longer once something is', async () => {
    const { id, ref: open } = await openCase(commander, {});
    const other = await memberOf(id, 'responder');
    await addEvent(commander, open, { title: 'for all' });
    const countsFor = async () => {
      const both = await Promise.all([commander, other].map((who) => readOutlines(who, '', {}, open)));
      return both.map(({ body }) => body?.outlines.length);
    };
    expect(await countsFor()).toEqual([1, 1]);
    const privilege = { designation: 'work-product', basis: 'Litigation', assertedBy: 'Somebody' } as const;
    await addEvent(commander, open, { title: 'for one', privilege });
    expect(await countsFor()).toEqual([2, 1]);
  });

  it('keep no connection from others while very many wait for what one has made', async () => {
    const { id, ref: open } = await openCase(commander, {});
    const waiting = await Promise.all(Array.from({ length: 12 }, () => memberOf(id, 'responder')));
    const { revision } = await eventsOf(commander, open);
    let makeThem: (pieces: readonly Uint8Array[]) => void = () => undefined;
    void keptPacked(`${id}.${revision}.times`, () => new Promise((made) => (makeThem = made)));
    let hasAny = false;
    const all = Promise.all(waiting.map((who) => readOutlines(who, '', {}, open)));
    void all.then(() => {
      hasAny = true;
    });
    for (let time = 0; time < 5; time += 1) expect((await eventsOf(commander, open)).events).toEqual([]);
    expect(hasAny).toBe(false);
    makeThem(new OutlineWriter().pieces(revision));
    expect((await all).map(({ body }) => body?.outlines)).toEqual(waiting.map(() => []));
  });

  it('need not be sent again while nothing has changed', async () => {
    const { response } = await readOutlines(commander);
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await readOutlines(commander, '', headers)).response.status).toBe(304);
    await addEvent(commander, ref, { title: 'one more' });
    const { body } = await readOutlines(commander, '', headers);
    expect(body?.outlines).toHaveLength(EVENTS.length + 1);
  });

  it('can be of the past, which nobody keeps', async () => {
    const { response, body } = await readOutlines(commander, '?asOf=3');
    expect(body?.outlines).toHaveLength(2);
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'private, no-store']);
  });

  it('do not exist for whoever is no member', async () => {
    expect((await readOutlines(await person())).response.status).toBe(404);
  });
});

describe('the events that are asked for by their ids', () => {
  it('are those that the reader may read, in order of time', async () => {
    const { events } = await eventsOf(commander, ref);
    const wanted = events.filter(({ title }) => ['secret', 'ongoing', 'around'].includes(title)).map(({ id }) => id);
    const search = `?id=${wanted.toReversed().join(',')}`;
    const titles = async (who: Person) => (await eventsOf(who, ref, search)).events.map(({ title }) => title);
    expect(await titles(commander)).toEqual(['around', 'secret', 'ongoing']);
    expect(await titles(responder)).toEqual(['around', 'ongoing']);
  });

  it('are the same in capital letters, now and in the past', async () => {
    const { events, revision } = await eventsOf(commander, ref);
    const [first] = events;
    for (const moment of ['', `&asOf=${revision}`]) {
      const asked = await eventsOf(commander, ref, `?id=${first?.id.toUpperCase()}${moment}`);
      expect(asked.events).toEqual([first]);
    }
  });

  it('are refused where one is no id', async () => {
    const response = await call(commander, 'GET', `/incidents/${ref}/events?id=first`);
    expect(response.status).toBe(422);
  });
});

describe('the ids that a search lets through', () => {
  const matches = async (who: Person, search: string) => {
    const { body } = await call(who, 'GET', `/incidents/${ref}/matches?${search}`);
    return matchListSchema.parse(body).ids;
  };

  it('are those of the list with the same search, now and in the past', async () => {
    for (const search of ['q=8-K', 'category=attacker-activity', 'from=2023-01-06', 'q=s&asOf=6', 'asOf=4']) {
      const { events } = await eventsOf(responder, ref, `?${search}`);
      expect(await matches(responder, search)).toEqual(events.map(({ id }) => id));
    }
  });
});
