// Counts attempts at one subject within a window, in the database, so that all processes count together.

import 'server-only';
import type { Database } from './client';

export interface AttemptCount {
  readonly count: number;
  readonly since: Date;
}

/** Counts one more attempt, starting anew where the window has passed; concurrent attempts are all counted. */
export async function countAttempt(
  db: Database,
  subjectHash: string,
  at: Date,
  windowMs: number,
): Promise<AttemptCount> {
  const windowStart = new Date(at.getTime() - windowMs);
  const [counted] = await db.$queryRaw<AttemptCount[]>`
    INSERT INTO sign_in_attempts AS known (subject_hash, count, since) VALUES (${subjectHash}, 1, ${at})
    ON CONFLICT (subject_hash) DO UPDATE SET
      count = CASE WHEN known.since < ${windowStart} THEN 1 ELSE known.count + 1 END,
      since = CASE WHEN known.since < ${windowStart} THEN ${at} ELSE known.since END
    RETURNING count, since`;
  if (!counted) throw new Error('An upsert returned no row');
  return counted;
}

export async function forgetAttempts(db: Database, subjectHash: string): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { subjectHash } });
}
