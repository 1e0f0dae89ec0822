'use client';

// Narrows the record down to what one person did, or to one kind of thing.

import { type ReactElement, useMemo, useState } from 'react';
import type { RecordFilter } from '@/client/history/record-pages';
import type { Choice } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import type { RevisionOut } from '@/core/contracts/revision';
import type { RevisionKind } from '@/core/contracts/revision-query';
import { useSteadyWorkspace } from '../workspace/workspace';

const KINDS: readonly Choice<RevisionKind>[] = [
  { value: 'event', label: 'Events' },
  { value: 'figure', label: 'Figures' },
  { value: 'incident', label: 'The incident' },
  { value: 'evidence', label: 'Evidence' },
  { value: 'bulk', label: 'Imports, many at once' },
  { value: 'member', label: 'Members' },
  { value: 'erasure', label: 'Erasures' },
];

export interface HistoryFilterProps {
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
  /** Those that are shown: whoever made them can be chosen. */
  readonly revisions: readonly RevisionOut[];
}

export function HistoryFilter({ filter, onChange, revisions }: HistoryFilterProps): ReactElement {
  const people = usePeople(revisions);
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-b px-3 py-2 print:hidden">
      <Select
        label="Person"
        labelHidden
        className="w-[200px] max-sm:w-0 max-sm:flex-1"
        choices={people}
        emptyLabel="Everybody"
        value={filter.actorId}
        onChange={(actorId) => onChange({ ...filter, actorId })}
      />
      <Select<RevisionKind>
        label="Kind"
        labelHidden
        className="w-[170px] max-sm:w-0 max-sm:flex-1"
        choices={KINDS}
        emptyLabel="Every kind"
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
    </div>
  );
}

/** Everybody who was seen so far: choosing one must not take the others off the list. */
function usePeople(revisions: readonly RevisionOut[]): readonly Choice<string>[] {
  const { author } = useSteadyWorkspace();
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map([[author.actor.id, author.actor.name]]));
  const unseen = revisions.filter(({ actor }) => !seen.has(actor.id));
  if (unseen.length > 0) setSeen(new Map([...seen, ...unseen.map(({ actor }) => [actor.id, actor.name] as const)]));
  return useMemo(
    () => [...seen].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)),
    [seen],
  );
}
