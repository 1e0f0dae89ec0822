'use client';

// A new API token: what it is for, what it may do, how long it lives.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Choice } from '@/components/ui/choice';
import { SegmentedField } from '@/components/ui/segmented-field';
import { Select } from '@/components/ui/select';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import { TOKEN_NAME_LENGTH, type TokenScope } from '@/core/contracts/api-token';
import type { TokenLife } from './token-state';

export interface NewTokenFormProps {
  readonly isPending: boolean;
  readonly onMake: (form: FormData) => void;
  readonly onCancel: () => void;
}

const LIVES: readonly Choice<TokenLife>[] = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
];

export function NewTokenForm({ isPending, onMake, onCancel }: NewTokenFormProps): ReactElement {
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope>('read');
  const [life, setLife] = useState<TokenLife>('90');
  const [isEmpty, setEmpty] = useState(false);
  return (
    <SentForm
      isSending={isPending}
      onSend={(form) => {
        setEmpty(name.trim() === '');
        if (name.trim() === '') return;
        form.set('name', name);
        form.set('scope', scope);
        form.set('days', life);
        onMake(form);
      }}
      className="grid max-w-[360px] gap-4"
    >
      <TextField
        label="What it is for"
        value={name}
        onChange={setName}
        maxLength={TOKEN_NAME_LENGTH}
        autoFocus
        error={isEmpty ? 'Say what the token is for.' : undefined}
      />
      <SegmentedField
        label="What it may do"
        segments={[
          { value: 'read', label: 'Read' },
          { value: 'write', label: 'Read and write' },
        ]}
        value={scope}
        onChange={setScope}
        hint="In every incident that you are a member of, as you."
      />
      <Select label="Expires after" choices={LIVES} value={life} onChange={setLife} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Make token
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </SentForm>
  );
}
