'use client';

// What forms do to events: they hold times as words. Apart from the other actions since to read these takes a grammar, which
// comes with the forms.

import { useMemo } from 'react';
import { changedFields, newEventFields } from '@/client/edit-event';
import type { EventInput, EventPatch } from '@/core/contracts/event';
import { anchorsOf } from '@/core/metrics/anchors';
import type { Result } from '@/core/result';
import type { Actions, DraftName, Errors } from './actions';
import { useActions } from './use-actions';

export interface FormActions {
  /** The answer is the id of the new event. */
  readonly createEvent: (input: EventInput, reason?: string) => Result<string, Errors>;
  readonly editEvent: (eventId: string, patch: EventPatch, typedIn?: DraftName) => Errors;
}

export function useFormActions(): FormActions {
  const actions = useActions();
  return useMemo(() => formActionsOver(actions), [actions]);
}

const formActionsOver = ({ workspace, addEvent, changeEvent }: Actions): FormActions => ({
  createEvent: (input, reason) => {
    const fields = newEventFields(input, workspace().reading);
    return fields.ok ? addEvent(fields.value, reason) : fields;
  },
  editEvent: (eventId, patch, typedIn) => {
    const { session, reading, holders } = workspace();
    const event = session.shown().events.get(eventId)?.event;
    if (!event) return [{ pointer: '', detail: 'This event was deleted meanwhile.' }];
    // Words such as "within a day of detection" never refer to the event that they are about.
    const others = { ...reading, milestones: anchorsOf(holders, eventId) };
    const changes = changedFields(patch, event, others);
    return changes.ok ? changeEvent(eventId, changes.value, typedIn) : changes.error;
  },
});
