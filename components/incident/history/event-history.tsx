'use client';

// What became of the selected event, latest first: who did what and why, and every version, to be restored as a new one.

import { useQuery } from '@tanstack/react-query';
import { memo, type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { type EventVersion, eventVersions } from '@/client/history/event-versions';
import { eventRecordQuery } from '@/client/history/record-pages';
import { momentWords } from '@/client/moment-words';
import { eventTarget } from '@/client/outbox/target';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { Unread } from '@/components/ui/unread';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { IncidentEvent } from '@/core/incident/event';
import { PanelSection } from '../panel/panel-section';
import { useMadeByThen } from '../past/past-state';
import { useChangesOf, useSteadyWorkspace } from '../workspace/workspace';
import { RestoreVersion } from './restore-version';
import { RevisionWords } from './revision-words';
import { useToldVersion } from './use-told-version';

const SHOWN_AT_FIRST = 8;

export function EventHistory({ event }: { readonly event: IncidentEvent }): ReactElement {
  const { queries, incident, may } = useSteadyWorkspace();
  // A change is seen in the event first, and a moment later in what can be made of its earlier versions.
  const current = useDeferredValue(event);
  const version = useToldVersion(eventTarget(event.id));
  const query = eventRecordQuery(queries, incident.id, event.id, version);
  const isNew = useChangesOf(eventTarget(event.id)).some(({ command }) => command.type === 'event.create');
  const { data, isError, isPaused, refetch } = useQuery({ ...query, enabled: !isNew }, queries.queryClient);
  const made = useMadeByThen(data);
  const versions = useMemo(() => eventVersions(made), [made]);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? versions : versions.slice(0, SHOWN_AT_FIRST);
  return (
    <PanelSection title="History">
      {isError && data === undefined ? (
        <Unread words="The history could not be read." onRetry={() => void refetch()} />
      ) : (
        <ol
          aria-busy={data === undefined && !isNew && !isPaused}
          className="flex flex-col gap-[9px] text-[12.5px] text-ink-2"
        >
          {data === undefined ? <Awaited isNew={isNew} isPaused={isPaused} /> : null}
          {shown.map((entry) => (
            <HistoryEntry
              key={entry.revision.seq}
              version={entry}
              event={current}
              zone={incident.zone}
              mayRestore={may('edit-events')}
            />
          ))}
        </ol>
      )}
      {shown.length < versions.length ? (
        <Button variant="quiet" className="-ml-2 mt-1" onPress={() => setShowsAll(true)}>
          Show {versions.length - shown.length} earlier
        </Button>
      ) : null}
    </PanelSection>
  );
}

/** Without a connection it does not come, so nothing may look as if it did. */
function Awaited({ isNew, isPaused }: { readonly isNew: boolean; readonly isPaused: boolean }): ReactElement {
  if (isNew) return <li className="text-ink-3 text-xs">This event is not saved yet. Its history begins when it is.</li>;
  return isPaused ? (
    <li className="text-ink-3 text-xs">The history can be read once there is a connection again.</li>
  ) : (
    <li>
      <Skeleton className="h-8 w-4/5" />
    </li>
  );
}

interface HistoryEntryProps {
  readonly version: EventVersion;
  readonly event: IncidentEvent;
  readonly zone: string;
  readonly mayRestore: boolean;
}

const HistoryEntry = memo(({ version: { revision, version }, event, zone, mayRestore }: HistoryEntryProps) => {
  const [isRestoring, setRestoring] = useState(false);
  const isEarlier = version !== null && version.number < event.version && mayRestore;
  return (
    <li className="group grid grid-cols-[18px_1fr]">
      <span aria-hidden="true" className="mt-[5px] size-[7px] rounded-full border-[1.5px] border-line-strong" />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <RevisionWords revision={revision} />
        <div className="flex flex-wrap items-center gap-x-1.5 text-ink-3 text-xs">
          <span>{momentWords(instantFromOut(revision.at), zone)}</span>
          <span aria-hidden="true">·</span>
          <span>Revision {revision.seq}</span>
          {isEarlier && !isRestoring ? (
            <Button
              variant="quiet"
              className="-my-1 h-6 px-1.5 text-xs opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
              aria-label="Restore this version"
              onPress={() => setRestoring(true)}
            >
              Restore
            </Button>
          ) : null}
        </div>
        {isEarlier && isRestoring ? (
          <RestoreVersion event={event} version={version} onClose={() => setRestoring(false)} />
        ) : null}
      </div>
    </li>
  );
});
