// Requests that were answered before a key belonged to an incident however it is named are known after the upgrade.

import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { ownerUrl } from '@/server/testing/owner-url';
import { projectFolder } from '../files/data-folder.mjs';
import { migrated } from './migrations';

const MIGRATIONS = join(projectFolder, 'prisma', 'migrations');
const BEFORE = '20261130104500_erasure_waits_for_no_reader';
const INCIDENT = '20230001-0000-8000-8000-0000000000aa';
const USER = '30230001-0000-8000-8000-000000000001';

const address = new URL(ownerUrl());
address.pathname += '_before_keys_by_id';
const old = new pg.Client({ connectionString: address.href });
afterAll(() => old.end());

const kept = async (): Promise<readonly unknown[]> =>
  (await old.query('SELECT operation, key, reply FROM idempotency_keys ORDER BY key, operation')).rows;

it('what was answered by the number of an incident is found by its id, and of two answers the first', async () => {
  const owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${address.pathname.slice(1)}`);
  await owner.end();
  await old.connect();
  await migrated(old, MIGRATIONS, BEFORE);
  await old.query(`INSERT INTO users (id, name, email) VALUES ($1, 'L. Kim', 'kim@example.org')`, [USER]);
  await old.query(
    `INSERT INTO incidents (id, ref, title, summary, summary_audiences, status, zone, revision, version, created_at, updated_at)
     VALUES ($1, 'INC-2023-0001', 'A case', '', '{}', 'open', 'UTC', 1, 1, 0, 0)`,
    [INCIDENT],
  );
  const keep = (minute: number, key: string, operation: string) =>
    old.query(
      `INSERT INTO idempotency_keys (user_id, operation, key, request_hash, reply, created_at)
       VALUES ($1, $2, $3, '', to_jsonb($4::int), '2026-12-01T00:00Z'::timestamptz + make_interval(mins => $4))`,
      [USER, operation, key, minute],
    );
  await keep(1, 'a', 'POST /api/v1/incidents/INC-2023-0001/events');
  await keep(3, 'b', `POST /api/v1/incidents/${INCIDENT}/events`);
  await keep(2, 'b', 'POST /api/v1/incidents/inc-2023-0001/events');
  await keep(4, 'c', `DELETE /api/v1/incidents/${INCIDENT}/events/${USER.toUpperCase()}`);
  await keep(5, 'd', 'POST /api/v1/incidents');
  await keep(6, 'e', 'POST /api/v1/incidents/INC-1999-0001/events');
  await migrated(old, MIGRATIONS);
  expect(await kept()).toEqual([
    { operation: `POST /api/v1/incidents/${INCIDENT}/events`, key: 'a', reply: 1 },
    { operation: `POST /api/v1/incidents/${INCIDENT}/events`, key: 'b', reply: 2 },
    { operation: `DELETE /api/v1/incidents/${INCIDENT}/events/${USER}`, key: 'c', reply: 4 },
    { operation: 'POST /api/v1/incidents', key: 'd', reply: 5 },
    { operation: 'POST /api/v1/incidents/INC-1999-0001/events', key: 'e', reply: 6 },
  ]);
});
