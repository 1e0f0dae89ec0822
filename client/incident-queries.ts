// How the incident is kept up to date in the query cache: hydrated from what the server rendered, read again whenever the
// live line tells of something new. While that is broken, read again on focus and at a gentle pace.

import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { RevisionOut } from '@/core/contracts/revision';
import type { IncidentState } from '@/core/incident/record/state';
import type { Instant } from '@/core/time/instant';
import type { Api } from './api';
import { baseState, type ReadIncident, withEvents, withRevision } from './base-state';
import { type CaughtUp, catchUp } from './catch-up';
import { isErasure, readRevisions } from './history/revisions';
import { incidentKey, revisionsKey } from './incident-key';
import { type Reading, readOutlines } from './read-incident';

const POLL_MS = 15_000;

export interface QueryPort {
  readonly api: Api;
  readonly queryClient: QueryClient;
  readonly now: () => Instant;
}

/** How a page keeps up to date. */
export interface KeepingUp {
  readonly beginning: Beginning;
  /** Whether something tells when there is more to read. */
  readonly isLive: boolean;
  /** Told of what a reading brought. */
  readonly caughtUp: (before: IncidentState, read: CaughtUp) => void;
}

/** Whether the events have been read: a page of very many begins with a few of them. */
export interface Beginning {
  isOver: boolean;
}

export const incidentQuery = (
  { api, queryClient, now }: QueryPort,
  rendered: ReadIncident,
  { isLive, caughtUp, beginning }: KeepingUp,
) => {
  const incidentId = rendered.incident.id;
  const queryKey = incidentKey(incidentId);
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<IncidentState> => {
      const known = queryClient.getQueryData<IncidentState>(queryKey) ?? baseState(rendered);
      const reading = { api, incidentId, signal };
      if (!beginning.isOver) return begun(reading, known, beginning);
      const read = await catchUp(reading, known, now());
      if (!signal.aborted) caughtUp(known, read);
      return read.state;
    },
    initialData: () => baseState(rendered),
    // States keep what did not change by identity already, and a Map cannot be shared by structure.
    structuralSharing: false,
    staleTime: isLive ? Number.POSITIVE_INFINITY : POLL_MS / 2,
    refetchInterval: isLive ? false : POLL_MS,
    refetchOnWindowFocus: true,
    refetchOnMount: beginning.isOver ? true : 'always',
    retry: false,
  });
};

async function begun(reading: Reading, known: IncidentState, beginning: Beginning): Promise<IncidentState> {
  const { revision, events } = await readOutlines(reading, known);
  beginning.isOver = true;
  // The rest may be of an earlier revision: what came since is read with the next news.
  return withRevision(withEvents(known, events), Math.min(revision, known.incident.revision));
}

/** The whole history, oldest first; reading again asks only for what came since, unless that took something away. */
export const revisionsQuery = ({ api, queryClient }: QueryPort, incidentId: string) => {
  const queryKey = revisionsKey(incidentId);
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<readonly RevisionOut[]> => {
      const known = queryClient.getQueryData<readonly RevisionOut[]>(queryKey) ?? [];
      const later = await readRevisions({ api, incidentId, signal }, known.at(-1)?.seq ?? 0);
      if (later.some(isErasure)) return readRevisions({ api, incidentId, signal }, 0);
      return later.length === 0 ? known : [...known, ...later];
    },
    structuralSharing: false,
    staleTime: POLL_MS,
    retry: false,
  });
};
