// Setting a password: the first one, a new one for somebody who gives the one before, or a new one for somebody who just came
// in by a one-time link because they forgot it. A session that merely happens to be open must not take the account over.

import 'server-only';
import { mayBePassword, passwordFault } from '@/core/contracts/password';
import { ok, type Result, refuse } from '@/core/result';
import { appendToAccountLog } from '../db/accounts/account-log';
import { shutOut } from '../db/accounts/shut-out';
import { hasPassword, keepPasswordHash } from '../db/accounts/users';
import { database, inTransaction } from '../db/connection/client';
import { auth } from './auth';
import { commonFault } from './common-password';
import { type OpenSession, type SignedInUser, sessionOfHeaders } from './session-user';
import { admitPassword, forgivePasswords } from './sign-in-limit';

const LINK_TRUSTED_FOR_MS = 60 * 60 * 1_000;

export interface NewPassword {
  readonly password: string;
  /** The one before; empty where it is not asked for. */
  readonly current: string;
}

export async function setPasswordOf(
  requestHeaders: Headers,
  { password, current }: NewPassword,
): Promise<Result<void, string>> {
  const open = await sessionOfHeaders(requestHeaders);
  if (open === null) return refuse('You are signed out. Sign in again.');
  const { user } = open;
  const fault = passwordFault(password) ?? (await commonFault(password, user));
  if (fault !== null) return refuse(fault);
  if (await asksCurrentPassword(open)) {
    const right = await isTheirPassword(user, current);
    if (!right.ok) return right;
  }
  const { password: hashing } = await auth().$context;
  const hash = await hashing.hash(password);
  await inTransaction(async (tx) => {
    await keepPasswordHash(tx, user.id, hash);
    await shutOut(tx, user.id, new Date(), open.id);
    await appendToAccountLog(tx, user, user.id, { type: 'password.set' });
  });
  return ok(undefined);
}

/** Whether whoever is in this session has to give their password before they change it. */
export const asksCurrentPassword = async (open: OpenSession): Promise<boolean> =>
  !cameByLink(open) && (await hasPassword(database(), open.user.id));

/**
 * For what an open session alone does not allow: the password, or for whoever has none a one-time link that is no hour old.
 */
export async function provesThemselves(open: OpenSession, password: string): Promise<Result<void, string>> {
  if (await hasPassword(database(), open.user.id)) return isTheirPassword(open.user, password);
  return cameByLink(open) ? ok(undefined) : refuse('Set a password first.');
}

/** Guesses count as those of signing in do. */
async function isTheirPassword({ id, email }: SignedInUser, password: string): Promise<Result<void, string>> {
  if (password === '') return refuse('Type your current password.');
  const admitted = await admitPassword(email);
  if (!admitted.ok) return refuse(admitted.error.words);
  const { password: hashing, internalAdapter } = await auth().$context;
  const hash = (await internalAdapter.findCredentialAccount(id))?.password;
  const isRight = hash && mayBePassword(password) && (await hashing.verify({ hash, password }));
  if (!isRight) return refuse('The current password is wrong.');
  await forgivePasswords(email);
  return ok(undefined);
}

const cameByLink = ({ isByLink, createdAt }: OpenSession): boolean =>
  isByLink && Date.now() - createdAt.getTime() < LINK_TRUSTED_FOR_MS;
