import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { newId } from '../../clock/clock';
import { ownerUrl } from '../../testing/owner-url';
import { closeDatabase, database } from '../connection/client';
import { isUnreachable } from '../connection/unreachable';
import { isAtWork } from './imports';
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

it('holds an import until Postgres cuts it, and then confirms nothing', async () => {
  const [line, importId] = [await StagingLine.open(), newId()];
  expect(await line.hold(importId)).toBe(true);
  await line.confirm();
  expect(await isAtWork(database(), importId)).toBe(true);
  const owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'onset import'
    AND datname = current_database()`);
  await owner.end();
  await expect.poll(() => isAtWork(database(), importId)).toBe(false);
  const failure = await line.confirm().catch((error: unknown) => error);
  expect(isUnreachable(failure)).toBe(true);
  await line.letGo(importId);
  await line.close();
});
