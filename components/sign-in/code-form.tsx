'use client';

// The code of the second step: six digits of an app, or a recovery code.

import { type ReactElement, startTransition, useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import { NOT_TRIED, type SignInAction } from './sign-in-state';

export interface CodeFormProps {
  readonly action: SignInAction;
  /** Where to go afterwards. */
  readonly next: string;
}

export function CodeForm({ action, next }: CodeFormProps): ReactElement {
  const [state, signIn, isPending] = useActionState(action, NOT_TRIED);
  const [code, setCode] = useState('');
  return (
    <SentForm
      action={signIn}
      isSending={isPending}
      onSend={(form) => startTransition(() => signIn(form))}
      noValidate
      className="grid gap-4"
    >
      <Refusal words={state.refusal} />
      <input type="hidden" name="next" value={next} />
      <TextField
        label="Code"
        name="code"
        autoComplete="one-time-code"
        autoFocus
        spellCheck="false"
        value={code}
        onChange={setCode}
        inputClassName="font-mono tracking-[0.12em]"
      />
      <Button type="submit" variant="primary" size="large" isPending={isPending}>
        {isPending ? 'Signing in' : 'Continue'}
      </Button>
    </SentForm>
  );
}
