'use client';

// A new password: long enough, no other rule of composition. It is shown or hidden as one likes, and never sent back.

import { type ReactElement, startTransition, useActionState, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Refusal } from '@/components/ui/refusal';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import { passwordFault } from '@/core/contracts/password';
import { NOT_TRIED, type SignInAction } from './sign-in-state';

export interface PasswordFormProps {
  readonly action: SignInAction;
  readonly email: string;
  /** Whether the password so far has to be given first. */
  readonly asksCurrent?: boolean;
  /** Whether it is what the page is for, so that the form takes the focus and the width. */
  readonly isAlone?: boolean;
  /** Asks under which name they are recorded as well, with this one so far. */
  readonly name?: string;
}

export function PasswordForm(props: PasswordFormProps): ReactElement {
  const { action, email, asksCurrent = false, isAlone = false, name } = props;
  const [state, keep, isPending] = useActionState(action, NOT_TRIED);
  const [password, setPassword] = useState('');
  const [current, setCurrent] = useState('');
  const [ownName, setOwnName] = useState(name ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [answered, setAnswered] = useState(state);
  if (answered !== state) {
    setAnswered(state);
    if (state.done !== undefined) {
      setPassword('');
      setCurrent('');
    }
  }
  return (
    <SentForm
      action={keep}
      isSending={isPending}
      onSend={(form) => {
        const found = passwordFault(password);
        setFault(found);
        if (found === null) startTransition(() => keep(form));
      }}
      noValidate
      className="grid gap-4"
    >
      <Refusal words={state.refusal} />
      {state.done === undefined ? null : <Banner inset>{state.done}</Banner>}
      {/* Password stores file the password under the name that they find beside it. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      {name === undefined ? null : (
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          value={ownName}
          onChange={setOwnName}
          description="What you do is recorded under it."
        />
      )}
      {asksCurrent ? (
        <TextField
          label="Current password"
          name="current"
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
      ) : null}
      <NewPasswordField
        password={password}
        autoFocus={isAlone}
        fault={fault}
        onChange={(typed) => {
          setPassword(typed);
          setFault(null);
        }}
      />
      <div className={isAlone ? 'grid' : undefined}>
        <Button
          type="submit"
          variant={isAlone ? 'primary' : 'default'}
          size={isAlone ? 'large' : 'default'}
          isPending={isPending}
        >
          {submitWords(isPending, asksCurrent)}
        </Button>
      </div>
    </SentForm>
  );
}

function submitWords(isPending: boolean, isChange: boolean): string {
  if (isPending) return 'Keeping';
  return isChange ? 'Change password' : 'Set password';
}

interface NewPasswordFieldProps {
  readonly password: string;
  readonly autoFocus: boolean;
  readonly fault: string | null;
  readonly onChange: (typed: string) => void;
}

function NewPasswordField({ password, autoFocus, fault, onChange }: NewPasswordFieldProps): ReactElement {
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextField
        label="New password"
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        autoFocus={autoFocus}
        value={password}
        onChange={onChange}
        error={fault ?? undefined}
        description="At least 12 characters. A few words are easier to remember than symbols."
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
  );
}
