'use client';

// What executives or external readers may read, all of it in one table: tick it, save it. Each change goes the ordinary
// way, so that it is on the record and can be undone.

import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { LinkAudience } from '@/core/incident/vocabulary';
import type { ReleaseAudience } from '@/core/share/release-audience';
import { showNotice } from '../notice';
import type { Actions } from '../workspace/actions';
import { useActions } from '../workspace/use-actions';
import { useWorkspace } from '../workspace/workspace';
import { AUDIENCE_READERS } from './link-words';
import {
  type Choices,
  chooseEach,
  differing,
  isChosen,
  isReleased,
  type Releasable,
  releasables,
  withAudience,
} from './release-choices';
import { ReleaseTable } from './release-table';

const AUDIENCE_SEGMENTS: readonly { readonly value: ReleaseAudience; readonly label: string }[] = [
  { value: 'executives', label: 'Executives' },
  { value: 'external', label: 'External' },
];

const NO_CHOICES: Choices = new Map();

export interface ReleaseFormProps {
  readonly initialAudience: LinkAudience;
  readonly onDone: () => void;
}

export function ReleaseForm({ initialAudience, onDone }: ReleaseFormProps): ReactElement {
  const workspace = useWorkspace();
  const actions = useActions();
  const [audience, setAudience] = useState<ReleaseAudience>(
    initialAudience === 'counsel' ? 'executives' : initialAudience,
  );
  const [choices, setChoices] = useState(NO_CHOICES);
  const [refused, setRefused] = useState<string | null>(null);
  const { incident, figures, events } = workspace;
  const rows = useMemo(() => releasables({ incident, figures, events }), [incident, figures, events]);
  const changing = differing(rows, audience, choices);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const errors = changing.flatMap((row) => apply(row, audience, actions));
    setRefused(errors[0] ?? null);
    if (errors.length > 0) return;
    showNotice(doneWords(changing, audience));
    onDone();
  };
  return (
    <form onSubmit={save} aria-label="Choose what to release" className="flex flex-col gap-3">
      <Refusal words={refused} />
      <div className="flex flex-wrap items-center gap-2">
        <SegmentedControl
          label="Released to"
          segments={AUDIENCE_SEGMENTS}
          value={audience}
          onChange={(next) => {
            setAudience(next);
            setChoices(NO_CHOICES);
          }}
        />
        <span className="flex-1 max-sm:basis-full" />
        <Helpers onChoose={(choose) => setChoices(new Map([...choices, ...chooseEach(rows, choose)]))} />
      </div>
      <ReleaseTable
        rows={rows}
        isChosen={(row) => isChosen(row, audience, choices)}
        onChoose={(row, isIn) => setChoices(new Map(choices).set(row.key, isIn))}
      />
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="min-w-0 flex-1 text-ink-2 text-sm">
          {changeWords(changing, audience)}
        </p>
        <Button onPress={onDone}>Back</Button>
        <Button variant="primary" type="submit" isDisabled={changing.length === 0}>
          Save
        </Button>
      </div>
    </form>
  );
}

interface HelpersProps {
  readonly onChoose: (choose: (row: Releasable) => boolean | undefined) => void;
}

function Helpers({ onChoose }: HelpersProps): ReactElement {
  return (
    <>
      <Button onPress={() => onChoose(({ isMilestone }) => isMilestone || undefined)}>All milestones</Button>
      <Button onPress={() => onChoose(() => true)}>All</Button>
      <Button onPress={() => onChoose(() => false)}>None</Button>
    </>
  );
}

/** What was wrong, in words. */
function apply(row: Releasable, audience: ReleaseAudience, actions: Actions): readonly string[] {
  const audiences = withAudience(row.audiences, audience, !isReleased(row, audience));
  const { of } = row;
  const errors =
    of.kind === 'summary'
      ? actions.changeIncident({ summaryAudiences: audiences })
      : of.kind === 'figure'
        ? actions.changeFigure(of.id, { audiences })
        : actions.changeEvent(of.id, { audiences });
  return errors.map(({ detail }) => `“${row.title}”: ${detail}`);
}

const split = (rows: readonly Releasable[], audience: ReleaseAudience) => {
  const withdrawn = rows.filter((row) => isReleased(row, audience)).length;
  return { released: rows.length - withdrawn, withdrawn };
};

function changeWords(rows: readonly Releasable[], audience: ReleaseAudience): string {
  const { released, withdrawn } = split(rows, audience);
  return [released > 0 && `${released} to release`, withdrawn > 0 && `${withdrawn} to withdraw`]
    .filter(Boolean)
    .join(', ');
}

function doneWords(rows: readonly Releasable[], audience: ReleaseAudience): string {
  const { released, withdrawn } = split(rows, audience);
  const readers = AUDIENCE_READERS[audience];
  if (withdrawn === 0) return `Released ${released} to ${readers}`;
  return released === 0
    ? `Withdrew ${withdrawn} from ${readers}`
    : `Released ${released} to ${readers}, withdrew ${withdrawn}`;
}
