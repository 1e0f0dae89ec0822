'use client';

import type { ReactElement } from 'react';
import { z } from 'zod';
import type { IncidentEvent } from '@/core/incident/event';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { AudienceField } from './audience-field';
import { audienceWords } from './audience-words';
import { Property, PropertyForm } from './property';
import { useActions } from './use-actions';
import { useFormDraft } from './use-draft';

const draftSchema = z.array(z.enum(AUDIENCES));

export interface AudiencePropertyProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

/** Who may read the event. */
export function AudienceProperty({ event, isReadOnly }: AudiencePropertyProps): ReactElement {
  const { editEvent } = useActions();
  const draftName = `event.${event.id}.audiences`;
  const [draft, setDraft] = useFormDraft(draftName, draftSchema);
  if (draft !== null && !isReadOnly) {
    return (
      <PropertyForm
        draftName={draftName}
        label="Visible to"
        onSave={() => editEvent(event.id, { audiences: draft }, draftName)}
        onClose={() => setDraft(null)}
      >
        {() => (
          <AudienceField label="Visible to" audiences={draft} onChange={(audiences) => setDraft([...audiences])} />
        )}
      </PropertyForm>
    );
  }
  return (
    <Property
      draftName={draftName}
      label="Visible to"
      onEdit={isReadOnly ? null : () => setDraft([...event.audiences])}
    >
      {audienceWords(event.audiences)}
    </Property>
  );
}
