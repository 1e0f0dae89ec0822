'use client';

// Privilege on an event that is a communication or a note: its designation, basis, who asserts it and who received it.
// Commander and counsel assert it, only counsel lifts it.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import type { IncidentEvent } from '@/core/incident/event';
import { DESIGNATION_LABELS, MILESTONE_LABELS, type Milestone } from '@/core/incident/vocabulary';
import { doneOrTold } from '../workspace/done-or-told';
import { useFormDraft } from '../workspace/use-draft';
import { useFormActions } from '../workspace/use-form-actions';
import { useSteadyWorkspace } from '../workspace/workspace';
import { privilegeDraftOf, privilegeDraftSchema } from './privilege-draft';
import { PrivilegeFields } from './privilege-fields';
import { Property, PropertyForm } from './property';

export interface PrivilegePropertyProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

export function PrivilegeProperty({ event, isReadOnly }: PrivilegePropertyProps): ReactElement | null {
  const { may } = useSteadyWorkspace();
  const { editEvent } = useFormActions();
  const draftName = `event.${event.id}.privilege`;
  const [draft, setDraft] = useFormDraft(draftName, privilegeDraftSchema);
  const { privilege } = event;
  const mayEdit = !isReadOnly && may('assert-privilege');
  const close = () => setDraft(null);
  if (draft !== null && mayEdit) {
    const lift = () => {
      if (doneOrTold(editEvent(event.id, { privilege: null }))) close();
    };
    const lifting =
      privilege !== null && may('lift-privilege') ? (
        <Button variant="danger" onPress={lift}>
          Lift privilege
        </Button>
      ) : null;
    return (
      <PropertyForm
        draftName={draftName}
        label="Privilege"
        onSave={() => editEvent(event.id, { privilege: draft }, draftName)}
        onClose={close}
        actions={lifting}
      >
        {(errors) => (
          <>
            <PrivilegeFields draft={draft} pointer="/privilege" errors={errors} onChange={setDraft} />
            <WhatItProtects milestone={event.milestone} />
          </>
        )}
      </PropertyForm>
    );
  }
  if (privilege === null) return null;
  const { designation, basis, assertedBy, recipients } = privilege;
  return (
    <Property
      draftName={draftName}
      label="Privilege"
      onEdit={mayEdit ? () => setDraft(privilegeDraftOf(privilege)) : null}
    >
      {DESIGNATION_LABELS[designation]}: {basis}
      <span className="block text-ink-3 text-xs">
        Asserted by {assertedBy}
        {recipients.length === 0 ? '' : `, for ${recipients.join(', ')}`}
      </span>
    </Property>
  );
}

/** That something happened is never privileged; what was said or written about it can be. */
function WhatItProtects({ milestone }: { readonly milestone: Milestone | null }): ReactElement {
  return (
    <p className="text-ink-3 text-xs">
      Privilege protects a communication, counsel’s note or a source, never the fact itself.
      {milestone === null
        ? null
        : ` This event is the milestone “${MILESTONE_LABELS[milestone]}”: whoever may not read it is told nothing that is measured from it. Where only its source is protected, put the privilege there.`}
    </p>
  );
}
