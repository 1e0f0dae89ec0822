'use client';

// The fields of a new incident. What was typed stays until the incident is there, whatever happens on the way.

import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { createIncident } from '@/client/incidents';
import { browserStorage } from '@/components/browser/browser-ports';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import { Refusal } from '@/components/ui/refusal';
import { Select } from '@/components/ui/select';
import { SentForm } from '@/components/ui/sent-form';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { IncidentInput, IncidentOut } from '@/core/contracts/incident';
import { instantFromMs } from '@/core/time/instant';
import { type CreationRefusal, type DraftField, NOT_REFUSED, refusalOf } from './creation-refusal';
import { EMPTY_DRAFT, type IncidentDraft, keepDraft, readDraft } from './incident-draft';
import { SEVERITY_CHOICES, type SeverityKey } from './severity-choices';
import { browserZone, zoneChoices } from './zone-choices';

export interface NewIncidentFormProps {
  /** Whose draft it is. */
  readonly userId: string;
  readonly onCreated: (incident: IncidentOut) => void;
  readonly onCancel: () => void;
}

const inputOf = (draft: IncidentDraft, zone: string): IncidentInput => ({
  title: draft.title,
  summary: draft.summary,
  severity: draft.severity === null ? null : Number(draft.severity),
  zone,
});

const NO_TITLE: CreationRefusal = {
  fields: { title: 'Say in a few words what happened, such as “Customer data obtained through one API”.' },
  general: null,
};

export function NewIncidentForm({ userId, onCreated, onCancel }: NewIncidentFormProps): ReactElement {
  const [draft, setDraft] = useState(() => readDraft(browserStorage(), userId));
  const [refusal, setRefusal] = useState(NOT_REFUSED);
  // Stays true once the incident is there, while its page loads: a second press must not create a second one.
  const [isSending, setSending] = useState(false);
  const zone = draft.zone ?? browserZone();
  const zones = useMemo(() => zoneChoices(browserZone(), instantFromMs(Date.now())), []);

  const formRef = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const refuseWith = (why: CreationRefusal): void => {
    setRefusal(why);
    setRefusals((count) => count + 1);
  };

  const change = <Field extends DraftField>(field: Field, value: IncidentDraft[Field]): void => {
    const next = { ...draft, [field]: value };
    setDraft(next);
    keepDraft(browserStorage(), userId, next);
    setRefusal((last) => ({ ...last, fields: { ...last.fields, [field]: undefined } }));
  };

  const send = async (): Promise<void> => {
    setSending(true);
    const created = await createIncident(inputOf(draft, zone));
    if (created.ok) {
      keepDraft(browserStorage(), userId, EMPTY_DRAFT);
      onCreated(created.value);
    } else {
      refuseWith(refusalOf(created.error));
      setSending(false);
    }
  };

  const submit = (): void => {
    setRefusal(NOT_REFUSED);
    if (draft.title.trim() === '') refuseWith(NO_TITLE);
    else void send();
  };

  return (
    <SentForm ref={formRef} isSending={isSending} onSend={submit} noValidate className="grid gap-4">
      <Refusal words={refusal.general} />
      <TextField
        label="Title"
        autoFocus
        autoComplete="off"
        value={draft.title}
        onChange={(title) => change('title', title)}
        error={refusal.fields.title}
        placeholder="What happened, in a few words"
      />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3 max-sm:grid-cols-1 max-sm:gap-4">
        <Select<SeverityKey>
          label="Severity"
          emptyLabel="Not set yet"
          choices={SEVERITY_CHOICES}
          value={draft.severity}
          onChange={(severity) => change('severity', severity)}
          error={refusal.fields.severity}
        />
        <ComboBox
          label="Time zone"
          choices={zones}
          value={zone}
          onChange={(chosen) => change('zone', chosen)}
          error={refusal.fields.zone}
        />
      </div>
      <TextArea
        label="Summary"
        optional
        value={draft.summary}
        onChange={(summary) => change('summary', summary)}
        error={refusal.fields.summary}
        description="Where things stand, for whoever opens this first. It can be changed at any time."
      />
      <div className="flex justify-end gap-2 pt-1">
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isSending}>
          {isSending ? 'Creating' : 'Create incident'}
        </Button>
      </div>
    </SentForm>
  );
}
