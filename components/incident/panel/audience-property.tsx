'use client';

import type { ReactElement } from 'react';
import { z } from 'zod';
import type { FieldError } from '@/core/incident/refusal';
import { AUDIENCES, type Audience } from '@/core/incident/vocabulary';
import { useFormDraft } from '../workspace/use-draft';
import { AudienceField } from './audience-field';
import { audienceWords } from './audience-words';
import { Property, PropertyForm } from './property';

const draftSchema = z.array(z.enum(AUDIENCES));

export interface AudiencePropertyProps {
  readonly draftName: string;
  readonly audiences: readonly Audience[];
  readonly isReadOnly: boolean;
  readonly onSave: (audiences: readonly Audience[], draftName: string) => readonly FieldError[];
}

/** Who may read it. Boxes to tick appear when it is pressed, and nothing is released before it is saved. */
export function AudienceProperty({ draftName, audiences, isReadOnly, onSave }: AudiencePropertyProps): ReactElement {
  const [draft, setDraft] = useFormDraft(draftName, draftSchema);
  if (draft !== null && !isReadOnly) {
    return (
      <PropertyForm
        draftName={draftName}
        label="Visible to"
        onSave={() => onSave(draft, draftName)}
        onClose={() => setDraft(null)}
      >
        {() => <AudienceField label="Visible to" audiences={draft} onChange={(ticked) => setDraft([...ticked])} />}
      </PropertyForm>
    );
  }
  return (
    <Property draftName={draftName} label="Visible to" onEdit={isReadOnly ? null : () => setDraft([...audiences])}>
      {audienceWords(audiences)}
    </Property>
  );
}
