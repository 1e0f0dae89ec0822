// Makes a database ready for the application: the database itself, the role it runs as, the tables.
// Two processes may do this at once; an advisory lock lets them pass one after the other.
import { join } from 'node:path';
import pg from 'pg';
import { Refusal } from '../report/refusal.mjs';
import type { AppAccess } from './app-access.mjs';
import { connect, unopened } from './connect';
import { applyMigrations } from './migrations';
import { appRole, ensureAppRole, lendAppRole } from './role';

export const preparationLock = 0x6f6e_7365;

// Postgres's codes of what went wrong.
const invalidCatalogName = '3D000';
const insufficientPrivilege = '42501';
/** The second when another process makes the database at the same moment. */
const duplicateDatabase: readonly (string | undefined)[] = ['42P04', '23505'];

export async function prepareDatabase(ownerUrl: string, app: AppAccess, projectFolder: string): Promise<void> {
  const owner = await connectCreating(ownerUrl);
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [preparationLock]);
    await readyRole(owner, app);
    await applyMigrations(ownerUrl, join(projectFolder, 'prisma', 'migrations'));
  } finally {
    await owner.end();
  }
}

async function readyRole(owner: pg.Client, app: AppAccess): Promise<void> {
  try {
    if (app.role === 'onset_app') await ensureAppRole(owner, app.url);
    else await lendAppRole(owner, app.url);
  } catch (failure) {
    if (!(failure instanceof pg.DatabaseError) || failure.code !== insufficientPrivilege) throw failure;
    throw new Refusal(
      `The user of DATABASE_URL may not make the role ${appRole} that the application runs as: ${failure.message}. ` +
        `Give it CREATEROLE, or make a login that is a member of a role ${appRole} and name it in ONSET_APP_DATABASE_URL.`,
    );
  }
}

/** Connects as the owner, and makes the database when the server does not have it yet. */
async function connectCreating(ownerUrl: string): Promise<pg.Client> {
  try {
    return await connect(ownerUrl);
  } catch (failure) {
    if (!(failure instanceof pg.DatabaseError) || failure.code !== invalidCatalogName)
      throw unopened(ownerUrl, failure);
  }
  await createDatabase(ownerUrl);
  return connect(ownerUrl);
}

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
