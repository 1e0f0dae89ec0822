import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventInput, EventOut } from '@/core/contracts/event';
import { eventFromOut } from '@/core/contracts/event-from-out';
import { compareTimes } from '@/core/time/order';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, eventsOf, openCase } from '../../testing/case';
import { type Person, person } from '../../testing/people';

let who: Person;
let ref: string;

beforeAll(async () => {
  who = await person();
  ref = (await openCase(who, { zone: 'America/Los_Angeles' })).ref;
  for (const event of EVENTS) await addEvent(who, ref, event);
});
afterAll(closeDatabase);

const EVENTS: readonly EventInput[] = [
  { title: 'undated', description: 'Nobody knows when the door was opened' },
  { title: 'day', when: '2023-01-05', category: 'detection', tags: ['API', 'alert'] },
  { title: 'moment', when: '2023-01-05T14:00:00-08:00', category: 'detection' },
  { title: 'around', when: '2022-11-25~', category: 'attacker-activity', involved: ['Customer portal'] },
  { title: 'span', when: '2022-11-25/2023-01-05', category: 'attacker-activity' },
  { title: 'ongoing', when: '2023-01-19', until: 'ongoing', category: 'legal-and-regulatory' },
  { title: 'before', when: '../2022-10-01', category: 'context' },
  { title: 'after', when: '2023-06-01/..', category: 'context' },
  { title: 'year', when: '2023', sources: [{ title: 'Form 8-K', publisher: 'SEC', quote: 'bad actor' }] },
  { title: '100 % certain', when: '2023-02-01', executiveText: 'In plain words', techniques: ['T1190'] },
];

const titles = async (search: string): Promise<readonly string[]> =>
  (await eventsOf(who, ref, search)).events.map(({ title }) => title);

describe('the list of events', () => {
  it('is in order of time, undated last, as core orders times', async () => {
    const { events } = await eventsOf(who, ref);
    const expected = events.map(eventFromOut).sort((a, b) => compareTimes(a.start, b.start) || (a.id < b.id ? -1 : 1));
    expect(events.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(events.at(-1)?.title).toBe('undated');
  });

  it.each([
    ['?category=detection', ['day', 'moment']],
    ['?category=detection&category=attacker-activity', ['around', 'span', 'day', 'moment']],
    ['?category=detection,attacker-activity', ['around', 'span', 'day', 'moment']],
    ['?from=2023-01-20', ['year', 'ongoing', '100 % certain', 'after']],
    ['?to=2022-10-31', ['before']],
    ['?from=2022-12-01&to=2022-12-31', ['span']],
    ['?from=2023-01-05T22:00:00Z&to=2023-01-05T22:00:01Z', ['span', 'year', 'day', 'moment']],
    ['?from=2023-01-05T21:00:00Z&to=2023-01-05T22:00:00Z', ['span', 'year', 'day']],
    ['?from=2030-01-01', ['ongoing', 'after']],
  ])('keeps for %s what can overlap the window or has the category', async (search, expected) => {
    expect([...(await titles(search))].sort()).toEqual([...expected].sort());
  });

  it.each([
    ['?q=DOOR', ['undated']],
    ['?q=nobody+opened', ['undated']],
    ['?q=nobody+closed', []],
    ['?q=alert', ['day']],
    ['?q=customer+portal', ['around']],
    ['?q=8-k+sec', ['year']],
    ['?q=%25', ['100 % certain']],
    ['?q=_', []],
    ['?q=plain+words', ['100 % certain']],
    ['?q=t1190', ['100 % certain']],
    ['?q=2023-02-01', []],
  ])('searches every field of text for %s, and nothing else', async (search, expected) => {
    expect(await titles(search)).toEqual(expected);
  });

  it('gives every event exactly once, page by page, whatever the size of the page', async () => {
    const all = (await eventsOf(who, ref)).events.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (limit) => {
        expect((await pages(limit)).map(({ id }) => id)).toEqual(all);
      }),
      { numRuns: 6 },
    );
  });
});

async function pages(limit: number, between: () => Promise<void> = async () => {}): Promise<readonly EventOut[]> {
  const found: EventOut[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const search: string = `?limit=${limit}${cursor && `&cursor=${cursor}`}`;
    const page = await eventsOf(who, ref, search);
    expect(page.events.length).toBeLessThanOrEqual(limit);
    found.push(...page.events);
    cursor = page.nextCursor;
    await between();
  }
  return found;
}

describe('paging while others write', () => {
  it('neither repeats nor loses what was there throughout', async () => {
    const before = (await eventsOf(who, ref)).events.map(({ id }) => id);
    const found = await pages(2, async () => {
      const event = await addEvent(who, ref, { title: 'meanwhile', when: '2022-01-01' });
      const other = await addEvent(who, ref, { title: 'gone again', when: '2022-11-26' });
      await call(who, 'DELETE', `/incidents/${ref}/events/${other.id}`, undefined, { 'if-match': '*' });
      expect(event.version).toBe(1);
    });
    const ids = found.map(({ id }) => id);
    expect(ids.filter((id) => before.includes(id))).toEqual(before);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('asking for revisions', () => {
  it('goes on after a number, and says when there are no more', async () => {
    const page = async (search: string) => (await call(who, 'GET', `/incidents/${ref}/revisions${search}`)).body;
    expect(await page('?limit=2')).toMatchObject({ revisions: [{ seq: 1 }, { seq: 2 }], nextAfter: 2 });
    expect(await page('?after=2&limit=1')).toMatchObject({ revisions: [{ seq: 3 }], nextAfter: 3 });
    expect(await page('?after=900000')).toEqual({ revisions: [], nextAfter: null });
  });
});
