// What news of the record leave out of date in the query cache. Most of what is read there names the revision or the version
// that it is made from in its key, so that a newer one is another key and is read by itself; this is about the rest.

import { hashKey, type QueryClient } from '@tanstack/react-query';
import type { RevisionOut } from '@/core/contracts/revision';
import { aboutIncident, incidentKey, revisionsKey } from '../incident-key';
import { touchesOf } from './revisions';

/** There is a new revision, or perhaps: the state is read again, and the whole history where somebody looks at it. */
export async function readRecordAgain(queryClient: QueryClient, incidentId: string): Promise<void> {
  const keys = [incidentKey(incidentId), revisionsKey(incidentId)];
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey, exact: true })));
}

/**
 * A revision that does not say what it touched, such as an erasure, a privilege that is lifted or what is withheld, may have taken
 * away or opened anything that was read of earlier ones. The state is what `came` was read for.
 */
export function noticeUnsaid(queryClient: QueryClient, incidentId: string, came: readonly RevisionOut[]): void {
  if (came.every((revision) => touchesOf(revision) !== null)) return;
  const state = hashKey(incidentKey(incidentId));
  void queryClient.invalidateQueries({
    queryKey: aboutIncident(incidentId),
    predicate: ({ queryHash }) => queryHash !== state,
  });
}
