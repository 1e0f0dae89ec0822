'use server';

// The doors: signing in by password or by a one-time link, the code where one is asked for, and setting a password. Each either leads on by a redirect
// or answers with words for its form. Whether an account exists is never part of those words.

import { redirect } from 'next/navigation';
import { returnPath } from '@/components/sign-in/return-path';
import type { SignInState } from '@/components/sign-in/sign-in-state';
import { requireUser } from '@/server/auth/session';
import { type Progress, setPassword, signInWithCode, signInWithLink, signInWithPassword } from '@/server/auth/sign-in';
import { renameUser } from '@/server/commands/users/rename-user';
import { firstPage } from '@/server/queries/first-page';
import { wordsOf } from '../form-words';

export async function signInAction(_last: SignInState, form: FormData): Promise<SignInState> {
  const email = wordsOf(form, 'email').trim();
  const password = wordsOf(form, 'password');
  if (email === '' || password === '') return { email, refusal: 'Type your e-mail address and your password.' };
  const signedIn = await signInWithPassword({ email, password });
  if (!signedIn.ok) return { email, refusal: signedIn.error };
  leadOn(signedIn.value, returnPath(wordsOf(form, 'next')));
}

export async function signInWithCodeAction(_last: SignInState, form: FormData): Promise<SignInState> {
  const next = returnPath(wordsOf(form, 'next'));
  const signedIn = await signInWithCode({ code: wordsOf(form, 'code') });
  if (signedIn === null) redirect(`/sign-in?${new URLSearchParams({ next })}`);
  if (!signedIn.ok) return { email: '', refusal: signedIn.error };
  redirect(next);
}

export async function signInWithLinkAction(_last: SignInState, form: FormData): Promise<SignInState> {
  const signedIn = await signInWithLink({ code: wordsOf(form, 'code') });
  if (!signedIn.ok) return { email: '', refusal: signedIn.error };
  leadOn(signedIn.value, '/account?first=yes');
}

function leadOn(progress: Progress, next: string): never {
  redirect(progress === 'code' ? `/sign-in/code?${new URLSearchParams({ next })}` : next);
}

export async function setPasswordAction(_last: SignInState, form: FormData): Promise<SignInState> {
  const user = await requireUser();
  const { email } = user;
  // Whoever may rename everybody else is asked for their own name.
  const renamed = user.administrator && form.has('name') ? await renameUser(user, user, wordsOf(form, 'name')) : null;
  if (renamed?.ok === false) return { email, refusal: renamed.error };
  const kept = await setPassword({ password: wordsOf(form, 'password'), current: wordsOf(form, 'current') });
  if (!kept.ok) return { email, refusal: kept.error };
  redirect(await firstPage(user));
}
