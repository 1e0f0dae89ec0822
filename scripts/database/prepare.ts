// Makes a database ready for the application: the database itself, the role it runs as, the tables.
// Two processes may do this at once; an advisory lock lets them pass one after the other.
import { join } from 'node:path';
import pg from 'pg';
import type { AppAccess } from './app-access.mjs';
import { applyMigrations } from './migrations';
import { ensureAppRole, lendAppRole } from './role';

const preparationLock = 0x6f6e_7365;

export async function prepareDatabase(ownerUrl: string, app: AppAccess, projectFolder: string): Promise<void> {
  const owner = await connectCreating(ownerUrl);
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [preparationLock]);
    if (app.role === 'onset_app') await ensureAppRole(owner, app.url);
    else await lendAppRole(owner, app.url);
    await applyMigrations(ownerUrl, join(projectFolder, 'prisma', 'migrations'));
  } finally {
    await owner.end();
  }
}

/** Connects as the owner, and makes the database when the server does not have it yet. */
async function connectCreating(ownerUrl: string): Promise<pg.Client> {
  try {
    return await connect(ownerUrl);
  } catch (failure) {
    if (!(failure instanceof pg.DatabaseError) || failure.code !== invalidCatalogName) throw failure;
  }
  await createDatabase(ownerUrl);
  return connect(ownerUrl);
}

const invalidCatalogName = '3D000';
/** The second when another process makes the database at the same moment. */
const duplicateDatabase: readonly (string | undefined)[] = ['42P04', '23505'];

async function createDatabase(ownerUrl: string): Promise<void> {
  const maintenance = new URL(ownerUrl);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  const client = await connect(maintenance.href);
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (failure) {
    if (!(failure instanceof pg.DatabaseError) || !duplicateDatabase.includes(failure.code)) throw failure;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
