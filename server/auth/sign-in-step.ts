// Between the two steps of signing in: the browser has a cookie that says its first step was right, for ten minutes.

import 'server-only';
import { findSignInStep, insertSignInStep, type StoredSignInStep, spendSignInStep } from '../db/accounts/two-step';
import { database } from '../db/connection/client';
import { sha256 } from '../record/sha256';
import { newCode } from './secret-code';

export const STEP_COOKIE = 'second_step';
export const STEP_SECONDS = 10 * 60;

/** What the cookie says. */
export async function beginStep(step: StoredSignInStep, at: Date = new Date()): Promise<string> {
  const token = newCode();
  const expiresAt = new Date(at.getTime() + STEP_SECONDS * 1_000);
  await insertSignInStep(database(), { ...step, tokenHash: sha256(token), expiresAt }, at);
  return token;
}

/** Null where the cookie says nothing, or nothing any more. */
export const findStep = (token: string, at: Date = new Date()): Promise<StoredSignInStep | null> =>
  findSignInStep(database(), sha256(token), at);

export const endStep = (token: string): Promise<boolean> => spendSignInStep(database(), sha256(token));
