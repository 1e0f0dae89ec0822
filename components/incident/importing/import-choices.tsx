'use client';

// How the rows are read and what all of their events have in common.

import { type ReactElement, useState } from 'react';
import type { ImportForm } from '@/client/importing/import-form';
import { zoneChoices } from '@/components/incidents/zone-choices';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import { SegmentedField } from '@/components/ui/segmented-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { TickBox } from '@/components/ui/tick-box';
import { bareZoneOf } from '@/core/import/format';
import type { FoundHead } from '@/core/import/found-head';
import { placeAbove } from '@/core/import/place';
import { isZone } from '@/core/time/zone';
import { CATEGORY_CHOICES, CONFIDENCE_CHOICES } from '../choices';
import { sizeWords } from '../evidence/evidence-words';
import { useSteadyWorkspace } from '../workspace/workspace';
import { type ImportDraft, withFile } from './import-draft';

export interface ImportChoicesProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  /** False where there is nothing to read. */
  readonly hasColumns: boolean;
  /** Null until the file is recognised. */
  readonly head: FoundHead | null;
}

export function ImportChoices({ draft, onDraft, hasColumns, head }: ImportChoicesProps): ReactElement {
  const { form } = draft;
  const change = (some: Partial<ImportForm>) => onDraft({ ...draft, form: { ...form, ...some } });
  return (
    <>
      <FileFacts draft={draft} onDraft={onDraft} />
      {hasColumns ? (
        <>
          <ZoneField named={form.zone} head={head} onChange={(zone) => change({ zone })} />
          <SegmentedField
            label="Dates such as 04/05/2023"
            segments={DATE_ORDER}
            value={form.dateOrder}
            onChange={(dateOrder) => change({ dateOrder })}
          />
          <TextField
            label="Day on which it was written"
            optional
            type="date"
            description="Dates without a year, and “yesterday”, count from it."
            value={form.writtenOn}
            onChange={(writtenOn) => change({ writtenOn })}
          />
          <SegmentedField
            label="Rows without a time"
            segments={NO_TIME}
            value={form.noTime}
            onChange={(noTime) => change({ noTime })}
          />
          <Select
            label="Category, where a row says none"
            choices={CATEGORY_CHOICES}
            value={form.category}
            onChange={(category) => change({ category })}
          />
          <Select
            label="Confidence, where a row says none"
            choices={CONFIDENCE_CHOICES}
            value={form.confidence}
            onChange={(confidence) => change({ confidence })}
          />
          <div className="flex flex-col">
            <TickBox
              className="min-h-7"
              isSelected={form.keepColumns}
              onChange={(keepColumns) => change({ keepColumns })}
            >
              Keep other columns in the description
            </TickBox>
            <TickBox className="min-h-7" isSelected={form.cite} onChange={(cite) => change({ cite })}>
              Cite the file and its row as a source
            </TickBox>
            <TickBox className="min-h-7" isSelected={form.keepFile} onChange={(keepFile) => change({ keepFile })}>
              Keep the file as evidence
            </TickBox>
          </div>
          <TextField
            label="Reason"
            optional
            placeholder="Gateway logs, from the hosting provider"
            value={draft.reason}
            onChange={(reason) => onDraft({ ...draft, reason })}
            autoComplete="off"
          />
        </>
      ) : null}
    </>
  );
}

const DATE_ORDER = [
  { value: 'shown', label: 'As shown' },
  { value: 'month-first', label: 'Month first' },
  { value: 'day-first', label: 'Day first' },
] as const;

const NO_TIME = [
  { value: 'refuse', label: 'Refuse' },
  { value: 'undated', label: 'Undated' },
  { value: 'above', label: 'As the row above' },
] as const;

function FileFacts({ draft, onDraft }: Pick<ImportChoicesProps, 'draft' | 'onDraft'>): ReactElement | null {
  const { file } = draft;
  if (file === null) return null;
  return (
    <div className="flex items-start gap-2 rounded-md border border-line bg-sunken py-2 pr-2 pl-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium text-sm" title={file.name}>
          {file.name}
        </p>
        <p className="text-ink-3 text-xs">{sizeWords(file.blob.size)}</p>
      </div>
      <Button variant="quiet" autoFocus onPress={() => onDraft(withFile(draft, null))}>
        {file.isPasted ? 'Edit' : 'Change'}
      </Button>
    </div>
  );
}

interface ZoneFieldProps {
  readonly named: string | null;
  readonly head: FoundHead | null;
  readonly onChange: (zone: string) => void;
}

function ZoneField({ named, head, onChange }: ZoneFieldProps): ReactElement {
  const { incident, now } = useSteadyWorkspace();
  const own = { zone: named ?? incident.zone, isZoneNamed: named !== null };
  const zone = head === null ? own.zone : bareZoneOf(head, own);
  // Offsets of some hundred zones take a moment to find, and hold for as long as this is open.
  const [choices] = useState(() => zoneChoices(incident.zone, now));
  return (
    <ComboBox
      label="Zone of times that name none"
      choices={choices}
      value={isZone(zone) ? zone : null}
      onChange={(next) => onChange(next ?? incident.zone)}
      description={
        zone === incident.zone
          ? 'The incident’s own.'
          : `${named === null ? whyOf(zone, head) : ''}The incident’s own is ${incident.zone}.`
      }
    />
  );
}

/** Where nobody chose it. */
const whyOf = (zone: string, head: FoundHead | null): string =>
  head === null || placeAbove(head.above) === null
    ? 'What files of this kind mean. '
    : `What stands above the names of its columns says ${zone}. `;
