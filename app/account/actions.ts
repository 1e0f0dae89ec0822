'use server';

// What somebody does to their own account. Each says in words what it refuses, or shows the page as it is afterwards.

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { passwordFault } from '@/components/sign-in/password-rule';
import type { SignInState } from '@/components/sign-in/sign-in-state';
import { requireUser } from '@/server/auth/session';
import { setPassword } from '@/server/auth/sign-in';
import { endOwnSession, endOwnSessions } from '@/server/commands/end-sessions';
import { wordsOf } from '../form-words';

const HERE = '/account';

export async function changePasswordAction(_last: SignInState, form: FormData): Promise<SignInState> {
  const { email, hasPassword } = await requireUser(HERE);
  const password = wordsOf(form, 'password');
  const fault = passwordFault(password);
  if (fault !== null) return { email, refusal: fault };
  const kept = await setPassword({ password, current: wordsOf(form, 'current') });
  if (!kept.ok) return { email, refusal: kept.error };
  revalidatePath(HERE);
  return {
    email,
    refusal: null,
    done: `Your password is ${hasPassword ? 'changed' : 'set'}. Every other browser is signed out.`,
  };
}

export async function endSessionAction(form: FormData): Promise<void> {
  await endOwnSession(await requireUser(HERE), wordsOf(form, 'session'));
  revalidatePath(HERE);
}

export async function signOutEverywhereAction(): Promise<void> {
  await endOwnSessions(await requireUser(HERE));
  redirect('/sign-in');
}
