import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revisionListSchema } from '@/core/contracts/revision';
import { closeDatabase } from '../db/connection/client';
import { call } from '../testing/api';
import { addEvent, memberOf, openCase, revisionsOf } from '../testing/case';
import { type Person, person } from '../testing/people';

let who: Person;
let ref: string;
let access: string;

beforeAll(async () => {
  who = await person();
  ref = (await openCase(who, { zone: 'UTC' })).ref;
  access = (await addEvent(who, ref, { title: 'Token stolen', when: '2022-12', milestone: 'first-access' })).id;
  await addEvent(who, ref, { title: 'Call', when: '2023-01-06', reason: 'from the call log' });
  await patch({ title: 'Token taken' }, 1);
  await patch({ when: '2022-11-25~', reason: 'log analysis complete' }, 2);
});
afterAll(closeDatabase);

const patch = (body: object, version: number) =>
  call(who, 'PATCH', `/incidents/${ref}/events/${access}`, body, { 'if-match': `"${version}"` });

async function asked(search: string) {
  const { body } = await call(who, 'GET', `/incidents/${ref}/revisions${search}`);
  const { revisions, ...onward } = revisionListSchema.parse(body);
  return { seqs: revisions.map(({ seq }) => seq), revisions, ...onward };
}

describe('the record asked in part', () => {
  it('gives one event’s revisions and no others', async () => {
    for (const id of [access, access.toUpperCase()]) expect((await asked(`?event=${id}`)).seqs).toEqual([2, 4, 5]);
    expect((await asked('?figure=00000000-0000-4000-8000-000000000000')).seqs).toEqual([]);
  });
  it('gives the latest first, page by page', async () => {
    expect(await asked('?order=latest&limit=2')).toMatchObject({ seqs: [5, 4], nextAfter: null, nextBefore: 4 });
    expect(await asked('?order=latest&before=4&limit=10')).toMatchObject({ seqs: [3, 2, 1], nextBefore: null });
    expect(await asked(`?order=latest&event=${access}&limit=2`)).toMatchObject({ seqs: [5, 4], nextBefore: 4 });
  });
  it('gives what is of one kind or by one person', async () => {
    expect((await asked('?kind=incident')).seqs).toEqual([1]);
    const author = (await asked('?limit=1')).revisions[0]?.actor.id;
    expect((await asked(`?actor=${author}&kind=event`)).seqs).toEqual([2, 3, 4, 5]);
    expect((await asked('?actor=nobody')).seqs).toEqual([]);
  });
  it('knows no event that is privileged against its reader, though its numbers stay in the whole', async () => {
    const other = await openCase(who);
    const [counsel, responder] = [await memberOf(other.id, 'counsel'), await memberOf(other.id, 'responder')];
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'L. Kim' } as const;
    const memo = await addEvent(counsel, other.ref, { privilege });
    const seqsFor = async (reader: Person, search: string) =>
      (await revisionsOf(reader, other.ref, search)).revisions.map(({ seq }) => seq);
    expect(await seqsFor(counsel, `?event=${memo.id}`)).toEqual([2]);
    expect(await seqsFor(responder, `?event=${memo.id}`)).toEqual([]);
    expect(await seqsFor(responder, '')).toEqual([1, 2]);
  });
  it('refuses what it does not know', async () => {
    for (const search of [
      '?kind=share',
      '?event=7',
      `?event=${access}&figure=${access}`,
      '?order=random',
      '?actor=%00',
    ]) {
      expect((await call(who, 'GET', `/incidents/${ref}/revisions${search}`)).status).toBe(422);
    }
  });
});

describe('a reason', () => {
  it('stands in the record beside a sentence that names the milestone', async () => {
    const { revisions } = await asked(`?event=${access}&order=latest&limit=1`);
    expect(revisions[0]).toMatchObject({
      summary: expect.stringContaining('moved first access from December 2022 to on or around 25 November 2022'),
      reason: 'log analysis complete',
    });
  });
  it('can come with a new event', async () => {
    expect((await asked('?after=2&limit=1')).revisions[0]?.reason).toBe('from the call log');
  });
  it('is missed where a milestone moves; going back to an earlier version says what it undoes', async () => {
    expect(await patch({ when: '2022-12-01' }, 3)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
    const restore = (body: object) => call(who, 'POST', `/incidents/${ref}/events/${access}/restore`, body);
    expect((await restore({ version: 1 })).status).toBe(200);
    const [last] = (await asked(`?event=${access}&order=latest&limit=1`)).revisions;
    expect(last?.reason).toMatch(/^undo of \d+(, \d+)*$/);
    expect((await restore({ version: 2, reason: 'the analysis was right' })).status).toBe(200);
  });
});
