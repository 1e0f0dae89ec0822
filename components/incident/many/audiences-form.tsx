'use client';

import { type ReactElement, useState } from 'react';
import type { BulkChange } from '@/core/incident/deciding/bulk-change';
import type { Audience } from '@/core/incident/vocabulary';
import { AudienceField } from '../panel/audience-field';
import { ManyForm } from './many-form';

export interface AudiencesFormProps {
  readonly onChange: (change: BulkChange) => void;
  readonly onDone: () => void;
}

/** Who may read all chosen events besides, or no longer. */
export function AudiencesForm({ onChange, onDone }: AudiencesFormProps): ReactElement {
  const [add, setAdd] = useState<readonly Audience[]>([]);
  const [remove, setRemove] = useState<readonly Audience[]>([]);
  const without = (audiences: readonly Audience[], others: readonly Audience[]) =>
    audiences.filter((audience) => !others.includes(audience));
  return (
    <ManyForm
      saveLabel="Change audiences"
      isReady={add.length + remove.length > 0}
      onSave={() => onChange({ kind: 'audiences', add, remove })}
      onDone={onDone}
    >
      <AudienceField
        label="Release to"
        audiences={add}
        onChange={(next) => {
          setAdd(next);
          setRemove(without(remove, next));
        }}
      />
      <AudienceField
        label="Withdraw from"
        audiences={remove}
        onChange={(next) => {
          setRemove(next);
          setAdd(without(add, next));
        }}
      />
    </ManyForm>
  );
}
