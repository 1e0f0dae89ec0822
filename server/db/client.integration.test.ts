import { afterAll, expect, it } from 'vitest';
import { closeDatabase, database, inLineSnapshot } from './client';

afterAll(closeDatabase);

it('however many look at all of an incident, there are connections for everybody else, and each has its turn', async () => {
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
  expect(await database().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  release();
  expect(await Promise.all(read)).toEqual(read.map((_, index) => index));
});
