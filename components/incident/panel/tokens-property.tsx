'use client';

// Techniques, tags, or who and what was involved: several short words.

import type { ReactElement } from 'react';
import { z } from 'zod';
import { errorAt } from '@/client/field-errors';
import type { Choice } from '@/components/ui/choice';
import { TokensField } from '@/components/ui/tokens-field';
import type { IncidentEvent } from '@/core/incident/event';
import { useFormDraft } from '../workspace/use-draft';
import { useFormActions } from '../workspace/use-form-actions';
import { Property, PropertyForm } from './property';

export type TokensKey = 'techniques' | 'tags' | 'involved';

export interface TokensPropertyProps {
  readonly event: IncidentEvent;
  readonly field: TokensKey;
  readonly label: string;
  readonly placeholder: string;
  /** Asked for while it is edited; the same answer as long as the events are. */
  readonly suggestions: () => readonly Choice<string>[];
  readonly tokenPattern?: RegExp;
  /** How one is shown; as it is where absent. */
  readonly wordsOf?: (token: string) => string;
  readonly isReadOnly: boolean;
}

const tokensDraftSchema = z.array(z.string());

export function TokensProperty(props: TokensPropertyProps): ReactElement | null {
  const { event, field, label, placeholder, suggestions, tokenPattern, wordsOf = String, isReadOnly } = props;
  const { editEvent } = useFormActions();
  const draftName = `event.${event.id}.${field}`;
  const [draft, setDraft] = useFormDraft(draftName, tokensDraftSchema);
  const tokens = event[field];
  if (draft !== null && !isReadOnly) {
    return (
      <PropertyForm
        label={label}
        draftName={draftName}
        onSave={() => editEvent(event.id, { [field]: draft }, draftName)}
        onClose={() => setDraft(null)}
      >
        {(errors) => (
          <TokensField
            label={label}
            tokens={draft}
            onChange={(next) => setDraft([...next])}
            suggestions={suggestions()}
            tokenPattern={tokenPattern}
            placeholder={placeholder}
            error={errorAt(errors, `/${field}`)}
          />
        )}
      </PropertyForm>
    );
  }
  if (tokens.length === 0) return null;
  return (
    <Property draftName={draftName} label={label} onEdit={isReadOnly ? null : () => setDraft([...tokens])}>
      {tokens.map(wordsOf).join(', ')}
    </Property>
  );
}
