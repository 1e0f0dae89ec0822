// Signing in and out, for the server actions of the sign-in pages, which Next lets be posted from this origin only.
// Every refusal is one sentence for the form, and says the same for an unknown address as for a wrong password.

import 'server-only';
import { headers } from 'next/headers';
import { z } from 'zod';
import type { Actor } from '@/core/incident/revision';
import { ok, type Result, refuse } from '@/core/result';
import { appendToAccountLog, type FirstFactor } from '../db/account-log';
import { database } from '../db/client';
import { findUserByEmail } from '../db/users';
import { auth, MAX_PASSWORD_LENGTH } from './auth';
import { setPasswordOf } from './password';
import { userOfHeaders } from './session-user';
import { admitSignIn, forgiveSignIns } from './sign-in-limit';
import { visitOf } from './visit';

const MAX_EMAIL_LENGTH = 320;
const credentials = z.object({ email: z.email().max(MAX_EMAIL_LENGTH), password: z.string().max(MAX_PASSWORD_LENGTH) });
const SOMEBODY: Actor = { id: 'unknown', name: 'Somebody' };
const WRONG = 'Wrong e-mail address or password.';

export async function signInWithPassword(given: { email: string; password: string }): Promise<Result<void, string>> {
  const read = credentials.safeParse(given);
  if (!read.success) return refuse(WRONG);
  const { email } = read.data;
  const admitted = await admitSignIn(email);
  if (!admitted.ok) return admitted;
  const entered = await auth().api.enterByPassword({ body: read.data, headers: await headers() });
  if (entered === null) {
    await noteRefusal((await findUserByEmail(database(), email))?.id ?? null, 'password');
    return refuse(WRONG);
  }
  await forgiveSignIns(email);
  await noteSignIn(entered, 'password');
  return ok(undefined);
}

export async function signInWithLink(given: { code: string }): Promise<Result<void, string>> {
  const read = z.object({ code: z.string().min(1).max(200) }).safeParse(given);
  const entered = read.success ? await auth().api.enterByLink({ body: read.data, headers: await headers() }) : null;
  if (entered === null) {
    await noteRefusal(null, 'link');
    return refuse('This link has been used or has expired. Ask for a new one.');
  }
  await noteSignIn(entered, 'link');
  return ok(undefined);
}

export async function signOut(): Promise<void> {
  const user = await userOfHeaders(await headers());
  await auth().api.signOut({ headers: await headers() });
  if (user !== null) await appendToAccountLog(database(), user, user.id, { type: 'sign-out' });
}

export async function setPassword(given: { password: string; current?: string }): Promise<Result<void, string>> {
  const read = z.object({ password: z.string(), current: z.string().default('') }).safeParse(given);
  if (!read.success) return refuse('Give a password.');
  return setPasswordOf(await headers(), read.data);
}

async function noteSignIn(user: Actor, by: FirstFactor): Promise<void> {
  await appendToAccountLog(database(), user, user.id, { type: 'sign-in', by, ...visitOf(await headers()) });
}

/** @param userId whose account was tried; who tried is not known */
async function noteRefusal(userId: string | null, by: FirstFactor): Promise<void> {
  const visit = visitOf(await headers());
  await appendToAccountLog(database(), SOMEBODY, userId, { type: 'sign-in.refused', by, ...visit });
}
