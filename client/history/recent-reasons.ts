// Reasons that were given lately in an incident, to give again with one press: corrections come in runs, after one finding.

import { queryOptions } from '@tanstack/react-query';
import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import { through } from '../api';
import { aboutIncident } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { get } from '../read-incident';
import { isOfStep } from './reason-words';

const STALE_MS = 60_000;

/** As many revisions as one page tells. */
const LOOKED_AT = 100;

export const recentReasonsQuery = ({ api }: Pick<QueryPort, 'api'>, incidentId: string) =>
  queryOptions({
    queryKey: [...aboutIncident(incidentId), 'recent-reasons'],
    queryFn: async ({ signal }) => {
      const path = `/incidents/${incidentId}/revisions?order=latest&limit=${LOOKED_AT}`;
      const { revisions } = await get({ api, incidentId, signal }, path, through(revisionListSchema));
      return reasonsIn(revisions);
    },
    staleTime: STALE_MS,
    retry: false,
  });

/** Each once, the latest first. What undo and redo say for themselves is nothing to repeat. */
export const reasonsIn = (latestFirst: readonly Pick<RevisionOut, 'reason'>[]): readonly string[] => [
  ...new Set(latestFirst.flatMap(({ reason }) => (reason && !isOfStep(reason) ? [reason] : []))),
];

/** Those that go on with what is typed, a few at most. */
export function suggestionsFor(reasons: readonly string[], typed: string, atMost: number): readonly string[] {
  const words = typed.trim().toLowerCase();
  return reasons.filter((reason) => reason.toLowerCase().includes(words) && reason !== typed).slice(0, atMost);
}
