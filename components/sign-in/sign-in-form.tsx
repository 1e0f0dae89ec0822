'use client';

// E-mail and password. With script nothing typed is ever lost; without it the form still posts, and the e-mail comes back.

import { type ReactElement, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SentForm } from '@/components/ui/sent-form';
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
    <SentForm
      action={signIn}
      isSending={isPending}
      onSend={(form) => startTransition(() => signIn(form))}
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
      <Refusal words={state.refusal} />
      <Button type="submit" variant="primary" size="large" isPending={isPending}>
        {isPending ? 'Signing in' : 'Sign in'}
      </Button>
    </SentForm>
  );
}
