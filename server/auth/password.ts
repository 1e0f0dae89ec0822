// Setting a password: the first one, or a new one for somebody who just came in by a one-time link because they forgot it.
// A session that merely happens to be open must not take the account over.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import { appendToAccountLog } from '../db/account-log';
import { database } from '../db/client';
import { endOtherSessions } from '../db/users';
import { auth, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './auth';

const LINK_TRUSTED_FOR_MS = 60 * 60 * 1_000;

export async function setPasswordOf(requestHeaders: Headers, password: string): Promise<Result<void, string>> {
  const sound = checkPassword(password);
  if (!sound.ok) return sound;
  const open = await auth().api.getSession({ headers: requestHeaders });
  if (open === null) return refuse('You are signed out. Sign in again.');
  const { session, user } = open;
  const { password: hashing, internalAdapter } = await auth().$context;
  const credential = await internalAdapter.findCredentialAccount(user.id);
  if (credential?.password && !cameByLink(session)) {
    return refuse('To replace your password, ask an administrator for a one-time sign-in link and open it.');
  }
  const hash = await hashing.hash(password);
  if (credential) await internalAdapter.updateAccount(credential.id, { password: hash });
  else
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hash,
    });
  await endOtherSessions(database(), user.id, session.id);
  await appendToAccountLog(database(), user, user.id, { type: 'password.set' });
  return ok(undefined);
}

function checkPassword(password: string): Result<void, string> {
  if (password.length < MIN_PASSWORD_LENGTH) return refuse(`Use at least ${MIN_PASSWORD_LENGTH} characters.`);
  if (password.length > MAX_PASSWORD_LENGTH) return refuse(`Use at most ${MAX_PASSWORD_LENGTH} characters.`);
  return ok(undefined);
}

const cameByLink = ({
  beganWith,
  createdAt,
}: {
  readonly beganWith?: string | null;
  readonly createdAt: Date;
}): boolean => beganWith === 'link' && Date.now() - createdAt.getTime() < LINK_TRUSTED_FOR_MS;
