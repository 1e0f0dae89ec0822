'use client';

// How the pages look: the zone of their times, their numbers, and what stands on each or on the first.

import { type ReactElement, useMemo } from 'react';
import { firstBates } from '@/client/document/bates';
import { batesOf } from '@/client/document/document-form';
import { errorAt } from '@/client/field-errors';
import { zoneChoices } from '@/components/incidents/zone-choices';
import { ComboBox } from '@/components/ui/combo-box';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { TickBox } from '@/components/ui/tick-box';
import { DOCUMENT_LIMITS, FIRST_BATES } from '@/core/contracts/document-choices';
import { usePresent } from '../past/past-state';
import { useSteadyWorkspace } from '../workspace/workspace';
import type { DocumentFormState } from './use-document-form';

export interface PagesFieldsProps {
  readonly state: DocumentFormState;
}

export function PagesFields({ state }: PagesFieldsProps): ReactElement {
  const { form, change, errors } = state;
  return (
    <>
      <ZoneField state={state} />
      <BatesFields state={state} />
      <div className="flex flex-col">
        <TickBox isSelected={form.lineNumbers} onChange={(lineNumbers) => change({ lineNumbers })}>
          Line numbers in the margin
        </TickBox>
        <TickBox isSelected={form.draft} onChange={(draft) => change({ draft })}>
          “Draft” across each page
        </TickBox>
      </div>
      <TextArea
        label="Cover text"
        optional
        rows={2}
        maxLength={DOCUMENT_LIMITS.cover}
        value={form.cover}
        onChange={(cover) => change({ cover })}
        description="Below the title. An empty line begins a paragraph."
        error={errorAt(errors, '/cover')}
      />
    </>
  );
}

function ZoneField({ state: { form, change, errors } }: PagesFieldsProps): ReactElement {
  const { now } = useSteadyWorkspace();
  const { zone } = usePresent().incident;
  const zones = useMemo(() => zoneChoices(zone, now), [zone, now]);
  return (
    <ComboBox
      label="Times are told in"
      choices={zones}
      value={form.zone ?? zone}
      onChange={(chosen) => change({ zone: chosen === zone ? null : chosen })}
      error={errorAt(errors, '/zone')}
    />
  );
}

function BatesFields({ state: { form, change, errors } }: PagesFieldsProps): ReactElement {
  const first = firstBates(batesOf(form));
  const wrongStart = errorAt(errors, '/batesStart');
  return (
    <div className="flex flex-col gap-1">
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField
          label="Bates prefix"
          optional
          placeholder="TMUS-"
          maxLength={DOCUMENT_LIMITS.batesPrefix}
          value={form.batesPrefix}
          onChange={(batesPrefix) => change({ batesPrefix })}
          error={errorAt(errors, '/batesPrefix')}
          autoComplete="off"
          spellCheck="false"
        />
        <TextField
          label="First number"
          optional
          placeholder={FIRST_BATES}
          inputMode="numeric"
          inputClassName="tabular-nums"
          value={form.batesStart}
          onChange={(batesStart) => change({ batesStart })}
          error={wrongStart}
          autoComplete="off"
        />
      </div>
      {wrongStart === undefined ? (
        <p className="text-ink-3 text-xs">{first === null ? NO_BATES : `The first page is ${first}.`}</p>
      ) : null}
    </div>
  );
}

const NO_BATES = 'With either, each page has a Bates number, such as TMUS-0000001.';
