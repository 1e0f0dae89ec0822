// Counts attempts at one subject within a window, in the database, so that all processes count together.

import 'server-only';
import type { Database } from '../connection/client';

export interface AttemptCount {
  readonly count: number;
  /** When the last one was admitted. */
  readonly since: Date;
}

export interface AttemptLimit {
  readonly most: number;
  readonly windowMs: number;
}

/**
 * Counts one more attempt, starting anew once the window has passed since the last that was admitted: so no stretch of that
 * length holds more than `most`, and those that are refused put nothing off. Concurrent attempts are all counted.
 */
export async function countAttempt(
  db: Database,
  subjectHash: string,
  at: Date,
  { most, windowMs }: AttemptLimit,
): Promise<AttemptCount> {
  const windowStart = new Date(at.getTime() - windowMs);
  const [counted] = await db.$queryRaw<AttemptCount[]>`
    INSERT INTO sign_in_attempts AS known (subject_hash, count, since) VALUES (${subjectHash}, 1, ${at})
    ON CONFLICT (subject_hash) DO UPDATE SET
      count = CASE WHEN known.since < ${windowStart} THEN 1 ELSE known.count + 1 END,
      since = CASE WHEN known.since < ${windowStart} OR known.count < ${most} THEN ${at} ELSE known.since END
    RETURNING count, since`;
  if (!counted) throw new Error('An upsert returned no row');
  await forgetOldAttempts(db, windowStart);
  return counted;
}

/** What counts for nothing any more: anybody can try any address, and each would leave a row. What another process has is left to it. */
async function forgetOldAttempts(db: Database, before: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM sign_in_attempts WHERE subject_hash IN (
      SELECT subject_hash FROM sign_in_attempts WHERE since < ${before} LIMIT 100 FOR UPDATE SKIP LOCKED
    )`;
}

/** One attempt was none after all. */
export async function takeBackAttempt(db: Database, subjectHash: string): Promise<void> {
  await db.$executeRaw`
    UPDATE sign_in_attempts SET count = greatest(count - 1, 0) WHERE subject_hash = ${subjectHash}`;
}

export async function forgetAttempts(db: Database, subjectHash: string): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { subjectHash } });
}
