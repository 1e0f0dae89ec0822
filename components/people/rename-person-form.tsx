'use client';

// Another name for somebody, such as where it was mistyped or they took another.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import type { ListedPerson } from './people-state';

export interface RenamePersonFormProps {
  readonly person: ListedPerson;
  readonly refusal: string | null;
  readonly isPending: boolean;
  readonly onRename: (form: FormData) => void;
  readonly onCancel: () => void;
}

export function RenamePersonForm(props: RenamePersonFormProps): ReactElement {
  const { person, refusal, isPending, onRename, onCancel } = props;
  const [name, setName] = useState(person.name);
  const [isTried, setTried] = useState(false);
  return (
    <SentForm
      isSending={isPending}
      onSend={(form) => {
        setTried(true);
        form.set('user', person.id);
        onRename(form);
      }}
      noValidate
      className="grid gap-4"
    >
      <Refusal words={isTried ? refusal : null} />
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        autoFocus
        value={name}
        onChange={setName}
        description="For what is recorded from now on. What was recorded keeps the name before."
      />
      <div className="flex justify-end gap-2">
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={name.trim() === ''}>
          Change name
        </Button>
      </div>
    </SentForm>
  );
}
