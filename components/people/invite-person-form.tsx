'use client';

// Whom to invite: their name and the address that they will sign in with.

import { type ReactElement, useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { PersonForm, type PersonFormProps } from './person-form';

export function InvitePersonForm(form: PersonFormProps): ReactElement {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  return (
    <PersonForm {...form} submitLabel="Make invitation">
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
    </PersonForm>
  );
}
