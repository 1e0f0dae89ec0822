// Whether this process can work: the database answers, and has had every migration that the program came with.

import 'server-only';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { database } from '../db/connection/client';
import { appliedMigrations } from '../db/connection/migrations';
import { log } from '../log/log';

export type Readiness = { readonly kind: 'ready' } | { readonly kind: 'not-ready'; readonly detail: string };

export async function readiness(): Promise<Readiness> {
  try {
    const [needed, applied] = await Promise.all([neededMigrations(), appliedMigrations(database())]);
    const pending = needed.filter((name) => !applied.has(name));
    if (pending.length === 0) return { kind: 'ready' };
    return { kind: 'not-ready', detail: `The database lacks ${pending.length} of ${needed.length} migrations.` };
  } catch (error) {
    log.error('not ready', error);
    return { kind: 'not-ready', detail: 'The database cannot be reached.' };
  }
}

/** The program runs in the project's folder. */
async function neededMigrations(): Promise<readonly string[]> {
  const entries = await readdir(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
