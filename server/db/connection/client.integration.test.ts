import { afterAll, expect, it } from 'vitest';
import { closeDatabase, database, inLineSnapshot } from './client';

afterAll(closeDatabase);

it('however many look at all of an incident, there are connections for everybody else, and each who still waits has a turn', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const read = Array.from({ length: 20 }, (_, index) =>
    inLineSnapshot(async (tx) => {
      await tx.$queryRaw`SELECT 1`;
      await held;
      return index;
    }),
  );
  const gone = new AbortController();
  const left = inLineSnapshot((tx) => tx.$queryRaw`SELECT 1`, gone.signal);
  gone.abort();
  expect(await database().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  release();
  await expect(left).rejects.toThrow('aborted');
  expect(await Promise.all(read)).toEqual(read.map((_, index) => index));
});
