// Signing in and out, for the server actions of the sign-in pages, which Next lets be posted from this origin only.
// Every refusal is one sentence for the form, and says the same for an unknown address as for a wrong password.

import 'server-only';
import { headers } from 'next/headers';
import { z } from 'zod';
import { ok, type Result, refuse } from '@/core/result';
import { log } from '../log/log';
import { auth, MAX_PASSWORD_LENGTH } from './auth';
import { setPasswordOf } from './password';
import { admitSignIn, forgiveSignIns } from './sign-in-limit';

const MAX_EMAIL_LENGTH = 320;
const credentials = z.object({ email: z.email().max(MAX_EMAIL_LENGTH), password: z.string().max(MAX_PASSWORD_LENGTH) });
const WRONG = 'Wrong e-mail address or password.';

export async function signInWithPassword(given: { email: string; password: string }): Promise<Result<void, string>> {
  const read = credentials.safeParse(given);
  if (!read.success) return refuse(WRONG);
  const { email, password } = read.data;
  const admitted = await admitSignIn(email);
  if (!admitted.ok) return admitted;
  const signedIn = await began(auth().api.signInEmail({ body: { email, password }, headers: await headers() }));
  if (!signedIn) return refuse(WRONG);
  await forgiveSignIns(email);
  return ok(undefined);
}

export async function signInWithLink(given: { code: string }): Promise<Result<void, string>> {
  const read = z.object({ code: z.string().min(1).max(200) }).safeParse(given);
  const signedIn =
    read.success && (await began(auth().api.signInWithLink({ body: read.data, headers: await headers() })));
  if (signedIn) return ok(undefined);
  return refuse('This link has been used or has expired. Ask for a new one.');
}

export async function signOut(): Promise<void> {
  await auth().api.signOut({ headers: await headers() });
}

export async function setPassword(given: { password: string }): Promise<Result<void, string>> {
  const read = z.object({ password: z.string() }).safeParse(given);
  if (!read.success) return refuse('Give a password.');
  return setPasswordOf(await headers(), read.data.password);
}

/** Whether the session began; a failure that is no refusal is thrown on. */
async function began(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.info('sign-in refused');
    return false;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;
