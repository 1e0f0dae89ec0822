// Runs before each integration test file: makes an empty, migrated database for that file alone and points the
// environment at it, as `npm start` does for the application. Tests import the server's modules as they are.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

const template = inject('template');
const name = `test_${randomUUID().replaceAll('-', '')}`;

/** For what only the owner may do: looking behind the application's back, or trying what its role must not. */
export const ownerUrl = inDatabase(template.ownerUrl, name);

process.env.ONSET_APP_DATABASE_URL = inDatabase(template.appUrl, name);
process.env.ONSET_DATA_DIR = join(template.folder, name);
process.env.ONSET_URL = 'http://localhost:3000';
process.env.BETTER_AUTH_SECRET = 'only-for-tests-0123456789abcdefghij';

await copyTemplate();

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
