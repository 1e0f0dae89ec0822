// The tables of the database as a backup has them: every one of the application's, each after those that it refers to, less
// what only says who is here or signed in at the moment. Columns that Postgres computes are left to it.
import type pg from 'pg';
import { Refusal } from '../report/refusal.mjs';

export interface Column {
  readonly name: string;
  /** As a cast takes it. */
  readonly type: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** How many rows travel together. */
const ROWS_AT_ONCE = 200;

/** Whoever was signed in signs in again: a session that was ended since must not come back. */
const OF_THE_MOMENT: readonly string[] = [
  'presences',
  'sessions',
  'share_sessions',
  'sign_in_attempts',
  'sign_in_links',
  'sign_in_steps',
  'verifications',
];

/** Has its one row from the first migration on. */
const ALWAYS_THERE = 'installation';

export async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  const found = await client.query<{ name: string; column: string; type: string }>(
    `SELECT c.relname AS name, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
       AND c.relname <> ALL($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY c.relname, a.attnum`,
    [OF_THE_MOMENT],
  );
  const names = [...new Set(found.rows.map(({ name }) => name))];
  const columnsOf = (table: string) =>
    found.rows.flatMap(({ name, column, type }) => (name === table ? [{ name: column, type }] : []));
  return inOrder(names, await references(client)).map((name) => ({ name, columns: columnsOf(name) }));
}

type References = ReadonlyMap<string, ReadonlySet<string>>;

async function references(client: pg.Client): Promise<References> {
  const { rows } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS from, t.relname AS to FROM pg_constraint k
     JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`,
  );
  const referred = new Map<string, Set<string>>();
  for (const { from, to } of rows) referred.set(from, (referred.get(from) ?? new Set()).add(to));
  return referred;
}

function inOrder(names: readonly string[], referred: References): readonly string[] {
  const ordered: string[] = [];
  const place = (name: string) => {
    if (ordered.includes(name) || !names.includes(name)) return;
    for (const before of referred.get(name) ?? []) place(before);
    ordered.push(name);
  };
  for (const name of names) place(name);
  return ordered;
}

export type Row = (string | null)[];

/** To be called within one transaction for all tables. */
export async function* rowsOf(client: pg.Client, { name, columns }: Table): AsyncGenerator<Row[]> {
  const texts = columns.map((column) => `${client.escapeIdentifier(column.name)}::text`).join(', ');
  const table = client.escapeIdentifier(name);
  await client.query(`DECLARE copied NO SCROLL CURSOR FOR SELECT ARRAY[${texts}] AS row FROM ${table}`);
  for (;;) {
    const { rows } = await client.query<{ row: Row }>(`FETCH ${ROWS_AT_ONCE} FROM copied`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await client.query('CLOSE copied');
}

export async function addRows(client: pg.Client, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  const names = columns.map((column) => client.escapeIdentifier(column.name)).join(', ');
  const places = columns.map((_, at) => `$${at + 1}::text[]`).join(', ');
  const given = columns.map((_, at) => `c${at}`).join(', ');
  const cast = columns.map(({ type }, at) => `c${at}::${type}`).join(', ');
  const values = columns.map((_, at) => rows.map((row) => row[at]));
  await client.query(
    `INSERT INTO ${client.escapeIdentifier(name)} (${names}) SELECT ${cast} FROM unnest(${places}) AS given (${given})`,
    values,
  );
}

/** Throws a Refusal where anything was ever kept in the database. */
export async function emptied(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const table = client.escapeIdentifier(name);
    if (name === ALWAYS_THERE) await client.query(`DELETE FROM ${table}`);
    else if ((await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount !== 0) throw new Refusal(NOT_EMPTY);
  }
}

const NOT_EMPTY =
  'A backup is restored into a database that nothing was ever kept in, and this one has accounts or incidents. ' +
  'Stop Onset, and name an empty one in DATABASE_URL, or a new folder in ONSET_DATA_DIR.';
