// How often passwords and links may be tried: by account, so that one is not guessed from many places, and by network, so that
// many are not guessed from one. Many people can share a network, so it has more tries; only wrong ones count. A one-time link
// still lets in whoever somebody else's guesses at their password keep out.

import 'server-only';
import type { Result } from '@/core/result';
import { normalEmail } from '../db/accounts/users';
import { addressOf, networkOf } from '../http/network';
import { admitAttempt, type Exhausted, forgiveAttempts, takeBack } from './attempt-limit';

const MOST_OF_NETWORK = 50;

const subjectOf = (email: string): string => `password:${normalEmail(email)}`;
const subjectOfNetwork = (headers: Headers): string => `sign-in from ${networkOf(addressOf({ headers }))}`;

/** Counts before anything is looked at. */
export const admitFromNetwork = (headers: Headers): Promise<Result<void, Exhausted>> =>
  admitAttempt(subjectOfNetwork(headers), MOST_OF_NETWORK);

/** Of an attempt that was right. */
export const takeBackFromNetwork = (headers: Headers): Promise<void> => takeBack(subjectOfNetwork(headers));

/** What a network that has none left tries is not counted against the account. */
export async function admitSignIn(email: string, headers: Headers): Promise<Result<void, Exhausted>> {
  const byNetwork = await admitFromNetwork(headers);
  return byNetwork.ok ? admitPassword(email) : byNetwork;
}

export async function forgiveSignIn(email: string, headers: Headers): Promise<void> {
  await takeBackFromNetwork(headers);
  await forgivePasswords(email);
}

/** Of somebody who is signed in. */
export const admitPassword = (email: string): Promise<Result<void, Exhausted>> => admitAttempt(subjectOf(email));

export const forgivePasswords = (email: string): Promise<void> => forgiveAttempts(subjectOf(email));
