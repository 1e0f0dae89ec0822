// Signing in and out, for the server actions of the sign-in pages, which Next lets be posted from this origin only.
// Every refusal is one sentence for the form, and says the same for an unknown address as for a wrong password.

import 'server-only';
import { headers } from 'next/headers';
import { z } from 'zod';
import { assertNever } from '@/core/assert-never';
import { mayBePassword } from '@/core/contracts/password';
import type { Actor } from '@/core/incident/actor';
import { ok, type Result, refuse } from '@/core/result';
import { appendToAccountLog, type FirstFactor } from '../db/accounts/account-log';
import { findUserByEmail } from '../db/accounts/users';
import { database } from '../db/connection/client';
import { auth } from './auth';
import type { FirstStep } from './doors-plugin';
import { setPasswordOf } from './password';
import type { SecondFactor } from './second-step';
import { userOfHeaders } from './session-user';
import { admitFromNetwork, admitSignIn, forgiveSignIn, takeBackFromNetwork } from './sign-in-limit';
import { visitOf } from './visit';

const MAX_EMAIL_LENGTH = 320;
const credentials = z.object({ email: z.email().max(MAX_EMAIL_LENGTH), password: z.string().refine(mayBePassword) });
const SOMEBODY: Actor = { id: 'unknown', name: 'Somebody' };
const WRONG = 'Wrong e-mail address or password.';
const DEAD_LINK = 'This link has been used or has expired. Ask for a new one.';

/** Where whoever gave the right password or link goes next. */
export type Progress = 'in' | 'code';

export async function signInWithPassword(given: {
  email: string;
  password: string;
}): Promise<Result<Progress, string>> {
  const read = credentials.safeParse(given);
  if (!read.success) return refuse(WRONG);
  const { email } = read.data;
  const admitted = await admitSignIn(email, await headers());
  if (!admitted.ok) return refuse(admitted.error.words);
  const first = await auth().api.enterByPassword({ body: read.data, headers: await headers() });
  if (first.kind === 'wrong') {
    await noteRefusal((await findUserByEmail(database(), email))?.id ?? null, 'password');
    return refuse(WRONG);
  }
  await forgiveSignIn(email, await headers());
  return ok(await progressAfter(first, 'password'));
}

export async function signInWithLink(given: { code: string }): Promise<Result<Progress, string>> {
  const read = z.object({ code: z.string().min(1).max(200) }).safeParse(given);
  if (!read.success) return refuse(DEAD_LINK);
  const admitted = await admitFromNetwork(await headers());
  if (!admitted.ok) return refuse(admitted.error.words);
  const first = await auth().api.enterByLink({ body: read.data, headers: await headers() });
  if (first.kind === 'wrong') {
    await noteRefusal(null, 'link');
    return refuse(DEAD_LINK);
  }
  await takeBackFromNetwork(await headers());
  return ok(await progressAfter(first, 'link'));
}

async function progressAfter(first: Exclude<FirstStep, { kind: 'wrong' }>, by: FirstFactor): Promise<Progress> {
  if (first.kind === 'asks-code') return 'code';
  await noteSignIn(first.user, by, 'none');
  return 'in';
}

/** Null where there is no first step any more. */
export async function signInWithCode(given: { code: string }): Promise<Result<void, string> | null> {
  const read = z.object({ code: z.string().min(1).max(100) }).safeParse(given);
  if (!read.success) return refuse('Type the code that your authenticator app shows.');
  const second = await auth().api.enterByCode({ body: read.data, headers: await headers() });
  switch (second.kind) {
    case 'over':
      return null;
    case 'wrong':
      await noteRefusal(second.userId, 'code');
      return refuse(second.detail);
    case 'in':
      await noteSignIn(second.user, second.beganWith, second.factor);
      return ok(undefined);
    default:
      return assertNever(second);
  }
}

export const isBetweenSteps = async (): Promise<boolean> => auth().api.isBetweenSteps({ headers: await headers() });

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

async function noteSignIn(user: Actor, by: FirstFactor, secondStep: 'none' | SecondFactor): Promise<void> {
  const visit = visitOf(await headers());
  await appendToAccountLog(database(), user, user.id, { type: 'sign-in', by, secondStep, ...visit });
}

/** @param userId whose account was tried; who tried is not known */
async function noteRefusal(userId: string | null, by: FirstFactor | 'code'): Promise<void> {
  const visit = visitOf(await headers());
  await appendToAccountLog(database(), SOMEBODY, userId, { type: 'sign-in.refused', by, ...visit });
}
