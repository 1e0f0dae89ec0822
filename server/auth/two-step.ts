// Two-step sign-in: set up with a secret that an authenticator app keeps, confirmed by a first code, asked for at every
// sign-in from then on, with recovery codes for whoever lost the app. Turning it on or off takes the password.

import 'server-only';
import { symmetricEncrypt } from 'better-auth/crypto';
import { ok, type Result, refuse } from '@/core/result';
import { appendToAccountLog } from '../db/accounts/account-log';
import { confirmTwoStep, findTwoStep, putRecoveryCodes, putTwoStep, removeTwoStep } from '../db/accounts/two-step';
import { type Database, database, inTransaction } from '../db/connection/client';
import { environment } from '../env/environment';
import { provesThemselves } from './password';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';
import { admitSecondStep, hasTwoStep, isTotp, WRONG_CODE } from './second-step';
import type { OpenSession, SignedInUser } from './session-user';
import { newTotpSecret, totpAddress } from './totp';

const NOT_BEGUN = 'Begin anew: this was set up elsewhere meanwhile.';

export interface TwoStepSetup {
  /** In base32, to be typed where nothing can be photographed. */
  readonly secret: string;
  /** What the QR code says. */
  readonly address: string;
}

/** Nothing is asked for yet: that begins with the first code. */
export async function setUpTwoStep(open: OpenSession, password: string): Promise<Result<TwoStepSetup, string>> {
  const proven = await provesThemselves(open, password);
  if (!proven.ok) return proven;
  const secret = newTotpSecret();
  const sealed = await symmetricEncrypt({ key: environment().BETTER_AUTH_SECRET, data: secret });
  if (!(await putTwoStep(database(), open.user.id, sealed, new Date()))) return refuse('It is on already.');
  return ok({ secret, address: totpAddress(secret, open.user.email) });
}

/** Gives the recovery codes, which nobody is told again. */
export async function turnOnTwoStep(user: SignedInUser, code: string): Promise<Result<readonly string[], string>> {
  const kept = await findTwoStep(database(), user.id);
  if (kept === null || kept.confirmedAt !== null) return refuse(NOT_BEGUN);
  const admitted = await admitSecondStep(user.id);
  if (!admitted.ok) return refuse(admitted.error.words);
  return inTransaction(async (tx) => {
    if (!(await isTotp(tx, user.id, code))) return refuse(WRONG_CODE);
    await confirmTwoStep(tx, user.id, new Date());
    await appendToAccountLog(tx, user, user.id, { type: 'two-step.on' });
    return ok(await renewCodes(tx, user));
  });
}

export async function renewRecoveryCodes(
  open: OpenSession,
  password: string,
): Promise<Result<readonly string[], string>> {
  const proven = await provesThemselves(open, password);
  if (!proven.ok) return proven;
  return inTransaction(async (tx) => {
    if (!(await hasTwoStep(tx, open.user.id))) return refuse('Two-step sign-in is off.');
    return ok(await renewCodes(tx, open.user));
  });
}

export async function turnOffTwoStep(open: OpenSession, password: string): Promise<Result<void, string>> {
  const proven = await provesThemselves(open, password);
  if (!proven.ok) return proven;
  await inTransaction(async (tx) => {
    if (await removeTwoStep(tx, open.user.id)) {
      await appendToAccountLog(tx, open.user, open.user.id, { type: 'two-step.off' });
    }
  });
  return ok(undefined);
}

async function renewCodes(tx: Database, user: SignedInUser): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await putRecoveryCodes(
    tx,
    user.id,
    codes.map((code) => recoveryCodeHash(user.id, code)),
  );
  await appendToAccountLog(tx, user, user.id, { type: 'recovery-codes.made' });
  return codes;
}
