'use client';

// The record of the incident: every revision with who, when, what and why, latest first. Pressing one selects its event.

import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button as BareButton } from 'react-aria-components/Button';
import { revisionsQuery } from '@/client/incident-queries';
import { momentWords } from '@/client/moment-words';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { RevisionOut } from '@/core/contracts/revision';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { usePage } from './page-state';
import { useWorkspace } from './workspace';

const SHOWN_AT_FIRST = 100;

export function HistoryView(): ReactElement {
  const { queries, incident, state } = useWorkspace();
  const { open } = usePage();
  const { data, isError, refetch } = useQuery(revisionsQuery(queries, incident.id), queries.queryClient);
  const [shownCount, setShownCount] = useState(SHOWN_AT_FIRST);
  const latestFirst = data?.toReversed() ?? [];
  return (
    <div className="min-h-0 flex-1 overflow-y-auto rounded-lg border border-line bg-surface">
      {data === undefined ? <Unread isError={isError} onRetry={() => void refetch()} /> : null}
      <ol aria-label="Revisions, latest first" className="divide-y divide-line">
        {latestFirst.slice(0, shownCount).map((revision) => {
          const eventId = revision.payload?.eventId;
          const isLive = typeof eventId === 'string' && state.events.get(eventId)?.deletedAt === null;
          return (
            <RevisionRow
              key={revision.seq}
              revision={revision}
              zone={incident.zone}
              onOpen={isLive ? () => open(eventId) : null}
            />
          );
        })}
      </ol>
      {latestFirst.length > shownCount ? (
        <div className="border-line border-t p-2 text-center">
          <Button variant="quiet" onPress={() => setShownCount((count) => count + SHOWN_AT_FIRST * 5)}>
            Show earlier revisions
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Unread({ isError, onRetry }: { readonly isError: boolean; readonly onRetry: () => void }): ReactElement {
  if (isError) {
    return (
      <div className="flex items-center gap-3 p-4 text-sm" role="alert">
        The history could not be read.
        <Button onPress={onRetry}>Try again</Button>
      </div>
    );
  }
  return (
    <div role="status" aria-label="Reading the history" className="flex flex-col gap-4 p-4">
      {['w-2/3', 'w-1/2', 'w-3/5'].map((width) => (
        <Skeleton key={width} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}

interface RevisionRowProps {
  readonly revision: RevisionOut;
  readonly zone: string;
  readonly onOpen: (() => void) | null;
}

function RevisionRow({ revision, zone, onOpen }: RevisionRowProps): ReactElement {
  const { seq, at, summary, reason } = revision;
  const words = (
    <>
      <span className={revision.type === 'withheld' ? 'text-ink-3' : undefined}>{summary}</span>
      {reason === undefined ? null : <span className="text-ink-3"> · {reason}</span>}
    </>
  );
  return (
    <li className="grid grid-cols-[48px_150px_1fr] items-start gap-x-3 px-3 py-[7px] text-sm max-sm:grid-cols-[40px_1fr]">
      <span className="text-right text-ink-3">
        <span className="sr-only">Revision </span>
        {seq}
      </span>
      <span className="text-ink-2 max-sm:text-xs">{momentWords(instantFromOut(at), zone)}</span>
      <span className="min-w-0 [overflow-wrap:anywhere] max-sm:col-start-2">
        {onOpen === null ? (
          words
        ) : (
          <BareButton className="-mx-1.5 rounded-sm px-1.5 text-left hover:bg-ink/5" onPress={onOpen}>
            {words}
          </BareButton>
        )}
      </span>
    </li>
  );
}
