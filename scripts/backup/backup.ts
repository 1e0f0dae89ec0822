// All that an installation keeps, as one file, and back: its tables as they stood at one moment, the record's key and
// checkpoints, evidence and documents. Needs the owner of the database, and works while Onset serves; restoring takes an
// empty database, all of it or none.
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { assertNever } from '@/core/assert-never';
import { migrated } from '../database/migrations';
import { preparationLock } from '../database/prepare';
import { writeRecord } from '../files/private-file.mjs';
import { secretsOf } from '../files/secrets.mjs';
import { Refusal } from '../report/refusal.mjs';
import { type BackupPart, headOfWhole, linesOf, type NewHead, partsOf } from './backup-file';
import { ArrivingFiles, checkpointFiles, keepRecordKey, piecesOf, recordKeyIn, storedFiles } from './kept-files';
import { addRows, emptied, rowsOf, type Table, tablesOf } from './tables';
import { ageOf, bringBack, MIGRATIONS, type Migration, migrationsOf } from './versions';

export interface Installation {
  readonly ownerUrl: string;
  readonly folder: string;
}

/** Throws a Refusal where nothing was ever kept. @param at when it is made, RFC 3339 */
export async function writeBackup(
  installation: Installation,
  at: string,
  out: Writable,
  stop: AbortSignal,
): Promise<void> {
  const { ownerUrl, folder } = installation;
  await connected(ownerUrl, async (client) => {
    // Before the database: what is signed meanwhile would be of revisions that the copy lacks.
    const checkpoints = await readAll(folder, await checkpointFiles(folder));
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if ((await client.query('SELECT FROM users LIMIT 1')).rowCount === 0) throw new Refusal(NOTHING_KEPT);
    const head: NewHead = {
      at,
      migrations: [...(await migrationsOf(client))],
      sessionSecret: secretsOf(folder).sessionSecret,
      recordKey: await recordKeyIn(folder),
    };
    const lines = linesOf(head, partsIn(client, folder, checkpoints));
    await pipeline(Readable.from(lines), createGzip(), out, { end: out !== process.stdout, signal: stop });
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

/**
 * Answers with when the backup was made. One of an older version is loaded into the tables of that version, which are then
 * brought forward. Throws a Refusal, with the database as it was, where it cannot be restored.
 * @param migrations the folder of those that this version has
 */
export async function restoreBackup(
  { ownerUrl, folder }: Installation,
  path: string,
  stop: AbortSignal,
  migrations = MIGRATIONS,
): Promise<string> {
  const head = await headOfWhole(path, stop);
  const present = await recordKeyIn(folder);
  if (present !== null && present !== head.recordKey) throw new Refusal(otherKey(folder));
  const files = new ArrivingFiles(folder);
  try {
    await connected(ownerUrl, async (client) => {
      await client.query('BEGIN');
      // An Onset that starts meanwhile waits, and finds all of it or none.
      await client.query('SELECT pg_advisory_xact_lock($1)', [preparationLock]);
      const earlier = earlierVersion(head.migrations, await migrationsOf(client));
      if (earlier !== null) {
        await emptied(client, await tablesOf(client));
        await bringBack(client, migrations, earlier);
      }
      await load(client, files, partsOf(path, stop));
      if (earlier !== null) await bringForward(client, migrations);
      await files.keep();
      if (head.recordKey !== null) await keepRecordKey(folder, head.recordKey);
      writeRecord(join(folder, 'secrets.json'), { ...secretsOf(folder), sessionSecret: head.sessionSecret });
      await client.query('COMMIT');
    });
  } catch (failure) {
    await files.abandon();
    throw failure;
  }
  return head.at;
}

async function load(client: pg.Client, files: ArrivingFiles, parts: AsyncIterable<BackupPart>): Promise<void> {
  const tables = await tablesOf(client);
  await emptied(client, tables);
  for await (const part of parts) {
    if ('file' in part) await files.take(part);
    else await addRows(client, tableNamed(tables, part), part.rows);
  }
}

async function bringForward(client: pg.Client, migrations: string): Promise<void> {
  try {
    await migrated(client, migrations);
  } catch (failure) {
    throw new Refusal(NOT_BROUGHT_FORWARD, String(failure));
  }
}

const NOT_BROUGHT_FORWARD =
  'The backup is of an older version of Onset, and what it keeps could not be brought to this one. Nothing was restored. ' +
  'Restore it with the version that wrote it, which is not harmed by this.';

/** The last migration that the backup had, where this version has more; null where it has the same. */
function earlierVersion(written: readonly Migration[], present: readonly Migration[]): string | null {
  const last = written.at(-1)?.name ?? '';
  const age = ageOf(written, present);
  switch (age) {
    case 'same':
      return null;
    case 'older':
      return last;
    case 'newer':
      throw new Refusal(
        `The backup is of a newer version of Onset than this one: it has ${last}. Restore it with that version or a later one.`,
      );
    case 'unlike':
      throw new Refusal(
        'The backup is of another Onset: neither this version nor an earlier one makes tables as it has them. ' +
          'Restore it with the version that wrote it.',
      );
    default:
      return assertNever(age);
  }
}

function tableNamed(tables: readonly Table[], part: { readonly table: string; readonly columns: readonly string[] }) {
  const table = tables.find(({ name }) => name === part.table);
  if (table?.columns.map(({ name }) => name).join() === part.columns.join()) return table;
  throw new Refusal(`The table ${part.table} of the backup is not as this version has it.`);
}

const otherKey = (folder: string): string =>
  `${folder} has another record key than the backup. Restore into a new folder: ONSET_DATA_DIR.`;

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
