'use server';

// What somebody does to their own account. Each says in words what it refuses, or shows the page as it is afterwards.

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { TOKEN_LIVES, type TokenState } from '@/components/account/token-state';
import { NOTHING_SHOWN, type TwoStepState } from '@/components/account/two-step-state';
import type { SignInState } from '@/components/sign-in/sign-in-state';
import { apiTokenInputSchema } from '@/core/contracts/api-token';
import type { Result } from '@/core/result';
import { requireSession, requireUser } from '@/server/auth/session';
import { setPassword } from '@/server/auth/sign-in';
import { renewRecoveryCodes, setUpTwoStep, turnOffTwoStep, turnOnTwoStep } from '@/server/auth/two-step';
import { makeToken } from '@/server/commands/users/create-token';
import { endOwnSession, endOwnSessions } from '@/server/commands/users/end-sessions';
import { revokeOwnToken } from '@/server/commands/users/revoke-token';
import { seeAccountNotices } from '@/server/commands/users/see-notices';
import { qrPicture } from '@/server/pictures/qr';
import { wordsOf } from '../form-words';

const HERE = '/account';
const DAY_MS = 24 * 60 * 60 * 1_000;

export async function changePasswordAction(_last: SignInState, form: FormData): Promise<SignInState> {
  const { email, hasPassword } = await requireUser(HERE);
  const kept = await setPassword({ password: wordsOf(form, 'password'), current: wordsOf(form, 'current') });
  if (!kept.ok) return { email, refusal: kept.error };
  revalidatePath(HERE);
  return {
    email,
    refusal: null,
    done: `Your password is ${hasPassword ? 'changed' : 'set'}. Every other browser is signed out.`,
  };
}

export async function twoStepAction(last: TwoStepState, form: FormData): Promise<TwoStepState> {
  const open = await requireSession(HERE);
  const password = wordsOf(form, 'password');
  switch (wordsOf(form, 'intent')) {
    case 'set-up': {
      const setup = await setUpTwoStep(open, password);
      if (!setup.ok) return { ...last, refusal: setup.error };
      const { secret, address } = setup.value;
      return { ...NOTHING_SHOWN, step: { kind: 'setup', secret, qr: qrPicture(address) } };
    }
    case 'turn-on':
      return codesOrRefusal(last, await turnOnTwoStep(open.user, wordsOf(form, 'code')));
    case 'renew':
      return codesOrRefusal(last, await renewRecoveryCodes(open, password));
    case 'turn-off': {
      const off = await turnOffTwoStep(open, password);
      if (!off.ok) return { ...last, refusal: off.error };
      revalidatePath(HERE);
      return { ...NOTHING_SHOWN, done: 'Two-step sign-in is off.' };
    }
    default:
      return NOTHING_SHOWN;
  }
}

function codesOrRefusal(last: TwoStepState, made: Result<readonly string[], string>): TwoStepState {
  if (!made.ok) return { ...last, refusal: made.error, done: null };
  revalidatePath(HERE);
  return { ...NOTHING_SHOWN, step: { kind: 'codes', codes: made.value } };
}

export async function makeTokenAction(_last: TokenState, form: FormData): Promise<TokenState> {
  const user = await requireUser(HERE);
  const days = TOKEN_LIVES.find((life) => life === wordsOf(form, 'days')) ?? TOKEN_LIVES[0];
  const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
  const read = apiTokenInputSchema.safeParse({ name: form.get('name'), scope: form.get('scope'), expiresAt });
  if (!read.success) return { made: null, refusal: read.error.issues[0]?.message ?? 'Say what the token is for.' };
  const { name, scope } = read.data;
  const made = await makeToken(user, user.id, { name, scope, expiresAt: new Date(expiresAt) });
  if (!made.ok) return { made: null, refusal: made.error.detail };
  revalidatePath(HERE);
  return { made: { name, token: made.value.token }, refusal: null };
}

export async function revokeTokenAction(form: FormData): Promise<void> {
  await revokeOwnToken(await requireUser(HERE), wordsOf(form, 'token'));
  revalidatePath(HERE);
}

export async function endSessionAction(form: FormData): Promise<void> {
  await endOwnSession(await requireUser(HERE), wordsOf(form, 'session'));
  revalidatePath(HERE);
}

export async function signOutEverywhereAction(): Promise<void> {
  await endOwnSessions(await requireUser(HERE));
  redirect('/sign-in');
}

/** Whoever is shown something newer meanwhile has that to see still. */
export async function seeNoticesAction(form: FormData): Promise<void> {
  const open = await requireSession(HERE);
  const through = new Date(wordsOf(form, 'through'));
  if (through.getTime() <= Date.now()) await seeAccountNotices(open, through);
}
