'use client';

// Whom to invite: their name and the address that they will sign in with.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';

export interface InvitePersonFormProps {
  readonly refusal: string | null;
  readonly isPending: boolean;
  readonly onInvite: (form: FormData) => void;
  readonly onCancel: () => void;
}

export function InvitePersonForm({ refusal, isPending, onInvite, onCancel }: InvitePersonFormProps): ReactElement {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [isTried, setTried] = useState(false);
  return (
    <SentForm
      isSending={isPending}
      onSend={(form) => {
        setTried(true);
        onInvite(form);
      }}
      noValidate
      className="grid gap-4"
    >
      <Refusal words={isTried ? refusal : null} />
      <TextField label="Name" name="name" autoComplete="off" autoFocus value={name} onChange={setName} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="off"
        value={email}
        onChange={setEmail}
        description="Nothing is sent: you get a link to pass on."
      />
      <div className="flex justify-end gap-2">
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Make invitation
        </Button>
      </div>
    </SentForm>
  );
}
