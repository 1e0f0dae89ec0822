// The second secrets of users, their recovery codes, and who is between the two steps of signing in.

import 'server-only';
import type { Database } from '../connection/client';
import { oneOf } from '../stored-words';
import type { FirstFactor } from './account-log';

export interface StoredTwoStep {
  /** Encrypted. */
  readonly secret: string;
  readonly createdAt: Date;
  /** Null while it is not asked for yet. */
  readonly confirmedAt: Date | null;
  /** The last step of time whose code was used. */
  readonly lastCounter: number;
}

export const findTwoStep = (db: Database, userId: string): Promise<StoredTwoStep | null> =>
  db.twoStep.findUnique({
    where: { userId },
    select: { secret: true, createdAt: true, confirmedAt: true, lastCounter: true },
  });

/** Begins anew with another secret. False where one is confirmed already. */
export async function putTwoStep(db: Database, userId: string, secret: string, at: Date): Promise<boolean> {
  const written = await db.$executeRaw`
    INSERT INTO two_steps AS kept (user_id, secret, created_at) VALUES (${userId}::uuid, ${secret}, ${at})
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at, last_counter = 0
      WHERE kept.confirmed_at IS NULL`;
  return written === 1;
}

/** Uses the code of a step of time up, and all before it. False where it was used already, so that it is used once. */
export async function spendCounter(db: Database, userId: string, counter: number): Promise<boolean> {
  const { count } = await db.twoStep.updateMany({
    where: { userId, lastCounter: { lt: counter } },
    data: { lastCounter: counter },
  });
  return count === 1;
}

export async function confirmTwoStep(db: Database, userId: string, at: Date): Promise<void> {
  await db.twoStep.updateMany({ where: { userId, confirmedAt: null }, data: { confirmedAt: at } });
}

/** False where there was none that is asked for. */
export async function removeTwoStep(db: Database, userId: string): Promise<boolean> {
  const removed = await db.twoStep.deleteMany({ where: { userId, confirmedAt: { not: null } } });
  await db.recoveryCode.deleteMany({ where: { userId } });
  return removed.count === 1;
}

/** Instead of those there were. */
export async function putRecoveryCodes(db: Database, userId: string, codeHashes: readonly string[]): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { userId } });
  await db.recoveryCode.createMany({ data: codeHashes.map((codeHash) => ({ userId, codeHash })) });
}

/** False where the user has no such code, or has used it. */
export async function spendRecoveryCode(db: Database, userId: string, codeHash: string): Promise<boolean> {
  const { count } = await db.recoveryCode.deleteMany({ where: { userId, codeHash } });
  return count === 1;
}

export const countRecoveryCodes = (db: Database, userId: string): Promise<number> =>
  db.recoveryCode.count({ where: { userId } });

export interface StoredSignInStep {
  readonly userId: string;
  readonly beganWith: FirstFactor;
}

export interface NewSignInStep extends StoredSignInStep {
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

/** Those that nobody finished are forgotten with the user's next. */
export async function insertSignInStep(db: Database, step: NewSignInStep, at: Date): Promise<void> {
  await db.signInStep.deleteMany({ where: { userId: step.userId, expiresAt: { lt: at } } });
  await db.signInStep.createMany({ data: [step] });
}

export async function findSignInStep(db: Database, tokenHash: string, at: Date): Promise<StoredSignInStep | null> {
  const row = await db.signInStep.findFirst({
    where: { tokenHash, expiresAt: { gt: at }, user: { disabledAt: null } },
    select: { userId: true, beganWith: true },
  });
  return row && { userId: row.userId, beganWith: oneOf(['password', 'link'], row.beganWith) };
}

/** False where somebody else has used it meanwhile. */
export async function spendSignInStep(db: Database, tokenHash: string): Promise<boolean> {
  const { count } = await db.signInStep.deleteMany({ where: { tokenHash } });
  return count === 1;
}

export async function forgetSignInSteps(db: Database, userId: string): Promise<void> {
  await db.signInStep.deleteMany({ where: { userId } });
}
