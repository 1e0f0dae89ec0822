import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownerUrl } from '@/server/testing/owner-url';
import { projectFolder } from '../files/data-folder.mjs';
import { applyMigrations } from './migrations';
import { prepareDatabase } from './prepare';

const owner = new pg.Client({ connectionString: ownerUrl() });
const address = new URL(ownerUrl());
let folder = '';

beforeAll(() => owner.connect());
afterAll(() => owner.end());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onset-migrations-'));
  address.pathname = `/empty_${Math.floor(performance.now() * 1000)}`;
  await owner.query(`CREATE DATABASE ${address.pathname.slice(1)}`);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('migrations', () => {
  it('apply once, in order, and again nothing', async () => {
    migration('20260102_second', 'ALTER TABLE "first" ADD COLUMN b int;');
    migration('20260101_first', 'CREATE TABLE "first" (a int);');
    expect(await applyMigrations(address.href, folder)).toEqual(['20260101_first', '20260102_second']);
    expect(await applyMigrations(address.href, folder)).toEqual([]);
  });

  it('may define functions, which have semicolons of their own', async () => {
    migration('20260101_function', 'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 2; END; $$;');
    await applyMigrations(address.href, folder);
    expect(await answer('SELECT two() AS answer')).toBe(2);
  });

  it('are refused in an earlier version, with the tables of the later one as they were', async () => {
    migration('20260101_first', 'CREATE TABLE "first" (a int);');
    migration('20260102_second', 'CREATE TABLE "second" (a int);');
    await applyMigrations(address.href, folder);
    rmSync(join(folder, '20260102_second'), { recursive: true });
    await expect(applyMigrations(address.href, folder)).rejects.toThrow('it has 20260102_second. Start that one');
    expect(await answer('SELECT count(*)::int AS answer FROM second')).toBe(0);
  });

  it('leave nothing behind when one fails, and apply once it is mended', async () => {
    migration('20260101_good', 'CREATE TABLE "good" (a int);');
    migration('20260102_bad', 'CREATE TABLE "half" (a int); CREATE TABLE "bad" (a nonsense);');
    const failure = 'The migration 20260102_bad failed: type "nonsense" does not exist';
    await expect(applyMigrations(address.href, folder)).rejects.toThrow(failure);
    expect(await answer("SELECT count(*)::int AS answer FROM pg_tables WHERE schemaname = 'public'")).toBe(0);
    migration('20260102_bad', 'CREATE TABLE "mended" (a int);');
    expect(await applyMigrations(address.href, folder)).toHaveLength(2);
  });
});

describe('preparing a database', () => {
  it('makes the database, and may be done by two processes at once', async () => {
    address.pathname = '/made_by_preparing';
    const url = process.env.ONSET_APP_DATABASE_URL ?? '';
    const app = { url, role: 'onset_app' } as const;
    await Promise.all([1, 2].map(() => prepareDatabase(address.href, app, projectFolder)));
    expect(await answer('SELECT count(*)::int AS answer FROM revisions')).toBe(0);
  });

  it('lends the rights of the role to a login of the operator’s own', async () => {
    await owner.query("CREATE ROLE web LOGIN PASSWORD 'web'");
    const web = new URL(ownerUrl());
    web.username = 'web';
    web.password = 'web';
    await prepareDatabase(ownerUrl(), { url: web.href, role: 'given' }, projectFolder);
    const client = new pg.Client({ connectionString: web.href });
    await client.connect();
    expect((await client.query('SELECT count(*)::int AS n FROM revisions')).rows).toEqual([{ n: 0 }]);
    await expect(client.query('DELETE FROM revisions')).rejects.toThrow('permission denied');
    await client.end();
  });
});

function migration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function answer(sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows[0]?.answer;
}
