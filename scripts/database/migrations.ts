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
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 0 });
  const migrationsList = readMigrations(folder);
  let refused: Error | undefined;
  try {
    await pool.query('BEGIN');
    const engine = await schemaEngine(pool, (failure, script) => {
      refused = new Error(`${nameOf(script, migrationsList)} failed: ${wordsOf(failure)}`, { cause: failure });
    });
    const outcome = await engine.applyMigrations({
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    });
    await pool.query('COMMIT');
    return outcome.appliedMigrationNames;
  } catch (failure) {
    throw refused ?? failure;
  } finally {
    await pool.end();
  }
}

function readMigrations(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
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
