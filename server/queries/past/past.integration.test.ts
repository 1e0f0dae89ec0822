import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventInput, type EventOut, eventListSchema, eventOutSchema } from '@/core/contracts/event';
import { figureListSchema } from '@/core/contracts/figure';
import { incidentOutSchema } from '@/core/contracts/incident';
import { metricsOutSchema } from '@/core/contracts/metrics';
import { problemSchema } from '@/core/contracts/problem';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, addFigure, eventsOf, memberOf, openCase, revisionsOf } from '../../testing/case';
import { imported, timesketch } from '../../testing/imports';
import { type Person, person } from '../../testing/people';

afterAll(closeDatabase);

const read = async (who: Person, path: string) => (await call(who, 'GET', path)).body;
const incidentAt = async (who: Person, ref: string, search: string) =>
  incidentOutSchema.parse(await read(who, `/incidents/${ref}${search}`));
const figuresAt = async (who: Person, ref: string, search: string) =>
  figureListSchema.parse(await read(who, `/incidents/${ref}/figures${search}`));
const metricsAt = async (who: Person, ref: string, search: string) =>
  metricsOutSchema.parse(await read(who, `/incidents/${ref}/metrics${search}`));
const eventAt = (who: Person, ref: string, id: string, search: string) =>
  call(who, 'GET', `/incidents/${ref}/events/${id}${search}`);
const change = async (who: Person, ref: string, { id }: { readonly id: string }, patch: object) =>
  eventOutSchema.parse(
    (await call(who, 'PATCH', `/incidents/${ref}/events/${id}`, { reason: 'log analysis complete', ...patch }, ANY))
      .body,
  );
const ANY = { 'if-match': '*' };

describe('as recorded', () => {
  let who: Person;
  let ref: string;
  let access: EventOut;
  /** Of each revision, its moment. */
  let moments: readonly string[];

  beforeAll(async () => {
    who = await person();
    ref = (await openCase(who, { title: 'A case', zone: 'America/Los_Angeles' })).ref;
    access = await addEvent(who, ref, { title: 'Access', when: '2022-12', milestone: 'first-access' });
    await addEvent(who, ref, { title: 'Detected', when: '2023-01-05', milestone: 'detected' });
    const figure = await addFigure(who, ref, { low: 37 });
    await change(who, ref, access, { when: '2022-11-25~' });
    await call(who, 'PATCH', `/incidents/${ref}`, { title: 'The case' });
    await call(who, 'PATCH', `/incidents/${ref}/figures/${figure.id}`, { low: 40, reason: 'recounted' });
    await call(who, 'DELETE', `/incidents/${ref}/events/${access.id}`, { reason: 'twice' }, ANY);
    moments = (await revisionsOf(who, ref)).revisions.map(({ at }) => at);
  });

  it('gives the whole incident as it stood at a revision', async () => {
    expect(await incidentAt(who, ref, '?asOf=4')).toMatchObject({ revision: 4, title: 'A case' });
    const { revision, events } = await eventsOf(who, ref, '?asOf=4');
    expect(revision).toBe(4);
    expect(events.map(({ title, when }) => `${title}, ${when?.statedAs}`)).toEqual([
      'Access, 2022-12',
      'Detected, 2023-01-05',
    ]);
    expect(await figuresAt(who, ref, '?asOf=4')).toMatchObject({ revision: 4, figures: [{ low: 37 }] });
    expect(await metricsAt(who, ref, '?asOf=4')).toMatchObject({ revision: 4, metrics: [{ highDays: 35 }] });
    expect(await metricsAt(who, ref, '?asOf=5')).toMatchObject({ revision: 5, metrics: [{ highDays: 42 }] });
    expect(await read(who, `/incidents/${ref}/evidence?asOf=4`)).toEqual({ revision: 4, evidence: [] });
  });

  it('gives one event as it stood, also one that was deleted since', async () => {
    expect((await eventAt(who, ref, access.id, '?asOf=4')).body).toMatchObject({
      version: 1,
      when: { statedAs: '2022-12' },
    });
    // An id is the same in any case, now as then.
    expect((await eventAt(who, ref, access.id.toUpperCase(), '?asOf=4')).status).toBe(200);
    expect((await eventAt(who, ref, access.id, '?asOf=7')).body).toMatchObject({ version: 2 });
    expect((await eventAt(who, ref, access.id, '?asOf=8')).status).toBe(404);
    expect((await eventAt(who, ref, access.id, '?asOf=1')).status).toBe(404);
  });

  it('takes a moment for the last revision at or before it, and a day for its end', async () => {
    for (const [index, at] of moments.entries()) {
      expect((await incidentAt(who, ref, `?asOf=${at}`)).revision).toBe(index + 1);
    }
    expect((await incidentAt(who, ref, '?asOf=2200-01-01')).revision).toBe(moments.length);
  });

  it('gives at the last revision what is there now', async () => {
    expect(await eventsOf(who, ref, '?asOf=8')).toEqual(await eventsOf(who, ref));
    expect(await figuresAt(who, ref, '?asOf=8')).toEqual(await figuresAt(who, ref, ''));
    expect(await incidentAt(who, ref, '?asOf=8')).toEqual(await incidentAt(who, ref, ''));
  });

  it.each([
    ['asOf=9', '/asOf', 'the last is 8'],
    ['asOf=0', '/asOf', 'numbered from 1'],
    ['asOf=1999-01-01', '/asOf', 'begins on'],
    ['asOf=yesterday', '/asOf', 'RFC 3339'],
    ['knownAt=4', '/knownAt', 'RFC 3339'],
  ])('refuses %s and says what would be right', async (search, pointer, words) => {
    for (const part of ['', '/events', `/events/${access.id}`, '/figures', '/metrics', '/evidence']) {
      const answer = await call(who, 'GET', `/incidents/${ref}${part}?${search}`);
      expect(answer.status, part).toBe(422);
      expect(problemSchema.parse(answer.body).errors).toEqual([{ pointer, detail: expect.stringContaining(words) }]);
    }
  });

  it('refuses to change the past', async () => {
    const answer = await call(who, 'PATCH', `/incidents/${ref}/events/${access.id}?asOf=4`, { title: 'x' }, ANY);
    expect(answer.status).toBe(422);
  });

  it('has no tag that could be taken for the present version, and never answers 304', async () => {
    const { figures } = await figuresAt(who, ref, '');
    const path = `/incidents/${ref}/figures/${figures[0]?.id}`;
    const present = await call(who, 'GET', path);
    const etag = present.headers.get('etag') ?? '';
    expect((await call(who, 'GET', path, undefined, { 'if-none-match': etag })).status).toBe(304);
    const past = await call(who, 'GET', `${path}?asOf=4`, undefined, { 'if-none-match': etag });
    expect(past.status).toBe(200);
    expect(past.headers.get('etag')).toBeNull();
    for (const place of [`/incidents/${ref}`, `/incidents/${ref}/events/${access.id}`]) {
      expect((await call(who, 'GET', `${place}?asOf=3`)).headers.get('etag')).toBeNull();
    }
  });

  it('does not exist for whoever is no member', async () => {
    expect((await call(await person(), 'GET', `/incidents/${ref}/events?asOf=4`)).status).toBe(404);
  });
});

describe('as known on', () => {
  it('gives what had been learned by then, else entered, in its present version', async () => {
    const who = await person();
    const { ref } = await openCase(who, { zone: 'America/Los_Angeles' });
    const early = await addEvent(who, ref, { title: 'Early', learnedAt: '2023-01-05' });
    await addEvent(who, ref, { title: 'Late', learnedAt: '2023-01-19' });
    await addEvent(who, ref, { title: 'Nobody said when' });
    await addFigure(who, ref);
    await change(who, ref, early, { title: 'Early, renamed' });
    const titles = async (search: string) => (await eventsOf(who, ref, search)).events.map(({ title }) => title);
    expect(await titles('?knownAt=2023-01-04')).toEqual([]);
    expect(await titles('?knownAt=2023-01-05')).toEqual(['Early, renamed']);
    expect(await titles('?knownAt=2023-01-05&asOf=2')).toEqual(['Early']);
    expect(new Set(await titles('?knownAt=2200-01-01'))).toEqual(
      new Set(['Early, renamed', 'Late', 'Nobody said when']),
    );
    expect((await figuresAt(who, ref, '?knownAt=2023-01-05')).figures).toEqual([]);
    expect((await figuresAt(who, ref, '?knownAt=2200-01-01')).figures).toHaveLength(1);
  });
});

const PRIVILEGE = { designation: 'work-product', basis: 'Draft', assertedBy: 'L. Kim' } as const;

describe('privilege over the past', () => {
  it('closes what was written before it was asserted, and opens it again once lifted', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const counsel = await memberOf(id, 'counsel');
    const responder = await memberOf(id, 'responder');
    const memo = await addEvent(counsel, ref, { title: 'Memo', when: '2023-01-05', milestone: 'detected' });
    const statusFor = async (reader: Person) => (await eventAt(reader, ref, memo.id, '?asOf=2')).status;
    expect(await statusFor(responder)).toBe(200);
    await change(counsel, ref, memo, { privilege: PRIVILEGE });
    expect(await statusFor(responder)).toBe(404);
    expect((await eventsOf(responder, ref, '?asOf=2')).events).toEqual([]);
    expect(await statusFor(counsel)).toBe(200);
    await change(counsel, ref, memo, { privilege: null });
    expect(await statusFor(responder)).toBe(200);
    expect((await eventsOf(responder, ref, '?asOf=3')).events).toHaveLength(1);
  });
});

describe('erasure', () => {
  it('takes from the past what it takes from the present, however often that past was read before', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const event = await addEvent(who, ref, { title: 'A name' });
    await addEvent(who, ref, { title: 'Stays' });
    expect((await eventsOf(who, ref, '?asOf=3')).events).toHaveLength(2);
    const erasure = { target: { eventId: event.id }, ground: 'Request under Art. 17 GDPR' };
    const answer = await call(who, 'POST', `/incidents/${ref}/erasures`, erasure);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    expect((await eventsOf(who, ref, '?asOf=3')).events.map(({ title }) => title)).toEqual(['Stays']);
    expect((await eventAt(who, ref, event.id, '?asOf=2')).status).toBe(404);
  });
});

const words = fc.constantFrom('alert', 'Älteste Spur', '100 % sure', 'ΟΔΟΣ', 'snake_case', 'Door', 'back\\slash');
const when = fc.constantFrom(
  null,
  '2023',
  '2022-11-25~',
  '2023-01-05',
  '2023-01-05T14:00:00Z',
  '../2022-10-01',
  '2023-06-01/..',
);
const input: fc.Arbitrary<EventInput> = fc.record({
  title: words,
  description: words,
  executiveText: words,
  techniques: fc.subarray(['T1190', 'T1078.004']),
  when,
  category: fc.constantFrom('detection', 'context', 'attacker-activity'),
  tags: fc.uniqueArray(words, { maxLength: 2 }),
  involved: fc.uniqueArray(words, { maxLength: 2 }),
  sources: fc.array(fc.record({ title: words, quote: words }), { maxLength: 2 }),
});
const search = fc
  .record(
    {
      q: fc.constantFrom('ALERT', 'älteste', 'οδος', '%', '_', 'door alert', '\\', 't1078', 'nothing'),
      category: fc.constantFrom('detection', 'context,detection'),
      from: fc.constantFrom('2022-11-25', '2023-01-05T14:00:00Z', '2023-07'),
      to: fc.constantFrom('2022-11-25', '2023-01-05T14:00:00Z', '2030'),
      limit: fc.constantFrom('1', '3', '1000'),
    },
    { requiredKeys: [] },
  )
  .map((given) => new URLSearchParams(given).toString())
  .filter((given) => !given.includes('from=2023-07&to=202') && !/from=2023-01.*to=2022/.test(given));

describe('the past of very many events', () => {
  it('is the same whichever revision is asked for first', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const titles = Array.from({ length: 1_200 }, (_, row) => `row ${row}`);
    await imported(who, ref, { file: timesketch(titles) });
    const before = (await eventsOf(who, ref, '?limit=1')).events[0] as EventOut;
    for (const title of ['second', 'third', 'fourth']) await change(who, ref, before, { title });
    await call(who, 'DELETE', `/incidents/${ref}/events/${before.id}`, { reason: 'noise' }, ANY);
    const firstAt = async (revision: number) => {
      const { events } = await eventsOf(who, ref, `?asOf=${revision}&limit=2`);
      return events.map(({ title }) => title);
    };
    const latest = await firstAt(6);
    expect(await firstAt(4)).toEqual(['third', latest[0]]);
    expect(await firstAt(3)).toEqual(['second', latest[0]]);
    expect(await firstAt(2)).toEqual([before.title, latest[0]]);
    expect(await firstAt(5)).toEqual(['fourth', latest[0]]);
    expect(await firstAt(1)).toEqual([]);
  });
});

describe('filters, cursors and limits of the past', () => {
  it('let through what those of the tables do', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    for (const one of fc.sample(input, { numRuns: 40, seed: 5 })) {
      await call(who, 'POST', `/incidents/${ref}/events`, one);
    }
    const { revision } = await incidentAt(who, ref, '');
    let found = 0;
    await fc.assert(
      fc.asyncProperty(search, async (asked) => {
        let cursor: string | null = '';
        while (cursor !== null) {
          const next: string = `?${asked}${cursor && `&cursor=${cursor}`}`;
          const present = await call(who, 'GET', `/incidents/${ref}/events${next}`);
          const past = await call(who, 'GET', `/incidents/${ref}/events${next}&asOf=${revision}`);
          expect(past.body, next).toEqual(present.body);
          if (present.status !== 200) return;
          const page = eventListSchema.parse(present.body);
          found += page.events.length;
          cursor = page.nextCursor;
        }
      }),
      { numRuns: 40, seed: 5 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
