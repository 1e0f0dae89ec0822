// Before the integration tests: one Postgres that flushes nothing to disk, with a migrated database to copy from.
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { appAccess } from '../database/app-access.mjs';
import { prepareDatabase } from '../database/prepare';
import { projectFolder } from '../files/data-folder.mjs';
import { databaseClient, programs, readyProject } from '../install/project.mjs';
import { startTemporary } from '../postgres/temporary.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the template database, as its owner and as the application; and a folder to keep files in. */
    template: { ownerUrl: string; appUrl: string; folder: string };
  }
}

export default async function startTemplate(project: TestProject): Promise<() => Promise<void>> {
  await readyProject([databaseClient, programs], new AbortController().signal);
  const { ownerUrl, folder, end } = await startTemporary({ durable: false });
  const app = appAccess(ownerUrl, { given: undefined, generatedPassword: 'only-for-tests', embedded: true });
  await prepareDatabase(ownerUrl, app, projectFolder);
  project.provide('template', { ownerUrl, appUrl: app.url, folder: join(folder, 'files') });
  return end;
}
