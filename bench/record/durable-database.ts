// A real Postgres that flushes every commit to disk, as an installation's own does, with a migrated database; the
// environment points the server's modules at it.
import { join } from 'node:path';
import { appAccess } from '@/scripts/database/app-access.mjs';
import { prepareDatabase } from '@/scripts/database/prepare';
import { projectFolder } from '@/scripts/files/data-folder.mjs';
import { startTemporary } from '@/scripts/postgres/temporary.mjs';
import { closeDatabase } from '@/server/db/connection/client';

/** Gives the way to end and remove it. */
export async function startDurableDatabase(): Promise<() => Promise<void>> {
  const { ownerUrl, folder, end } = await startTemporary({ durable: true });
  const generatedPassword = 'only-for-benchmarks';
  const app = appAccess(ownerUrl, { given: undefined, generatedPassword, embedded: true });
  await prepareDatabase(ownerUrl, app, projectFolder);
  process.env.ONSET_APP_DATABASE_URL = app.url;
  process.env.ONSET_DATA_DIR = join(folder, 'files');
  process.env.ONSET_URL = 'http://localhost:3000';
  process.env.BETTER_AUTH_SECRET = 'only-for-benchmarks-0123456789abcdef';
  return async () => {
    await closeDatabase();
    await end();
  };
}
