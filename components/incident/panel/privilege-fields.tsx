'use client';

// The fields of a privilege: its designation, basis, who asserts it and who received what it protects.

import type { ReactElement } from 'react';
import { errorAt } from '@/client/field-errors';
import type { Choice } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { TokensField } from '@/components/ui/tokens-field';
import type { FieldError } from '@/core/incident/refusal';
import { DESIGNATION_LABELS, DESIGNATIONS, type Designation } from '@/core/incident/vocabulary';
import type { PrivilegeDraft } from './privilege-draft';

const CHOICES: readonly Choice<Designation>[] = DESIGNATIONS.map((value) => ({
  value,
  label: DESIGNATION_LABELS[value],
}));

export interface PrivilegeFieldsProps {
  readonly draft: PrivilegeDraft;
  /** Of the privilege within the request. */
  readonly pointer: string;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: PrivilegeDraft) => void;
}

export function PrivilegeFields({ draft, pointer, errors, onChange }: PrivilegeFieldsProps): ReactElement {
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
        error={errorAt(errors, `${pointer}/basis`)}
      />
      <TextField
        label="Asserted by"
        value={draft.assertedBy}
        onChange={(assertedBy) => onChange({ ...draft, assertedBy })}
        error={errorAt(errors, `${pointer}/assertedBy`)}
      />
      <TokensField
        label="Recipients"
        optional
        tokens={draft.recipients}
        onChange={(recipients) => onChange({ ...draft, recipients: [...recipients] })}
        error={errorAt(errors, `${pointer}/recipients`)}
      />
    </>
  );
}
