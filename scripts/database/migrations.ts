// Applies prisma/migrations to a database, recording them as `prisma migrate deploy` does, so that both can be used.
// All that are pending go into one transaction: a kill at any moment leaves either all of them or none, never a
// migration that is marked as begun and blocks the next start.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationFile, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { schemaEngine } from './schema-engine';

/** `ownerUrl` must own the schema `public`. Gives the names of the migrations that were applied now. */
export async function applyMigrations(ownerUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const applied = await migrated(client, folder);
    await client.query('COMMIT');
    return applied;
  } finally {
    await client.end();
  }
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
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (upTo === undefined || entry.name <= upTo))
    .map((entry) => entry.name)
    .sort();
  const lockfile = join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({ path, migrationFile: readMigration(folder, path) })),
  };
}

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
