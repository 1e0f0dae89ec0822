// A backup of a filled installation, restored into an empty one: nothing is lost, nothing is added, and what is not whole
// changes nothing.
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '@/server/db/connection/client';
import { environment } from '@/server/env/environment';
import { flushCheckpoints } from '@/server/record/checkpoints';
import { addEvent, addFigure, openCase } from '@/server/testing/case';
import { addFile } from '@/server/testing/evidence';
import { ownerUrl } from '@/server/testing/owner-url';
import { person } from '@/server/testing/people';
import { applyMigrations, migrated } from '../database/migrations';
import { preparationLock, prepareDatabase } from '../database/prepare';
import { projectFolder } from '../files/data-folder.mjs';
import { Refusal } from '../report/refusal.mjs';
import { type Installation, restoreBackup, writeBackup } from './backup';
import { addRows, emptied, rowsOf, tablesOf } from './tables';
import { MIGRATIONS, type Migration, migrationsOf } from './versions';

const AT = '2026-11-30T04:00:00.000Z';
const TITLE = 'Zürich\u2028“quoted”, \\N, {a,"b"}, NULL 😀';

const going = new AbortController().signal;

let folder: string;
let file: string;
let source: Installation;
let incidentId: string;
let sha256: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onset-backup-'));
  file = join(folder, 'whole.backup');
  source = { ownerUrl: ownerUrl(), folder: environment().ONSET_DATA_DIR };
  const who = await person();
  const { id, ref } = await openCase(who, { title: TITLE });
  incidentId = id;
  await addEvent(who, ref, { title: TITLE, when: '2022-11-25~', tags: ['a,b', '"', 'NULL', '\\'] });
  await addFigure(who, ref);
  sha256 = (await addFile(who, ref, { bytes: 'evidence' })).sha256;
  await flushCheckpoints();
  await writeBackup(source, AT, createWriteStream(file), going);
});

afterAll(async () => {
  await closeDatabase();
  await rm(folder, { recursive: true });
});

const app = () => ({ url: environment().ONSET_APP_DATABASE_URL, role: 'onset_app' }) as const;

/** A database with its tables and nothing in them, and a folder that is not there yet. */
async function emptyInstallation(): Promise<Installation> {
  const address = new URL(source.ownerUrl);
  address.pathname = `/restored_${randomUUID().replaceAll('-', '')}`;
  await prepareDatabase(address.href, app(), projectFolder);
  return { ownerUrl: address.href, folder: await mkdtemp(join(folder, 'restored-')) };
}

const OF_THE_MOMENT = /^(?:presences|sessions|share_sessions|sign_in_.*|verifications|_prisma_migrations)$/;

async function contents(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const kept: Record<string, unknown> = {};
  for (const { name } of tables.rows.filter((table) => !OF_THE_MOMENT.test(table.name))) {
    const rows = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    kept[name] = rows.rows.map(({ row }) => row);
  }
  await client.end();
  return kept;
}

const read = ({ folder: within }: Installation, path: string) => readFileSync(join(within, path), 'utf8');

describe('a backup', () => {
  it('gives an empty installation every row, file, key and checkpoint of the one that it is of', async () => {
    const restored = await emptyInstallation();
    expect(await restoreBackup(restored, file, going)).toBe(AT);
    const rows = await contents(restored.ownerUrl);
    expect(rows).toEqual(await contents(source.ownerUrl));
    expect(rows.revisions).toHaveLength(4);
    for (const path of [
      'record-key.pem',
      `checkpoints/${incidentId}.jsonl`,
      `evidence/${sha256.slice(0, 2)}/${sha256}`,
    ]) {
      expect(read(restored, path)).toBe(read(source, path));
    }
    const { sessionSecret } = JSON.parse(read(restored, 'secrets.json'));
    expect(sessionSecret).toBe(JSON.parse(read(source, 'secrets.json')).sessionSecret);
  });

  it('leaves the restored record as closed to changes as any', async () => {
    const restored = await emptyInstallation();
    await restoreBackup(restored, file, going);
    const client = new pg.Client({ connectionString: restored.ownerUrl });
    await client.connect();
    await expect(client.query('UPDATE revisions SET seq = seq + 1')).rejects.toThrow();
    await client.end();
  });

  it('is not made of a database that nothing was ever kept in', async () => {
    const out = join(folder, 'nothing.backup');
    await expect(writeBackup(await emptyInstallation(), AT, createWriteStream(out), going)).rejects.toThrow(
      'nothing to back up',
    );
  });

  it('is not restored over anything that is kept already', async () => {
    const before = await contents(source.ownerUrl);
    await expect(restoreBackup(source, file, going)).rejects.toThrow(Refusal);
    expect(await contents(source.ownerUrl)).toEqual(before);
  });

  it('is not restored beside another record key', async () => {
    const restored = await emptyInstallation();
    writeFileSync(join(restored.folder, 'record-key.pem'), 'another');
    await expect(restoreBackup(restored, file, going)).rejects.toThrow('another record key');
    expect((await contents(restored.ownerUrl)).users).toEqual([]);
  });

  it('changes nothing where somebody stops it while it is restored', async () => {
    const restored = await emptyInstallation();
    const before = await contents(restored.ownerUrl);
    const stop = new AbortController();
    await inDatabase(restored.ownerUrl, async (client) => {
      await client.query('SELECT pg_advisory_lock($1)', [preparationLock]);
      const restoring = expect(restoreBackup(restored, file, stop.signal)).rejects.toThrow('abort');
      await vi.waitFor(async () => {
        const waiting =
          "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        expect((await client.query(waiting)).rowCount).toBe(1);
      });
      stop.abort();
      await client.query('SELECT pg_advisory_unlock($1)', [preparationLock]);
      await restoring;
    });
    expect(await contents(restored.ownerUrl)).toEqual(before);
    expect(await filesIn(restored.folder)).toEqual([]);
  });

  const bytes = () => readFileSync(file);
  const lines = () => gunzipSync(bytes()).toString('utf8').split('\n');
  const packed = (changed: readonly string[]) => gzipSync(changed.join('\n'));
  it.each<[string, () => Buffer, string]>([
    ['cut short', () => bytes().subarray(0, -20), 'cut short'],
    ['without its end', () => packed([...lines().slice(0, -2), '']), 'cut short'],
    ['less one line', () => packed(lines().toSpliced(2, 1)), 'damaged'],
    ['with another word', () => packed(lines().map((line) => line.replace('evidence', 'evidencf'))), 'damaged'],
    ['going on', () => packed([...lines().slice(0, -1), '{}', '']), 'goes on'],
    ['of another kind', () => gzipSync('{"format":"something"}\n'), 'no backup'],
    ['not packed', () => Buffer.from('hello'), 'no backup'],
    ['empty', () => Buffer.alloc(0), 'cut short'],
  ])('changes nothing where it is %s', async (_name, made, words) => {
    const path = join(folder, `${randomUUID()}.backup`);
    writeFileSync(path, made());
    const restored = await emptyInstallation();
    const before = await contents(restored.ownerUrl);
    await expect(restoreBackup(restored, path, going)).rejects.toThrow(words);
    expect(await contents(restored.ownerUrl)).toEqual(before);
    expect(existsSync(join(restored.folder, 'evidence'))).toBe(false);
  });
});

describe('a backup of an older version', () => {
  /** What the source has, as an installation with the migrations up to this one would. */
  async function olderBackup(last: string): Promise<string> {
    const older = await createdDatabase();
    await inDatabase(older, async (client) => {
      await migrated(client, MIGRATIONS, last);
      await emptied(client, await tablesOf(client));
      await inDatabase(source.ownerUrl, async (from) => {
        await from.query('BEGIN');
        for (const table of await tablesOf(client)) {
          for await (const rows of rowsOf(from, table)) await addRows(client, table, rows);
        }
      });
    });
    const path = join(folder, `${randomUUID()}.backup`);
    await writeBackup({ ownerUrl: older, folder: source.folder }, AT, createWriteStream(path), going);
    return path;
  }

  it.each(['20261129213000_account_notices', '20261129220000_obligations', '20261129234500_documents_for_responders'])(
    'is brought to this one: from %s',
    async (last) => {
      const path = await olderBackup(last);
      const restored = await emptyInstallation();
      expect(await restoreBackup(restored, path, going)).toBe(AT);
      expect(await contents(restored.ownerUrl)).toEqual(await contents(source.ownerUrl));
      expect(await migrationsIn(restored)).toEqual(await migrationsIn(source));
      expect(read(restored, `evidence/${sha256.slice(0, 2)}/${sha256}`)).toBe('evidence');
      await expect(prepareDatabase(restored.ownerUrl, app(), projectFolder)).resolves.toBeUndefined();
    },
  );

  it('leaves its record as closed to changes, and what the application may do as it was', async () => {
    const restored = await emptyInstallation();
    await restoreBackup(restored, await olderBackup('20261129220000_obligations'), going);
    const rights = `SELECT table_name, privilege_type FROM information_schema.role_table_grants
      WHERE grantee = 'onset_app' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`;
    const [there, here] = await Promise.all(
      [restored, source].map(({ ownerUrl: url }) => inDatabase(url, (client) => client.query(rights))),
    );
    expect(there?.rows).toEqual(here?.rows);
    await inDatabase(restored.ownerUrl, (client) =>
      expect(client.query('UPDATE revisions SET seq = seq + 1')).rejects.toThrow('append-only'),
    );
  });

  it('leaves nothing where it cannot be brought to this one', async () => {
    const next = await nextVersion('ALTER TABLE "incidents" ADD CHECK ("title" = $$$$);');
    const restored = await emptyInstallation();
    await applyMigrations(restored.ownerUrl, next);
    const before = await contents(restored.ownerUrl);
    await expect(restoreBackup(restored, file, going, next)).rejects.toThrow('Nothing was restored');
    expect(await contents(restored.ownerUrl)).toEqual(before);
    expect(await migrationsIn(restored)).toHaveLength((await migrationsIn(source)).length + 1);
    expect(existsSync(join(restored.folder, 'record-key.pem'))).toBe(false);
    expect(await filesIn(restored.folder)).toEqual([]);
  });

  it('is of its first form, which names migrations and no more', async () => {
    const path = join(folder, 'first-form.backup');
    const [head = '', ...rest] = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(0, -2);
    const { migrations, ...said } = JSON.parse(head);
    const names = migrations.map(({ name }: Migration) => name);
    const lines = [JSON.stringify({ ...said, formatVersion: 1, migrations: names }), ...rest];
    const digest = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex');
    writeFileSync(path, gzipSync([...lines, JSON.stringify({ end: { sha256: digest } }), ''].join('\n')));
    const restored = await emptyInstallation();
    await restoreBackup(restored, path, going);
    expect(await contents(restored.ownerUrl)).toEqual(await contents(source.ownerUrl));
  });
});

describe('a backup of another version', () => {
  it('is refused where that is newer', async () => {
    const restored = await emptyInstallation();
    await applyMigrations(restored.ownerUrl, await nextVersion('CREATE TABLE "later" (a int);'));
    await inDatabase(restored.ownerUrl, (client) => client.query(A_USER));
    const path = join(folder, 'newer.backup');
    await writeBackup(restored, AT, createWriteStream(path), going);
    await expect(restoreBackup(await emptyInstallation(), path, going)).rejects.toThrow(
      'a newer version of Onset than this one: it has 99990101_next',
    );
  });

  it('is refused where a migration of the same name says something else', async () => {
    const restored = await emptyInstallation();
    await inDatabase(restored.ownerUrl, (client) =>
      client.query(`UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name LIKE '%_views'`),
    );
    await expect(restoreBackup(restored, file, going)).rejects.toThrow('of another Onset');
  });
});

const A_USER = `INSERT INTO users (id, email, name, created_at, updated_at) VALUES (gen_random_uuid(), 'u@example.org', 'U', now(), now())`;

async function nextVersion(sql: string): Promise<string> {
  const migrations = await mkdtemp(join(folder, 'migrations-'));
  cpSync(MIGRATIONS, migrations, { recursive: true });
  mkdirSync(join(migrations, '99990101_next'));
  writeFileSync(join(migrations, '99990101_next', 'migration.sql'), sql);
  return migrations;
}

async function createdDatabase(): Promise<string> {
  const address = new URL(source.ownerUrl);
  address.pathname = `/older_${randomUUID().replaceAll('-', '')}`;
  await inDatabase(source.ownerUrl, (client) => client.query(`CREATE DATABASE ${address.pathname.slice(1)}`));
  return address.href;
}

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const migrationsIn = ({ ownerUrl: url }: Installation) => inDatabase(url, migrationsOf);

/** Not its folders. */
async function filesIn(within: string): Promise<readonly string[]> {
  const entries = await readdir(within, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
