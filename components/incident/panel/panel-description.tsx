'use client';

// The description and what executives read of the event.

import type { ReactElement } from 'react';
import { errorAt } from '@/client/field-errors';
import type { IncidentEvent } from '@/core/incident/event';
import { Markdown } from '../later-markdown';
import { useFormActions } from '../workspace/use-form-actions';
import { InlineText } from './inline-text';
import { PanelSection } from './panel-section';

export interface PanelDescriptionProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

export function PanelDescription({ event, isReadOnly }: PanelDescriptionProps): ReactElement | null {
  const { editEvent } = useFormActions();
  if (isReadOnly && event.description === '') return null;
  return (
    <div className="mt-3.5 text-sm">
      <InlineText
        key={event.id}
        label="Description"
        draftName={`event.${event.id}.description`}
        text={event.description}
        isReadOnly={isReadOnly}
        placeholder="Add a description"
        multiline
        onSave={(description, draftName) => errorAt(editEvent(event.id, { description }, draftName), '')}
        className="w-full"
      >
        <Markdown text={event.description} />
      </InlineText>
    </div>
  );
}

export function PanelExecutiveText({ event, isReadOnly }: PanelDescriptionProps): ReactElement | null {
  const { editEvent } = useFormActions();
  if (isReadOnly && event.executiveText === '') return null;
  return (
    <PanelSection title="For executives">
      <div className="text-sm">
        <InlineText
          key={event.id}
          label="Text for executives"
          draftName={`event.${event.id}.executiveText`}
          text={event.executiveText}
          isReadOnly={isReadOnly}
          placeholder="Say it in plain language"
          multiline
          onSave={(executiveText, draftName) => errorAt(editEvent(event.id, { executiveText }, draftName), '')}
          className="w-full whitespace-pre-line"
        />
      </div>
    </PanelSection>
  );
}
