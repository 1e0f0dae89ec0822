// All that an installation keeps, as one file, and back: its tables as they stood at one moment, the record's key and
// checkpoints, evidence and documents. Needs the owner of the database, and works while Onset serves; restoring takes an
// empty database, all of it or none.
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { writeRecord } from '../files/private-file.mjs';
import { secretsOf } from '../files/secrets.mjs';
import { Refusal } from '../report/refusal.mjs';
import { type BackupHead, type BackupPart, headOfWhole, linesOf, partsOf } from './backup-file';
import { ArrivingFiles, checkpointFiles, keepRecordKey, piecesOf, recordKeyIn, storedFiles } from './kept-files';
import { addRows, emptied, migrationsOf, rowsOf, type Table, tablesOf } from './tables';

export interface Installation {
  readonly ownerUrl: string;
  readonly folder: string;
}

/** Throws a Refusal where nothing was ever kept. @param at when it is made, RFC 3339 */
export async function writeBackup(installation: Installation, at: string, out: Writable): Promise<void> {
  const { ownerUrl, folder } = installation;
  await connected(ownerUrl, async (client) => {
    // Before the database: what is signed meanwhile would be of revisions that the copy lacks.
    const checkpoints = await readAll(folder, await checkpointFiles(folder));
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if ((await client.query('SELECT FROM users LIMIT 1')).rowCount === 0) throw new Refusal(NOTHING_KEPT);
    const head: BackupHead = {
      format: 'onset-backup',
      formatVersion: 1,
      at,
      migrations: await migrationsOf(client),
      sessionSecret: secretsOf(folder).sessionSecret,
      recordKey: await recordKeyIn(folder),
    };
    const lines = linesOf(head, partsIn(client, folder, checkpoints));
    await pipeline(Readable.from(lines), createGzip(), out, { end: out !== process.stdout });
  });
}

/** What a start that is named wrong reaches is an empty database, and its backup would be taken for one. */
const NOTHING_KEPT =
  'There is nothing to back up: nobody has an account in this database. ' +
  'Name the one that is served, in DATABASE_URL or by its ONSET_DATA_DIR.';

async function readAll(folder: string, files: readonly string[]): Promise<readonly BackupPart[]> {
  const pieces: BackupPart[] = [];
  for (const file of files) for await (const piece of piecesOf(folder, file)) pieces.push(piece);
  return pieces;
}

async function* partsIn(
  client: pg.Client,
  folder: string,
  checkpoints: readonly BackupPart[],
): AsyncGenerator<BackupPart> {
  yield* checkpoints;
  for (const table of await tablesOf(client)) {
    const columns = table.columns.map(({ name }) => name);
    for await (const rows of rowsOf(client, table)) yield { table: table.name, columns, rows };
  }
  await client.query('COMMIT');
  // After the database: a file is there before anything names it.
  for (const file of await storedFiles(folder)) yield* piecesOf(folder, file);
}

/** Answers with when the backup was made. Throws a Refusal, with the database as it was, where it cannot be restored. */
export async function restoreBackup({ ownerUrl, folder }: Installation, path: string): Promise<string> {
  const head = await headOfWhole(path);
  const present = await recordKeyIn(folder);
  if (present !== null && present !== head.recordKey) throw new Refusal(otherKey(folder));
  await connected(ownerUrl, async (client) => {
    const migrations = await migrationsOf(client);
    if (migrations.join() !== head.migrations.join()) throw new Refusal(otherVersion(head.migrations, migrations));
    await client.query('BEGIN');
    const tables = await tablesOf(client);
    await emptied(client, tables);
    const files = new ArrivingFiles(folder);
    for await (const part of partsOf(path)) {
      if ('file' in part) await files.take(part);
      else await addRows(client, tableNamed(tables, part), part.rows);
    }
    if (head.recordKey !== null) await keepRecordKey(folder, head.recordKey);
    writeRecord(join(folder, 'secrets.json'), { ...secretsOf(folder), sessionSecret: head.sessionSecret });
    await client.query('COMMIT');
  });
  return head.at;
}

function tableNamed(tables: readonly Table[], part: { readonly table: string; readonly columns: readonly string[] }) {
  const table = tables.find(({ name }) => name === part.table);
  if (table?.columns.map(({ name }) => name).join() === part.columns.join()) return table;
  throw new Refusal(`The table ${part.table} of the backup is not as this version has it.`);
}

const otherKey = (folder: string): string =>
  `${folder} has another record key than the backup. Restore into a new folder: ONSET_DATA_DIR.`;

const otherVersion = (written: readonly string[], present: readonly string[]): string =>
  `The backup is of another version of Onset (${written.at(-1)}; this one: ${present.at(-1)}). ` +
  'Restore it with that version, then start this one on it.';

async function connected(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Whatever the server is set to: texts of moments and numbers that are read back as they were.
    await client.query(`SET datestyle = 'ISO'; SET timezone = 'UTC'; SET extra_float_digits = 1`);
    await work(client);
  } finally {
    await client.end();
  }
}
