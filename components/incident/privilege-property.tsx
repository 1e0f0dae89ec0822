'use client';

// Privilege on an event that is a communication or a note: its designation, basis, who asserts it and who received it.
// Commander and counsel assert it, only counsel lifts it.

import type { ReactElement } from 'react';
import { z } from 'zod';
import { errorAt } from '@/client/edit-event';
import { Button } from '@/components/ui/button';
import type { Choice } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { TokensField } from '@/components/ui/tokens-field';
import type { IncidentEvent } from '@/core/incident/event';
import type { FieldError } from '@/core/incident/refusal';
import { DESIGNATION_LABELS, DESIGNATIONS, type Designation } from '@/core/incident/vocabulary';
import { Property, PropertyForm } from './property';
import { useActions } from './use-actions';
import { useFormDraft } from './use-draft';
import { useWorkspace } from './workspace';

export const privilegeDraftSchema = z.object({
  designation: z.enum(DESIGNATIONS),
  basis: z.string(),
  assertedBy: z.string(),
  recipients: z.array(z.string()),
});
export type PrivilegeDraft = z.infer<typeof privilegeDraftSchema>;

const CHOICES: readonly Choice<Designation>[] = DESIGNATIONS.map((value) => ({
  value,
  label: DESIGNATION_LABELS[value],
}));

export interface PrivilegePropertyProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

export function PrivilegeProperty({ event, isReadOnly }: PrivilegePropertyProps): ReactElement | null {
  const { may } = useWorkspace();
  const { editEvent } = useActions();
  const draftName = `event.${event.id}.privilege`;
  const [draft, setDraft] = useFormDraft(draftName, privilegeDraftSchema);
  const { privilege } = event;
  const mayEdit = !isReadOnly && may('assert-privilege');
  const close = () => setDraft(null);
  if (draft !== null && mayEdit) {
    const lift = () => {
      if (editEvent(event.id, { privilege: null }).length === 0) close();
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
        onSave={() => editEvent(event.id, { privilege: draft })}
        onClose={close}
        actions={lifting}
      >
        {(errors) => <PrivilegeFields draft={draft} errors={errors} onChange={setDraft} />}
      </PropertyForm>
    );
  }
  if (privilege === null) return null;
  const { designation, basis, assertedBy, recipients } = privilege;
  return (
    <Property
      draftName={draftName}
      label="Privilege"
      onEdit={mayEdit ? () => setDraft({ designation, basis, assertedBy, recipients: [...recipients] }) : null}
    >
      {DESIGNATION_LABELS[designation]}: {basis}
      <span className="block text-ink-3 text-xs">
        Asserted by {assertedBy}
        {recipients.length === 0 ? '' : `, for ${recipients.join(', ')}`}
      </span>
    </Property>
  );
}

interface PrivilegeFieldsProps {
  readonly draft: PrivilegeDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: PrivilegeDraft) => void;
}

function PrivilegeFields({ draft, errors, onChange }: PrivilegeFieldsProps): ReactElement {
  return (
    <>
      <Select
        label="Privilege"
        choices={CHOICES}
        value={draft.designation}
        onChange={(designation) => onChange({ ...draft, designation })}
      />
      <TextField
        label="Basis"
        placeholder="Legal advice on notification duties"
        value={draft.basis}
        onChange={(basis) => onChange({ ...draft, basis })}
        error={errorAt(errors, '/privilege/basis')}
      />
      <TextField
        label="Asserted by"
        value={draft.assertedBy}
        onChange={(assertedBy) => onChange({ ...draft, assertedBy })}
        error={errorAt(errors, '/privilege/assertedBy')}
      />
      <TokensField
        label="Recipients"
        optional
        tokens={draft.recipients}
        onChange={(recipients) => onChange({ ...draft, recipients: [...recipients] })}
        error={errorAt(errors, '/privilege/recipients')}
      />
    </>
  );
}
