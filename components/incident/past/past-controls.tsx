'use client';

// Goes to a moment of the record: along its revisions, or along the days on which something became known.

import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { revisionsQuery } from '@/client/incident-queries';
import { isPast } from '@/client/past/past-moment';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { RevisionOut } from '@/core/contracts/revision';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { dateOf } from '@/core/time/zone';
import { usePage } from '../page-state';
import { useSteadyWorkspace } from '../workspace/workspace';
import { PastKnown } from './past-known';
import { PastRecorded } from './past-recorded';
import { usePresent } from './past-state';
import { dayOf } from './past-words';

const MODES = [
  { value: 'recorded', label: 'As recorded' },
  { value: 'known', label: 'As known on' },
] as const;
type Mode = (typeof MODES)[number]['value'];

export function PastControls(): ReactElement {
  const { queries, incident } = useSteadyWorkspace();
  const { address, changeAddress } = usePage();
  const present = usePresent();
  const [chosen, setChosen] = useState<Mode>('recorded');
  const { data: revisions = NONE } = useQuery(revisionsQuery(queries, incident.id), queries.queryClient);
  const mode: Mode = isPast(address) ? (address.asOf === null ? 'known' : 'recorded') : chosen;
  const { zone, createdAt } = present.incident;
  const choose = (next: Mode) => {
    setChosen(next);
    const { asOf, knownAt } = address;
    if (next === 'known' && asOf !== null) {
      changeAddress({ asOf: null, knownAt: dayOfRecord(asOf, revisions, zone), compare: null });
    }
    if (next === 'recorded' && knownAt !== null) {
      const isBefore = (dayOf(knownAt, zone) ?? '') < dateOf(createdAt, zone);
      changeAddress({ asOf: isBefore ? '1' : knownAt, knownAt: null, compare: null });
    }
  };
  return (
    <div className="mt-2 flex items-start gap-3 max-lg:flex-wrap max-sm:flex-col max-sm:flex-nowrap max-sm:items-stretch">
      <div className="shrink-0 self-start">
        <SegmentedControl label="Which past" segments={MODES} value={mode} onChange={choose} />
      </div>
      {mode === 'recorded' ? <PastRecorded revisions={revisions} /> : <PastKnown />}
    </div>
  );
}

const NONE: readonly RevisionOut[] = [];

/** The day of what is shown as recorded. */
function dayOfRecord(asOf: string, revisions: readonly RevisionOut[], zone: string): string | null {
  const revision = /^\d+$/.test(asOf) ? revisions[Number(asOf) - 1] : undefined;
  return revision === undefined ? dayOf(asOf, zone) : dateOf(instantFromOut(revision.at), zone);
}
