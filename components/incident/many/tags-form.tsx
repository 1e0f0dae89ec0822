'use client';

import { type ReactElement, useMemo, useState } from 'react';
import { TokensField } from '@/components/ui/tokens-field';
import type { BulkChange } from '@/core/incident/deciding/bulk-change';
import type { IncidentEvent } from '@/core/incident/event';
import { ManyForm } from './many-form';

export interface TagsFormProps {
  /** The chosen ones: their tags can be taken away. */
  readonly events: readonly IncidentEvent[];
  readonly onChange: (change: BulkChange) => void;
  readonly onDone: () => void;
}

export function TagsForm({ events, onChange, onDone }: TagsFormProps): ReactElement {
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const present = useMemo(
    () => [...new Set(events.flatMap(({ tags }) => tags))].sort().map((tag) => ({ value: tag, label: tag })),
    [events],
  );
  return (
    <ManyForm
      saveLabel="Change tags"
      isReady={add.length + remove.length > 0}
      onSave={() => onChange({ kind: 'tags', add, remove: remove.filter((tag) => !add.includes(tag)) })}
      onDone={onDone}
    >
      <TokensField label="Add" tokens={add} onChange={setAdd} placeholder="Tags, parted by commas" />
      <TokensField label="Take away" tokens={remove} onChange={setRemove} suggestions={present} />
    </ManyForm>
  );
}
