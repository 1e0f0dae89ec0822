'use client';

// The one button of a one-time link. Only pressing it uses the link up: a mail scanner or a prefetch merely reads the page.

import { type ReactElement, useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Refusal } from '@/components/ui/refusal';
import { NOT_TRIED, type SignInAction } from './sign-in-state';

export function LinkForm({ action, code }: { readonly action: SignInAction; readonly code: string }): ReactElement {
  const [state, signIn, isPending] = useActionState(action, NOT_TRIED);
  return (
    <form action={signIn} className="grid gap-4">
      <Refusal words={state.refusal} />
      <input type="hidden" name="code" value={code} />
      {state.refusal === null ? (
        <Button type="submit" variant="primary" size="large" autoFocus isPending={isPending}>
          {isPending ? 'Signing in' : 'Continue'}
        </Button>
      ) : (
        <ButtonLink href="/sign-in" variant="primary" size="large">
          Sign in with a password
        </ButtonLink>
      )}
    </form>
  );
}
