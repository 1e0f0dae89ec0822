'use client';

// When the organisation learned of the event: stated, or else when it was entered.

import type { ReactElement } from 'react';
import { errorAt } from '@/client/field-errors';
import { momentWords } from '@/client/moment-words';
import type { IncidentEvent } from '@/core/incident/event';
import { describeTime } from '@/core/time/describe';
import { useLearnedContext } from '../times/use-own-context';
import { WhenField } from '../times/when-field';
import { useDraft } from '../workspace/use-draft';
import { useFormActions } from '../workspace/use-form-actions';
import { useSteadyWorkspace } from '../workspace/workspace';
import { Property, PropertyForm } from './property';

export interface LearnedPropertyProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

export function LearnedProperty({ event, isReadOnly }: LearnedPropertyProps): ReactElement {
  const { incident } = useSteadyWorkspace();
  const { editEvent } = useFormActions();
  const draftName = `event.${event.id}.learnedAt`;
  const [draft, setDraft] = useDraft(draftName);
  const context = useLearnedContext(event);
  const known = event.learnedAt?.statedAs ?? '';
  if (draft !== null && !isReadOnly) {
    const save = () =>
      draft === known ? [] : editEvent(event.id, { learnedAt: draft.trim() === '' ? null : draft }, draftName);
    return (
      <PropertyForm label="Known since" draftName={draftName} onSave={save} onClose={() => setDraft(null)}>
        {(errors) => (
          <WhenField
            label="Known since"
            text={draft}
            onChange={setDraft}
            context={context}
            placeholder="5 Jan 2023, 16:20"
            hint="When the organisation learned of it. Empty: when it was entered."
            error={errorAt(errors, '/learnedAt')}
          />
        )}
      </PropertyForm>
    );
  }
  const { zone } = incident;
  return (
    <Property draftName={draftName} label="Known since" onEdit={isReadOnly ? null : () => setDraft(known)}>
      {event.learnedAt ? (
        <>
          {describeTime(event.learnedAt, { style: 'short', zone })}
          <span className="text-ink-3"> · entered {momentWords(event.createdAt, zone)}</span>
        </>
      ) : (
        <>
          {momentWords(event.createdAt, zone)} <span className="text-ink-3">(entered)</span>
        </>
      )}
    </Property>
  );
}
