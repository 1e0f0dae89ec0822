// The second step of signing in: a code of the authenticator app, or a recovery code, each good once.

import 'server-only';
import { symmetricDecrypt } from 'better-auth/crypto';
import { ok, type Result, refuse } from '@/core/result';
import { findTwoStep, spendCounter, spendRecoveryCode } from '../db/accounts/two-step';
import { type Database, database } from '../db/connection/client';
import { environment } from '../env/environment';
import { admitAttempt, type Exhausted, forgiveAttempts } from './attempt-limit';
import { recoveryCodeHash } from './recovery-codes';
import { acceptedCounter } from './totp';

export const WRONG_CODE = 'That code is wrong, or was used before. Wait for the next one and try again.';

export async function hasTwoStep(db: Database, userId: string): Promise<boolean> {
  const kept = await findTwoStep(db, userId);
  return kept !== null && kept.confirmedAt !== null;
}

/** What a second step was made with. */
export type SecondFactor = 'code' | 'recovery-code';

/** Refused with words for the form. Ten may be tried in a quarter of an hour, whichever they are. */
export async function trySecondStep(userId: string, typed: string): Promise<Result<SecondFactor, string>> {
  const admitted = await admitSecondStep(userId);
  if (!admitted.ok) return refuse(admitted.error.words);
  const code = typed.replace(/\s/g, '');
  const factor: SecondFactor = /^\d+$/.test(code) && code.length <= 6 ? 'code' : 'recovery-code';
  const isRight =
    factor === 'code'
      ? await isTotp(database(), userId, code)
      : await spendRecoveryCode(database(), userId, recoveryCodeHash(userId, code));
  if (!isRight) return refuse(WRONG_CODE);
  await forgiveAttempts(subjectOf(userId));
  return ok(factor);
}

export const admitSecondStep = (userId: string): Promise<Result<void, Exhausted>> => admitAttempt(subjectOf(userId));

const subjectOf = (userId: string): string => `second step of ${userId}`;

/** Uses the code up where it is right. */
export async function isTotp(db: Database, userId: string, code: string): Promise<boolean> {
  const kept = await findTwoStep(db, userId);
  if (kept === null) return false;
  const secret = await symmetricDecrypt({ key: environment().BETTER_AUTH_SECRET, data: kept.secret });
  const counter = acceptedCounter(secret, code.replace(/\s/g, ''), Date.now(), kept.lastCounter);
  return counter !== null && (await spendCounter(db, userId, counter));
}
