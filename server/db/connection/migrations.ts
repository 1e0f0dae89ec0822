// Which migrations the database has had.

import 'server-only';
import type { Database } from './client';

/** The names of those that were applied and not rolled back. */
export async function appliedMigrations(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ readonly name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map(({ name }) => name));
}
