// Which version of Onset a backup is of: the migrations that made its tables, beside those that this version has. Where the
// backup's are the first of these, an empty database is brought back to them, to be filled and brought forward again.
import { join } from 'node:path';
import type pg from 'pg';
import { migrated } from '../database/migrations';
import { projectFolder } from '../files/data-folder.mjs';

export interface Migration {
  readonly name: string;
  /** SHA-256 of its script; null where a backup does not say it. */
  readonly checksum: string | null;
}

export const MIGRATIONS = join(projectFolder, 'prisma', 'migrations');

export async function migrationsOf(client: pg.Client): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** Of a backup beside what reads it. `unlike`: neither came from the other. */
export type Age = 'same' | 'older' | 'newer' | 'unlike';

export function ageOf(written: readonly Migration[], present: readonly Migration[]): Age {
  const shared = Math.min(written.length, present.length);
  if (!written.slice(0, shared).every((migration, at) => isSame(migration, present[at]))) return 'unlike';
  if (written.length === present.length) return 'same';
  return written.length < present.length ? 'older' : 'newer';
}

const isSame = (written: Migration, present: Migration | undefined): boolean =>
  written.name === present?.name && (written.checksum === null || written.checksum === present.checksum);

/** Takes the tables and functions of an empty database away, and makes those of an earlier version. Within a transaction. */
export async function bringBack(client: pg.Client, folder: string, last: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS statement FROM pg_class c
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND ${OF_NO_EXTENSION('c')}
     UNION ALL SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc p
     WHERE pronamespace = 'public'::regnamespace AND ${OF_NO_EXTENSION('p')}`,
  );
  for (const { statement } of rows) await client.query(statement);
  await migrated(client, folder, last);
}

const OF_NO_EXTENSION = (alias: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${alias}.oid AND d.deptype = 'e')`;
