import { afterAll, expect, it } from 'vitest';
import { eventsOf, openCase } from '../../testing/case';
import { imported } from '../../testing/imports';
import { person } from '../../testing/people';
import { closeDatabase, inSnapshot } from '../connection/client';
import { liveOutlines, type StoredOutline } from './outlines';

afterAll(closeDatabase);

/** Several at the same time, and several without any. */
const FILE = `when,title,source,tags
,undated,Log,a
2012-03-14,day,Form 8-K,
2012-03-14T04:17:38Z,one,Log,b
2012-03-14T04:17:38Z,two,"Two
lines",b
2012-03-14T04:17:38Z,three,,c
before 5 March 2012,before,Log,
,undated too,Log,
`;

it('outlines come in pages of no more than are wanted, each event once, in the order of lists', async () => {
  const who = await person();
  const { id, ref } = await openCase(who, {});
  await imported(who, ref, { file: FILE, search: 'cite=false&noTime=undated' });
  const { events } = await eventsOf(who, ref);
  const known = events.map((event) => [event.id, event.tags ?? [], event.sources?.[0]?.title ?? null]);
  expect(known).toHaveLength(7);
  const reader = { userId: who.user.id, role: 'commander' } as const;
  for (const perPage of [1, 2, 3, 7, 8]) {
    const pages = await inSnapshot(async (tx) => {
      const read: StoredOutline[][] = [];
      for await (const page of liveOutlines(tx, { incidentId: id, reader, sources: true, perPage }))
        read.push([...page]);
      return read;
    });
    expect(pages.map((page) => page.length)).toEqual(pageLengths(7, perPage));
    expect(pages.flat().map(({ outline }) => [outline.id, outline.tags, outline.sourceTitle])).toEqual(known);
  }
});

const pageLengths = (count: number, perPage: number): readonly number[] =>
  count <= perPage ? [count] : [perPage, ...(count === perPage ? [] : pageLengths(count - perPage, perPage))];
