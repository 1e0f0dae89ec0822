'use client';

// E-mail and password. With script nothing typed is ever lost; without it the form still posts, and the e-mail comes back.

import { type ReactElement, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { NOT_TRIED, type SignInAction } from './sign-in-state';

export interface SignInFormProps {
  readonly action: SignInAction;
  /** Where to go afterwards. */
  readonly next: string;
}

export function SignInForm({ action, next }: SignInFormProps): ReactElement {
  const [state, signIn, isPending] = useActionState(action, NOT_TRIED);
  const [email, setEmail] = useState(state.email);
  const [password, setPassword] = useState('');
  const passwordInput = useRef<HTMLInputElement>(null);
  // A wrong password is most often one that was mistyped: it is there to be typed over.
  useEffect(() => {
    if (state.refusal === null) return;
    passwordInput.current?.focus();
    passwordInput.current?.select();
  }, [state]);
  return (
    <form
      action={signIn}
      onSubmit={(event) => {
        // React empties a form after its action; calling the action ourselves leaves what was typed alone.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => signIn(form));
      }}
      noValidate
      className="grid gap-4"
    >
      <input type="hidden" name="next" value={next} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        inputRef={passwordInput}
      />
      {state.refusal === null ? null : (
        <Banner tone="problem" inset>
          {state.refusal}
        </Banner>
      )}
      <Button type="submit" variant="primary" size="large" isPending={isPending}>
        {isPending ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}
