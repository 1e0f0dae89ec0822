import { afterAll, expect, it } from 'vitest';
import { closeDatabase, database } from './client';
import { StagingLine } from './staging-line';

afterAll(closeDatabase);

async function connectionCount(): Promise<number> {
  const rows = await database().$queryRaw<readonly unknown[]>`
    SELECT FROM pg_stat_activity WHERE application_name = 'onset import' AND datname = current_database()`;
  return rows.length;
}

it('is shared where many files arrive at a time, and closed with the last of them', async () => {
  const lines = await Promise.all(Array.from({ length: 30 }, () => StagingLine.open()));
  expect(await connectionCount()).toBe(4);
  expect(new Set(lines).size).toBe(4);
  await Promise.all(lines.slice(1).map((line) => line.close()));
  await expect.poll(connectionCount).toBe(1);
  await lines[0]?.close();
  await expect.poll(connectionCount).toBe(0);
});
