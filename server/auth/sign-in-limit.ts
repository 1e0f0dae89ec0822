// Slows guessing: ten attempts at one address in a quarter of an hour. Counted by address rather than by network, which
// a client behind no proxy could make up; a one-time link still lets in whoever somebody else's guesses keep out.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import { database } from '../db/client';
import { countAttempt, forgetAttempts } from '../db/sign-in-attempts';
import { normalEmail } from '../db/users';
import { sha256 } from './secret-code';

const MAX_ATTEMPTS = 10;
const WINDOW_MS = 15 * 60 * 1_000;

const subjectOf = (email: string): string => sha256(`password:${normalEmail(email)}`);

/** Counts before the password is looked at, so that attempts side by side cannot slip through together. */
export async function admitAttempt(email: string, at: Date = new Date()): Promise<Result<void, string>> {
  const { count, since } = await countAttempt(database(), subjectOf(email), at, WINDOW_MS);
  if (count <= MAX_ATTEMPTS) return ok(undefined);
  const minutes = Math.max(1, Math.ceil((since.getTime() + WINDOW_MS - at.getTime()) / 60_000));
  return refuse(`Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`);
}

export const forgiveAttempts = (email: string): Promise<void> => forgetAttempts(database(), subjectOf(email));
