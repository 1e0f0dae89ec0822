'use client';

// A new password: at least twelve characters, no other rule. It is shown or hidden as one likes, and never sent back.

import { type ReactElement, startTransition, useActionState, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { passwordFault } from './password-rule';
import { NOT_TRIED, type SignInAction } from './sign-in-state';

export interface PasswordFormProps {
  readonly action: SignInAction;
  readonly email: string;
}

export function PasswordForm({ action, email }: PasswordFormProps): ReactElement {
  const [state, keep, isPending] = useActionState(action, NOT_TRIED);
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  return (
    <form
      action={keep}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const found = passwordFault(password);
        setFault(found);
        if (found === null) startTransition(() => keep(form));
      }}
      noValidate
      className="grid gap-4"
    >
      {state.refusal === null ? null : (
        <Banner tone="problem" inset>
          {state.refusal}
        </Banner>
      )}
      {/* Password stores file the password under the name that they find beside it. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <div className="relative">
        <TextField
          label="New password"
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            setFault(null);
          }}
          error={fault ?? undefined}
          description="At least 12 characters. A few words are easier to keep than signs."
          inputClassName="pr-9"
        />
        <IconButton
          icon="eye"
          size="small"
          label={isShown ? 'Hide password' : 'Show password'}
          className="absolute top-[24px] right-1"
          onPress={() => setShown(!isShown)}
        />
      </div>
      <Button type="submit" variant="primary" size="large" isPending={isPending}>
        {isPending ? 'Keeping' : 'Set password'}
      </Button>
    </form>
  );
}
