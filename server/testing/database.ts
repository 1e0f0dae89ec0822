// Runs before each integration test file: makes an empty, migrated database for that file alone and points the
// environment at it, as `npm start` does for the application. Tests import the server's modules as they are. These serve
// the files of a process one after the other: after each, what they keep of its installation is closed and forgotten.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject, vi } from 'vitest';
import { closeDatabase } from '../db/connection/client';
import { forgetEnvironment } from '../env/environment';
import { closeLive } from '../live/live';
import { closePrinter } from '../pdf/print';
import { browser } from './browser';

const template = inject('template');
const name = `test_${randomUUID().replaceAll('-', '')}`;

const before = { ...process.env };

process.env.ONSET_APP_DATABASE_URL = inDatabase(template.appUrl, name);
process.env.ONSET_DATA_DIR = join(template.folder, name);
process.env.ONSET_URL = 'http://localhost:3000';
process.env.BETTER_AUTH_SECRET = 'only-for-tests-0123456789abcdefghij';

forgetEnvironment();
await copyTemplate();

afterAll(async () => {
  vi.useRealTimers();
  await closeLive();
  await closeDatabase();
  closePrinter();
  browser.clear();
  for (const set of Object.keys(process.env)) if (!(set in before)) delete process.env[set];
  Object.assign(process.env, before);
});

async function copyTemplate(): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(template.ownerUrl, 'postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(template.ownerUrl).pathname.slice(1)}`);
  await client.end();
}

function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
