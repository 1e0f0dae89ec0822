// Slows guessing: ten attempts at one subject in a quarter of an hour, counted in the database by all processes together.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import { database } from '../db/client';
import { countAttempt, forgetAttempts } from '../db/sign-in-attempts';
import { sha256 } from './secret-code';

const MAX_ATTEMPTS = 10;
const WINDOW_MS = 15 * 60 * 1_000;

/** Counts before anything is looked at, so that attempts side by side cannot slip through together. */
export async function admitAttempt(subject: string, at: Date = new Date()): Promise<Result<void, string>> {
  const { count, since } = await countAttempt(database(), sha256(subject), at, WINDOW_MS);
  if (count <= MAX_ATTEMPTS) return ok(undefined);
  const minutes = Math.max(1, Math.ceil((since.getTime() + WINDOW_MS - at.getTime()) / 60_000));
  return refuse(`Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`);
}

export const forgiveAttempts = (subject: string): Promise<void> => forgetAttempts(database(), sha256(subject));
