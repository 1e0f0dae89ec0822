// What news of the record leave out of date in the query cache. Most of what is read there names the revision or the version
// that it is made from in its key, so that a newer one is another key and is read by itself; this is about the rest.

import { hashKey, type QueryClient } from '@tanstack/react-query';
import type { RevisionOut } from '@/core/contracts/revision';
import { aboutIncident, incidentKey, revisionsKey } from './incident-key';
import { isErasure } from './revisions';

/** There is a new revision, or perhaps: the state is read again, and the whole history where somebody looks at it. */
export async function readRecordAgain(queryClient: QueryClient, incidentId: string): Promise<void> {
  const keys = [incidentKey(incidentId), revisionsKey(incidentId)];
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey, exact: true })));
}

/** What was erased is taken out of earlier revisions too, whatever was read of them; the state is what `came` was read for. */
export function noticeErasures(queryClient: QueryClient, incidentId: string, came: readonly RevisionOut[]): void {
  if (!came.some(isErasure)) return;
  const state = hashKey(incidentKey(incidentId));
  void queryClient.invalidateQueries({
    queryKey: aboutIncident(incidentId),
    predicate: ({ queryHash }) => queryHash !== state,
  });
}
