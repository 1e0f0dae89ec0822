'use client';

// Another name for somebody, such as where it was mistyped or they took another.

import { type ReactElement, useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import type { ListedPerson } from './people-state';
import { PersonForm, type PersonFormProps } from './person-form';

export interface RenamePersonFormProps extends PersonFormProps {
  readonly person: ListedPerson;
}

export function RenamePersonForm({ person, onSend, ...form }: RenamePersonFormProps): ReactElement {
  const [name, setName] = useState(person.name);
  return (
    <PersonForm
      {...form}
      onSend={(sent) => {
        sent.set('user', person.id);
        onSend(sent);
      }}
      submitLabel="Change name"
      isUnready={name.trim() === ''}
    >
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        autoFocus
        value={name}
        onChange={setName}
        description="For what is recorded from now on. What was recorded keeps the name before."
      />
    </PersonForm>
  );
}
