'use client';

// The list of incidents under its heading, and where there are many a search for one of them: "/" brings the cursor there, Enter
// opens the first that is found.

import { useRouter } from 'next/navigation';
import { type ReactElement, useDeferredValue, useState } from 'react';
import { useNow } from '@/components/browser/use-now';
import { FEW, Finder } from '@/components/ui/finder';
import type { Instant } from '@/core/time/instant';
import { foundIncidents } from './found-incidents';
import { IncidentList } from './incident-list';
import type { IncidentRow } from './incident-row';

export interface IncidentFinderProps {
  readonly incidents: readonly IncidentRow[];
  /** The moment at which the server made the list. */
  readonly renderedAt: Instant;
}

export function IncidentFinder({ incidents, renderedAt }: IncidentFinderProps): ReactElement {
  const now = useNow(renderedAt);
  const [search, setSearch] = useState('');
  const found = foundIncidents(incidents, useDeferredValue(search));
  const [first] = found;
  const { push } = useRouter();
  return (
    <>
      <div className="mb-3 flex min-h-(--control) items-center justify-between gap-4">
        <h1 className="font-[640] text-xl tracking-[-0.015em]">Incidents</h1>
        {incidents.length <= FEW ? null : (
          <Finder
            label="Search incidents"
            value={search}
            onChange={setSearch}
            onEnter={() => first && push(`/incidents/${first.ref}`)}
            foundCount={found.length}
            count={incidents.length}
          />
        )}
      </div>
      {found.length === 0 ? (
        <p className="rounded-lg border border-line bg-surface px-4 py-10 text-center text-ink-2 [overflow-wrap:anywhere]">
          No incident has “{search.trim()}” in its title, number, status, severity or zone.
        </p>
      ) : (
        <IncidentList incidents={found} now={now} />
      )}
    </>
  );
}
