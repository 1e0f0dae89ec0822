import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '@/core/contracts/problem';
import { readCsv } from '@/core/export/csv.sample';
import { closeDatabase } from '../../db/client';
import { addEvent, openCase } from '../../testing/case';
import { accessesOf, exportOf } from '../../testing/exports';
import { type Person, person } from '../../testing/people';

afterAll(closeDatabase);

let commander: Person;
let id: string;
let ref: string;

beforeAll(async () => {
  commander = await person();
  ({ id, ref } = await openCase(commander, { title: 'A case', zone: 'UTC' }));
  await addEvent(commander, ref, { title: 'Later', when: '2023-01-07' });
  await addEvent(commander, ref, { title: 'Earlier', when: '2023-01-05' });
  await addEvent(commander, ref, { title: 'Undated' });
});

const textOf = async (asked: string) => (await exportOf(commander, ref, asked)).text();
const titlesOf = async (asked: string) => {
  const [names = [], ...rows] = readCsv(await textOf(asked));
  return rows.map((row) => row[names.indexOf('title')]);
};

describe('events as CSV', () => {
  it('come in order of time, undated ones last', async () => {
    expect(await titlesOf('csv')).toEqual(['Earlier', 'Later', 'Undated']);
  });
  it('are those of the revision that is asked for', async () => {
    expect(await titlesOf('csv?asOf=2')).toEqual(['Later']);
    expect(await titlesOf('csv?asOf=3')).toEqual(['Earlier', 'Later']);
  });
  it('come as a file, named after incident, revision and audience, that no browser shows as a page', async () => {
    const { headers } = await exportOf(commander, ref, 'csv?asOf=2&audience=counsel');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${ref}-r2-counsel-events.csv"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toContain('no-store');
  });
});

describe('every export', () => {
  it('is on the access log, with its revision and audience; asking for its head is not', async () => {
    const before = (await accessesOf(id)).length;
    await exportOf(commander, ref, 'csv', 'HEAD');
    await textOf('csv');
    await textOf('csv?audience=executives&asOf=2');
    expect((await accessesOf(id)).slice(before)).toEqual([
      [commander.user.name, { type: 'export.csv', revision: 4, audience: null }],
      [commander.user.name, { type: 'export.csv', revision: 2, audience: 'executives' }],
    ]);
  });
  it.each([
    ['csv?asOf=99', '/asOf'],
    ['csv?asOf=soon', '/asOf'],
    ['csv?audience=responders', '/audience'],
    ['csv?audience=counsel&audience=external', '/audience'],
    ['csv?theme=dark', '/theme'],
    ['csv?scale=9', '/scale'],
  ])('refuses %s and says where', async (asked, pointer) => {
    const before = (await accessesOf(id)).length;
    const answer = await exportOf(commander, ref, asked);
    expect(answer.status).toBe(422);
    expect(problemSchema.parse(await answer.json()).errors?.map((error) => error.pointer)).toEqual([pointer]);
    expect(await accessesOf(id)).toHaveLength(before);
  });
  it('does not exist in a format that nobody knows, or for somebody who is no member', async () => {
    expect((await exportOf(commander, ref, 'docx')).status).toBe(404);
    expect((await exportOf(await person(), ref, 'csv')).status).toBe(404);
  });
});
