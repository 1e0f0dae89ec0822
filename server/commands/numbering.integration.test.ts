import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { incidentOutSchema } from '@/core/contracts/incident';
import { closeDatabase } from '../db/connection/client';
import { REVISION_CHANNEL } from '../db/record/revisions';
import { call } from '../testing/api';
import { addEvent, eventsOf, openCase, revisionsOf } from '../testing/case';
import { ownerUrl } from '../testing/owner-url';
import { person } from '../testing/people';

afterAll(closeDatabase);

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const WRITERS = 16;

describe('revisions', () => {
  it('are numbered without gaps under sixteen writers at once, some of whom are refused', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const shared = await addEvent(who, ref, { title: 'shared' });
    await times(WRITERS, async (writer) => {
      const event = await addEvent(who, ref, { title: `event of writer ${writer}` });
      const path = `/incidents/${ref}/events/${event.id}`;
      await call(who, 'PATCH', path, { title: 'changed' }, { 'if-match': '"1"' });
      await call(who, 'PATCH', path, { title: 'stale' }, { 'if-match': '"1"' });
      await call(who, 'PATCH', `/incidents/${ref}/events/${shared.id}`, { title: `by ${writer}` }, { 'if-match': '*' });
      await call(who, 'DELETE', path, undefined, { 'if-match': '"2"' });
    });
    const { revisions } = await revisionsOf(who, ref);
    const expected = 2 + WRITERS * 4;
    expect(revisions.map(({ seq }) => seq)).toEqual(Array.from({ length: expected }, (_, index) => index + 1));
    expect(revisions.map(({ at }) => at)).toEqual(revisions.map(({ at }) => at).sort());
    const { revision, events } = await eventsOf(who, ref);
    expect({ revision, events }).toMatchObject({ revision: expected, events: [{ version: WRITERS + 1 }] });
  });

  it('are announced by their number alone, when they are committed', async () => {
    const listener = new pg.Client({ connectionString: ownerUrl() });
    await listener.connect();
    const heard: unknown[] = [];
    listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')));
    await listener.query(`LISTEN ${REVISION_CHANNEL}`);
    const who = await person();
    const { id, ref } = await openCase(who);
    await addEvent(who, ref);
    await call(who, 'POST', `/incidents/${ref}/events`, { title: 'refused', when: 'never' });
    await listener.query('SELECT 1');
    expect(heard).toEqual([
      { incidentId: id, seq: 1 },
      { incidentId: id, seq: 2 },
    ]);
    await listener.end();
  });
});

describe('incidents', () => {
  it('opened at the same moment get numbers of their own, in a row', async () => {
    const who = await person();
    const opened = await times(WRITERS, async () =>
      incidentOutSchema.parse((await call(who, 'POST', '/incidents', { title: 'a case' })).body),
    );
    const numbers = opened.map(({ ref }) => Number(ref.slice(-4))).sort((a, b) => a - b);
    const first = numbers[0] ?? 0;
    expect(numbers).toEqual(numbers.map((_, index) => first + index));
    expect(opened.every(({ ref }) => /^INC-\d{4}-\d{4}$/.test(ref))).toBe(true);
  });
});
