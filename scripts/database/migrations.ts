// Applies prisma/migrations to a database, recording them as `prisma migrate deploy` does, so that both can be used.
// All that are pending go into one transaction: a kill at any moment leaves either all of them or none, never a
// migration that is marked as begun and blocks the next start.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationFile, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { Refusal } from '../report/refusal.mjs';
import { schemaEngine } from './schema-engine';

/** `ownerUrl` must own the schema `public`. Gives the names of the migrations that were applied now; throws a Refusal for tables of a newer version. */
export async function applyMigrations(ownerUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const applied = await migrated(client, folder);
    await refuseNewer(client, folder);
    await client.query('COMMIT');
    return applied;
  } finally {
    await client.end();
  }
}

/** What an earlier version wrote into tables that it does not know would be no record of this one's. */
async function refuseNewer(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND migration_name <> ALL($1) ORDER BY 1 DESC LIMIT 1`,
    [namesIn(folder)],
  );
  const unknown = rows[0]?.name;
  if (unknown === undefined) return;
  throw new Refusal(
    `A newer version of Onset than this one was started on this database: it has ${unknown}. Start that one or a later one.`,
  );
}

/** Within the transaction that the client is in. @param upTo the name of the last that is applied; all unless told */
export async function migrated(client: pg.Client, folder: string, upTo?: string): Promise<string[]> {
  const migrationsList = readMigrations(folder, upTo);
  let refused: Error | undefined;
  const engine = await schemaEngine(client, (failure, script) => {
    refused = new Error(`${nameOf(script, migrationsList)} failed: ${wordsOf(failure)}`, { cause: failure });
  });
  try {
    const outcome = await engine.applyMigrations({
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    });
    return outcome.appliedMigrationNames;
  } catch (failure) {
    throw refused ?? failure;
  }
}

function readMigrations(folder: string, upTo: string | undefined): MigrationList {
  const names = namesIn(folder).filter((name) => upTo === undefined || name <= upTo);
  const lockfile = join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({ path, migrationFile: readMigration(folder, path) })),
  };
}

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort();

function readMigration(folder: string, name: string): MigrationFile {
  const value = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
  return { path: 'migration.sql', content: { tag: 'ok', value } };
}

function nameOf(script: string, { migrationDirectories }: MigrationList): string {
  const found = migrationDirectories.find(({ migrationFile }) => migrationFile.content.value === script);
  return `The migration ${found?.path ?? ''}`;
}

function wordsOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
