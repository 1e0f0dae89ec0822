'use client';

// The list of incidents under its heading, and where there are many a search for one of them: "/" brings the cursor there, Enter
// opens the first that is found.

import { useRouter } from 'next/navigation';
import { type ReactElement, useDeferredValue, useRef, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { useNow } from '@/components/browser/use-now';
import { INPUT } from '@/components/ui/field-style';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { Instant } from '@/core/time/instant';
import { foundIncidents } from './found-incidents';
import { IncidentList } from './incident-list';
import type { IncidentRow } from './incident-row';

/** As many are seen at a glance. */
const FEW = 8;

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
          <div className="flex min-w-0 items-center gap-3">
            <span role="status" className="whitespace-nowrap text-ink-3 text-xs empty:hidden">
              {search.trim() === ''
                ? ''
                : `${found.length.toLocaleString('en-GB')} of ${incidents.length.toLocaleString('en-GB')}`}
            </span>
            <Search value={search} onChange={setSearch} onEnter={() => first && push(`/incidents/${first.ref}`)} />
          </div>
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

interface SearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

function Search({ value, onChange, onEnter }: SearchProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', () => input.current?.focus());
  return (
    <SearchField
      aria-label="Search incidents"
      value={value}
      onChange={onChange}
      onSubmit={onEnter}
      className="w-60 min-w-0"
    >
      <Input ref={input} placeholder="Search incidents" aria-keyshortcuts="/" className={INPUT} />
    </SearchField>
  );
}
