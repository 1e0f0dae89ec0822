'use client';

// What a chronology is asked for. What most leave as it is lies folded below; a group opens where something in it was refused.

import { type ReactElement, useState } from 'react';
import { errorAt } from '@/client/field-errors';
import { Button } from '@/components/ui/button';
import { SegmentedField } from '@/components/ui/segmented-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { PAPERS, type Paper } from '@/core/contracts/document-choices';
import { AUDIENCE_CHOICES, audienceWords, MYSELF } from '../exporting/export-words';
import { AsOfField } from './as-of-field';
import { BatesOffer } from './bates-offer';
import { ChoiceGroup } from './choice-group';
import { GROUPS, type Group } from './document-groups';
import { entriesWords, pagesWords, sectionsWords } from './document-words';
import { EntriesFields } from './entries-fields';
import { PagesFields } from './pages-fields';
import { SectionsField } from './sections-field';
import type { DocumentFormState } from './use-document-form';

export interface DocumentFieldsProps {
  readonly state: DocumentFormState;
  /** The number after the last one made here, without its prefix; null where there is none. */
  readonly nextBates: string | null;
}

export function DocumentFields({ state, nextBates }: DocumentFieldsProps): ReactElement {
  const { form, audience, change, errors } = state;
  return (
    <>
      <Select
        label="For"
        choices={AUDIENCE_CHOICES}
        value={audience ?? MYSELF}
        onChange={(next) => state.chooseAudience(next === MYSELF ? null : next)}
        description={audienceWords(audience)}
        error={errorAt(errors, '/audience')}
      />
      <AsOfField typed={form.asOf} onChange={(asOf) => change({ asOf })} error={errorAt(errors, '/asOf')} />
      <TextField
        label="Prepared for"
        optional
        placeholder="Gray & Co, for the board"
        value={form.preparedFor}
        onChange={(preparedFor) => change({ preparedFor })}
        error={errorAt(errors, '/preparedFor')}
        autoComplete="off"
      />
      <TextField
        label="Legend"
        optional
        placeholder="Confidential, or what the contents call for"
        value={form.legend}
        onChange={(legend) => change({ legend })}
        error={errorAt(errors, '/legend')}
        autoComplete="off"
      />
      <PaperField paper={form.paper} onChange={(paper) => change({ paper })} />
      <Groups state={state} nextBates={nextBates} />
      <ResetLine state={state} />
    </>
  );
}

const PAPER_LABELS: Readonly<Record<Paper, string>> = { a4: 'A4', 'us-letter': 'Letter' };
const PAPER_SEGMENTS = PAPERS.toReversed().map((value) => ({ value, label: PAPER_LABELS[value] }));

interface PaperFieldProps {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

function PaperField({ paper, onChange }: PaperFieldProps): ReactElement {
  return <SegmentedField label="Paper" segments={PAPER_SEGMENTS} value={paper} onChange={onChange} />;
}

function Groups({ state, nextBates }: DocumentFieldsProps): ReactElement {
  const { form, audience, errors } = state;
  const [opened, setOpened] = useState<ReadonlySet<Group>>(new Set());
  const groupProps = (group: Group) => ({
    isOpen: opened.has(group) || GROUPS[group].some((pointer) => errorAt(errors, pointer) !== undefined),
    onOpenChange: (isOpen: boolean) =>
      setOpened(new Set([...opened].filter((each) => each !== group).concat(isOpen ? [group] : []))),
  });
  return (
    <div className="border-line border-b">
      <ChoiceGroup title="Entries" summary={entriesWords(form)} {...groupProps('entries')}>
        <EntriesFields state={state} />
      </ChoiceGroup>
      <ChoiceGroup title="Sections" summary={sectionsWords(form, audience)} {...groupProps('sections')}>
        <SectionsField state={state} />
      </ChoiceGroup>
      <ChoiceGroup
        title="Pages"
        summary={pagesWords(form)}
        aside={<BatesOffer state={state} nextBates={nextBates} />}
        {...groupProps('pages')}
      >
        <PagesFields state={state} />
      </ChoiceGroup>
    </div>
  );
}

function ResetLine({ state: { reset, undoReset } }: Pick<DocumentFieldsProps, 'state'>): ReactElement {
  return (
    <div className="flex min-h-[30px] items-center gap-2 text-ink-3 text-xs">
      <p className="min-w-0 flex-1">This browser remembers the choices.</p>
      {undoReset === null ? null : (
        <Button variant="quiet" onPress={undoReset}>
          Undo reset
        </Button>
      )}
      {undoReset !== null || reset === null ? null : (
        <Button variant="quiet" onPress={reset}>
          Reset
        </Button>
      )}
    </div>
  );
}
