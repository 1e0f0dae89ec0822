'use server';

// What somebody does to their own account. Each says in words what it refuses, or shows the page as it is afterwards.

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { NOTHING_SHOWN, type TwoStepState } from '@/components/account/two-step-state';
import { passwordFault } from '@/components/sign-in/password-rule';
import type { SignInState } from '@/components/sign-in/sign-in-state';
import type { Result } from '@/core/result';
import { requireSession, requireUser } from '@/server/auth/session';
import { setPassword } from '@/server/auth/sign-in';
import { renewRecoveryCodes, setUpTwoStep, turnOffTwoStep, turnOnTwoStep } from '@/server/auth/two-step';
import { endOwnSession, endOwnSessions } from '@/server/commands/end-sessions';
import { qrPicture } from '@/server/pictures/qr';
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

export async function endSessionAction(form: FormData): Promise<void> {
  await endOwnSession(await requireUser(HERE), wordsOf(form, 'session'));
  revalidatePath(HERE);
}

export async function signOutEverywhereAction(): Promise<void> {
  await endOwnSessions(await requireUser(HERE));
  redirect('/sign-in');
}
