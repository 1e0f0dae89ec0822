// The access log: who looked and who took something out. Appended to through the database's own function, which chains
// the entries and dates them. Never changed, and never moves the number of the revisions.

import 'server-only';
import { canonicalJson } from '@/core/incident/jcs';
import type { Actor } from '@/core/incident/revision';
import { newSalt } from '../auth/secret-code';
import type { Database } from './client';

/** What was taken out: the record up to this revision. */
export interface RecordExport {
  readonly type: 'export.record';
  readonly format: 'json';
  readonly revision: number;
}

/** @returns the entry's number */
export async function appendToAccessLog(
  db: Database,
  incidentId: string,
  { id, name }: Actor,
  entry: RecordExport,
): Promise<number> {
  const payload = canonicalJson(entry);
  const [appended] = await db.$queryRaw<{ readonly seq: number }[]>`
    SELECT append_to_access_log(${incidentId}::uuid, ${id}, ${name}, ${entry.type}, ${payload}, ${newSalt()}) AS seq`;
  if (!appended) throw new Error('The access log gave no number');
  return appended.seq;
}
