// Slows guessing: so many attempts at one subject in a quarter of an hour, counted in the database by all processes together.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import { countAttempt, forgetAttempts, takeBackAttempt } from '../db/accounts/sign-in-attempts';
import { database } from '../db/connection/client';
import { sha256 } from '../record/sha256';

const MOST = 10;
const WINDOW_MS = 15 * 60 * 1_000;

/** No attempt is left for the moment. */
export interface Exhausted {
  /** When to try again, for a form. */
  readonly words: string;
  readonly waitSeconds: number;
}

/** Counts before anything is looked at, so that attempts side by side cannot slip through together. */
export async function admitAttempt(subject: string, most = MOST): Promise<Result<void, Exhausted>> {
  const at = new Date();
  const { count, since } = await countAttempt(database(), sha256(subject), at, { most, windowMs: WINDOW_MS });
  if (count <= most) return ok(undefined);
  const waitSeconds = Math.max(1, Math.ceil((since.getTime() + WINDOW_MS - at.getTime()) / 1_000));
  const minutes = Math.ceil(waitSeconds / 60);
  return refuse({
    words: `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    waitSeconds,
  });
}

/** Of an attempt that was right. */
export const takeBack = (subject: string): Promise<void> => takeBackAttempt(database(), sha256(subject));

export const forgiveAttempts = (subject: string): Promise<void> => forgetAttempts(database(), sha256(subject));
