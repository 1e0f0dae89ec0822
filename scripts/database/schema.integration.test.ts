// The Prisma schema and the migrations are written by hand side by side: this holds them against each other.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerUrl } from '@/server/testing/owner-url';
import { projectFolder } from '../files/data-folder.mjs';
import { schemaEngine } from './schema-engine';

const SCRATCH = 'written_by_prisma';

let migrated: pg.Client;
let written: pg.Client;

beforeAll(async () => {
  migrated = new pg.Client({ connectionString: ownerUrl() });
  await migrated.connect();
  const scratch = new URL(ownerUrl());
  scratch.pathname += `_${SCRATCH}`;
  await migrated.query(`CREATE DATABASE ${scratch.pathname.slice(1)}`);
  written = new pg.Client({ connectionString: scratch.href });
  await written.connect();
  await written.query(await scriptOfSchema());
});
afterAll(async () => {
  await Promise.all([migrated.end(), written.end()]);
});

async function scriptOfSchema(): Promise<string> {
  const engine = await schemaEngine(written, (failure) => {
    throw failure;
  });
  const content = readFileSync(join(projectFolder, 'prisma', 'schema.prisma'), 'utf8');
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (!stdout) throw new Error('The schema engine wrote no script');
  // It writes `CREATE SCHEMA` for the schema that every database begins with.
  return stdout.replaceAll('CREATE SCHEMA "', 'CREATE SCHEMA IF NOT EXISTS "');
}

// Lists may not be null in either; Prisma has no way of saying so.
const COLUMNS = `
  SELECT table_name, column_name, udt_name, datetime_precision, is_nullable = 'YES' AND data_type <> 'ARRAY' AS nullable,
    CASE WHEN is_generated = 'NEVER' THEN column_default END AS default_value
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  ORDER BY table_name, column_name`;
const KEYS = `
  SELECT conrelid::regclass::text AS table_name, conname, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype IN ('p', 'f', 'u') AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)
  ORDER BY 1, 2`;
const INDEXES = `
  SELECT indexname, indexdef FROM pg_indexes
  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;

/** Indexes that Prisma's language cannot say. */
const BEYOND_PRISMA = [
  'incidents_one_example',
  'access_log_viewings_idx',
  'revisions_privileges_idx',
  'documents_unfinished_idx',
  'events_privileged_idx',
  'events_told_idx',
  'events_deleted_idx',
  'events_supported_idx',
  'sources_privileged_idx',
  'sources_stated_idx',
];

describe('the schema and the migrations', () => {
  it.each([
    ['columns', COLUMNS],
    ['keys', KEYS],
  ])('agree on every one of the %s', async (_what, query) => {
    expect((await migrated.query(query)).rows).toEqual((await written.query(query)).rows);
  });

  it('agree on every index that Prisma can say', async () => {
    const found = (await migrated.query(INDEXES)).rows.filter(({ indexname }) => !BEYOND_PRISMA.includes(indexname));
    expect(found).toEqual((await written.query(INDEXES)).rows);
  });
});
