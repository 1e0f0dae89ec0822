import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { EXAMPLE } from '@/prisma/example/index';
import { now } from '../../clock/clock';
import { removeExample } from '../../commands/remove-example';
import { seedExample } from '../../commands/seed-example';
import { addUser } from '../../commands/users/add-user';
import { call } from '../../testing/api';
import { addEvent, openCase } from '../../testing/case';
import { ownerUrl } from '../../testing/owner-url';
import { person } from '../../testing/people';
import { closeDatabase } from '../connection/client';

let owner: pg.Client;
let app: pg.Client;
let incidentId: string;

beforeAll(async () => {
  owner = await connect(ownerUrl());
  app = await connect(process.env.ONSET_APP_DATABASE_URL ?? '');
  unwrap(await addUser({ email: 'first@example.org', name: 'First', administrator: true }));
  await seedExample({ now: now() });
  incidentId = (await openCase(await person())).id;
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), closeDatabase()]);
});

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

const revisionCount = async () => (await owner.query('SELECT count(*)::int AS n FROM revisions')).rows[0]?.n;

const CHANGES = [
  `UPDATE revisions SET type = 'forged'`,
  'DELETE FROM revisions',
  'TRUNCATE revisions CASCADE',
  'TRUNCATE incidents CASCADE',
] as const;

describe('revisions', () => {
  it.each(CHANGES)('cannot be changed by the application: %s', async (statement) => {
    const before = await revisionCount();
    await expect(app.query(statement)).rejects.toThrow(/permission denied/);
    expect(await revisionCount()).toBe(before);
  });

  it.each(CHANGES)('cannot be changed by the owner either: %s', async (statement) => {
    const before = await revisionCount();
    await expect(owner.query(statement)).rejects.toThrow(/append-only/);
    expect(await revisionCount()).toBe(before);
  });

  it('cannot be removed by claiming to remove the example', async () => {
    const claim = `SELECT set_config('onset.removes_example', $1, false)`;
    await owner.query(claim, [incidentId]);
    await expect(owner.query('DELETE FROM revisions WHERE incident_id = $1', [incidentId])).rejects.toThrow(
      /append-only/,
    );
    await owner.query(claim, ['']);
  });

  it('keep their triggers from the application', async () => {
    await expect(app.query('ALTER TABLE revisions DISABLE TRIGGER ALL')).rejects.toThrow(/owner/);
    await expect(app.query(`SET session_replication_role = 'replica'`)).rejects.toThrow(/permission denied/);
  });
});

describe('the application’s role', () => {
  it.each([
    `UPDATE incidents SET is_example = true WHERE id = '%'`,
    `UPDATE incidents SET ref = 'INC-1999-0001' WHERE id = '%'`,
    `UPDATE incidents SET created_at = 0 WHERE id = '%'`,
    `DELETE FROM incidents WHERE id = '%'`,
    `DELETE FROM events WHERE incident_id = '%'`,
    `DELETE FROM figures WHERE incident_id = '%'`,
    'CREATE TABLE mine (id int)',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('a', 'b', 'c')`,
  ])('has no right to %s', async (statement) => {
    await expect(app.query(statement.replace('%', incidentId))).rejects.toThrow(/permission denied/);
  });
});

describe('removing the example', () => {
  it('leaves every other incident with its revisions', async () => {
    expect(await removeExample()).toBe(true);
    const left = await owner.query('SELECT DISTINCT incident_id FROM revisions');
    expect(left.rows.map((row) => row.incident_id)).toEqual([incidentId]);
    const events = await owner.query('SELECT count(*)::int AS n FROM events WHERE incident_id = $1', [
      EXAMPLE.incident.id,
    ]);
    expect(events.rows[0]?.n).toBe(0);
  });
});

describe('moments', () => {
  it.each([
    [-8_993_635_200_000_000n, '1685-01-01T00:00:00.000000Z'],
    [-1n, '1969-12-31T23:59:59.999999Z'],
    [1_672_937_999_123_457n, '2023-01-05T16:59:59.123457Z'],
    [8_993_721_599_999_999n, '2254-12-31T23:59:59.999999Z'],
  ])('are exact to the microsecond for whoever reads with SQL: %s', async (micros, expected) => {
    const text = `to_char(timestamptz_of($1) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
    const { rows } = await owner.query(`SELECT ${text} AS text`, [micros]);
    expect(rows[0]?.text).toBe(expected);
  });
});

describe('a record whose last revision is later than the clock, because that was set back', () => {
  it('goes on at the moment of that revision, and dates none in between or after it', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const event = await addEvent(who, ref);
    const { at } = await setForward(id);
    const changed = await call(
      who,
      'PATCH',
      `/incidents/${ref}/events/${event.id}`,
      { title: 'x' },
      { 'if-match': '*' },
    );
    expect(changed.status).toBe(200);
    expect(await momentsOf(id)).toEqual([expect.any(String), at, at]);
    for (const shiftMicros of [-1_000_000n, 1_000_000n]) {
      const draft = {
        at: Number(BigInt(at) + shiftMicros),
        type: 'event.deleted',
        payload: '{"type":"event.deleted"}',
      };
      const drafts = [{ ...draft, actorId: 'a', actorName: 'A', salt: 'ab'.repeat(32), subjects: [] }];
      const forged = app.query('SELECT append_to_record($1, 4, $2)', [id, JSON.stringify(drafts)]);
      await expect(forged).rejects.toThrow();
    }
  });
});

const momentsOf = async (id: string) =>
  (await owner.query('SELECT at FROM revisions WHERE incident_id = $1 ORDER BY seq', [id])).rows.map(({ at }) => at);

/** As if the clock had been an hour ahead when the last revision was made. */
async function setForward(id: string): Promise<{ readonly at: string }> {
  const moved = `UPDATE revisions SET at = at + 3600000000
    WHERE (incident_id, seq) = (SELECT id, revision FROM incidents WHERE id = '${id}')`;
  await owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${moved};
    UPDATE incidents SET updated_at = updated_at + 3600000000 WHERE id = '${id}'; COMMIT`);
  return { at: (await momentsOf(id)).at(-1) };
}
