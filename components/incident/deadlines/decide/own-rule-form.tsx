'use client';

import { type FormEvent, type ReactElement, useState } from 'react';
import { errorAt } from '@/client/field-errors';
import { zoneChoices } from '@/components/incidents/zone-choices';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { ProblemFieldError } from '@/core/contracts/problem';
import type { OwnRule } from '@/core/disclosure/own-rule';
import type { Milestone } from '@/core/incident/vocabulary';
import { MILESTONE_CHOICES } from '../../choices';
import { useSteadyWorkspace } from '../../workspace/workspace';
import { CALENDAR_CHOICES } from './days-field';
import { type OwnForm, readOwn } from './own-form';

const UNITS = [
  { value: 'hour', label: 'hours' },
  { value: 'calendar-day', label: 'days' },
  { value: 'business-day', label: 'business days' },
  { value: 'month', label: 'months' },
] as const;

export interface OwnRuleFormProps {
  readonly form: OwnForm;
  readonly onForm: (form: OwnForm) => void;
  readonly taken: ReadonlySet<string>;
  readonly onDone: (rule: OwnRule) => void;
  readonly onCancel: () => void;
}

/** A clause of a contract, a policy or an insurance, to count by. */
export function OwnRuleForm({ form, onForm, taken, onDone, onCancel }: OwnRuleFormProps): ReactElement {
  const { now, incident } = useSteadyWorkspace();
  const [errors, setErrors] = useState<readonly ProblemFieldError[]>([]);
  const change = (part: Partial<OwnForm>) => onForm({ ...form, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readOwn(form, taken);
    if (read.ok) onDone(read.value);
    else setErrors(read.error);
  };
  return (
    <form aria-label="Own rule" onSubmit={submit} className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <TextField
        label="Title"
        placeholder="Cloud provider, notice of incidents"
        value={form.title}
        onChange={(title) => change({ title })}
        error={errorAt(errors, '/title')}
        autoFocus
      />
      <TextArea
        label="Where it is written, with the words of the clause"
        rows={2}
        value={form.citation}
        onChange={(citation) => change({ citation })}
        error={errorAt(errors, '/citation')}
      />
      <TextField
        label="Who is told"
        value={form.notify}
        onChange={(notify) => change({ notify })}
        error={errorAt(errors, '/notify')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label="Starts with"
          choices={MILESTONE_CHOICES}
          value={form.trigger}
          onChange={(trigger) => change({ trigger })}
        />
        <Select<Milestone>
          label="Met by"
          choices={MILESTONE_CHOICES}
          emptyLabel="Whatever is said to record it"
          value={form.metBy}
          onChange={(metBy) => change({ metBy })}
        />
        <TextField
          label="Limit"
          placeholder="none"
          inputMode="numeric"
          value={form.value}
          onChange={(value) => change({ value })}
          error={errorAt(errors, '/limit')}
        />
        <Select label="Counted in" choices={UNITS} value={form.unit} onChange={(unit) => change({ unit })} />
        <Select
          label="Whose business days count"
          choices={CALENDAR_CHOICES}
          value={form.calendar}
          onChange={(calendar) => change({ calendar })}
        />
        <ComboBox
          label="Zone in which its days end"
          choices={zoneChoices(incident.zone, now)}
          value={form.zone}
          placeholder="that of what starts it"
          onChange={(zone) => change({ zone })}
          error={errorAt(errors, '/zone')}
        />
      </div>
      <div className="flex justify-end gap-2">
        <Button onPress={onCancel}>Cancel</Button>
        <Button variant="primary" type="submit">
          {form.id === null ? 'Add rule' : 'Keep changes'}
        </Button>
      </div>
    </form>
  );
}
