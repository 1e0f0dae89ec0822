// Slows guessing: so many attempts at one subject in a quarter of an hour, counted in the database by all processes together.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import { database } from '../db/client';
import { countAttempt, forgetAttempts, takeBackAttempt } from '../db/sign-in-attempts';
import { sha256 } from '../record/sha256';

const MOST = 10;
const WINDOW_MS = 15 * 60 * 1_000;

/** Counts before anything is looked at, so that attempts side by side cannot slip through together. */
export async function admitAttempt(subject: string, most = MOST): Promise<Result<void, string>> {
  const at = new Date();
  const { count, since } = await countAttempt(database(), sha256(subject), at, { most, windowMs: WINDOW_MS });
  if (count <= most) return ok(undefined);
  const minutes = Math.max(1, Math.ceil((since.getTime() + WINDOW_MS - at.getTime()) / 60_000));
  return refuse(`Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`);
}

/** Of an attempt that was right. */
export const takeBack = (subject: string): Promise<void> => takeBackAttempt(database(), sha256(subject));

export const forgiveAttempts = (subject: string): Promise<void> => forgetAttempts(database(), sha256(subject));
