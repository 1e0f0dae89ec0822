// For integration tests: every word that the database holds, whatever table it is in, as its owner reads it.

import pg from 'pg';
import { ownerUrl } from './owner-url';

/** Table and row, as JSON, of every row of every table that contains `words`, whatever their case. */
export async function rowsHolding(words: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const held: string[] = [];
    for (const { name } of rows) {
      const query = `SELECT to_json(t)::text AS row FROM ${name} t WHERE strpos(lower(t::text), lower($1)) > 0`;
      const found = await client.query<{ row: string }>(query, [words]);
      held.push(...found.rows.map(({ row }) => `${name}: ${row}`));
    }
    return held;
  } finally {
    await client.end();
  }
}
