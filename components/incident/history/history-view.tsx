'use client';

// The record of the incident: every revision with who, when, what and why, latest first, by person and by kind.

import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { type RecordFilter, recordQuery } from '@/client/history/record-pages';
import { takenBackIn } from '@/client/history/restoring';
import { Button } from '@/components/ui/button';
import { Unread } from '@/components/ui/unread';
import { RecordLinks } from '@/components/verify/record-links';
import { useSteadyWorkspace } from '../workspace/workspace';
import { HistoryFilter } from './history-filter';
import { HistoryRow } from './history-row';
import { HistoryToCome } from './history-to-come';

const EVERYTHING: RecordFilter = { actorId: null, kind: null };

export function HistoryView(): ReactElement {
  const { queries, incident } = useSteadyWorkspace();
  const [filter, setFilter] = useState(EVERYTHING);
  const record = useInfiniteQuery(recordQuery(queries, incident.id, filter, incident.revision), queries.queryClient);
  const revisions = record.data?.pages.flatMap((page) => page.revisions) ?? [];
  // What takes a revision back comes after it, and so was read before it.
  const takenBack = new Set(revisions.map(takenBackIn));
  return (
    <div className="flex min-h-0 flex-1 flex-col rounded-lg border border-line bg-surface">
      <HistoryFilter filter={filter} onChange={setFilter} revisions={revisions} />
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        {record.isLoadingError ? (
          <Unread words="The history could not be read." onRetry={() => void record.refetch()} className="p-4" />
        ) : null}
        {record.isPending ? <HistoryToCome /> : null}
        {record.data !== undefined && revisions.length === 0 ? (
          <p className="p-4 text-ink-2 text-sm">No revision is of this person and kind.</p>
        ) : null}
        <ol aria-label="Revisions, latest first" className="divide-y divide-line">
          {revisions.map((revision) => (
            <HistoryRow key={revision.seq} revision={revision} isTakenBack={takenBack.has(revision.seq)} />
          ))}
        </ol>
        {record.hasNextPage ? (
          <div className="border-line border-t p-2 text-center">
            <Button variant="quiet" isPending={record.isFetchingNextPage} onPress={() => void record.fetchNextPage()}>
              Show earlier revisions
            </Button>
          </div>
        ) : null}
      </div>
      <RecordLinks incidentRef={incident.ref} />
    </div>
  );
}
