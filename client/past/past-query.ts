// An earlier state of the incident in the query cache. While another moment is read the one before stays in view, so that
// walking through the record never blinks.

import { queryOptions } from '@tanstack/react-query';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { IncidentState } from '@/core/incident/record/state';
import { baseState, type ReadIncident } from '../base-state';
import { aboutIncident } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { readWhole } from '../read-incident';
import { momentKey } from './past-moment';

export interface RenderedPast {
  readonly moment: MomentQuery;
  readonly parts: ReadIncident;
}

/** A revision stays what it was, but for what is erased from it or becomes privileged: it is read again after a while. */
const FRESH_MS = 60_000;
const KEPT_MS = 10 * 60_000;

export const pastKey = (incidentId: string, moment: MomentQuery) =>
  [...aboutIncident(incidentId), 'past', momentKey(moment)] as const;

export const pastQuery = (
  { api }: QueryPort,
  present: IncidentState,
  moment: MomentQuery,
  rendered: readonly RenderedPast[],
) => {
  const incidentId = present.incident.id;
  const first = rendered.find((one) => momentKey(one.moment) === momentKey(moment));
  return queryOptions({
    queryKey: pastKey(incidentId, moment),
    queryFn: ({ signal }): Promise<IncidentState> => readWhole({ api, incidentId, signal, moment }, present),
    ...(first !== undefined && { initialData: () => baseState(first.parts) }),
    placeholderData: (before: IncidentState | undefined) => before,
    structuralSharing: false,
    staleTime: FRESH_MS,
    gcTime: KEPT_MS,
    retry: false,
  });
};
