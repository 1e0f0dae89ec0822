'use client';

import { versionOf } from '@/client/catch-up';
import { incidentKey } from '@/client/incident-key';
import type { Target } from '@/client/outbox/target';
import type { IncidentState } from '@/core/incident/state';
import { useWorkspace } from './workspace';

/** The version that the server has; zero where it has none. A change that is still here is in no record to be read. */
export function useToldVersion(target: Target): number {
  const { queries, incident } = useWorkspace();
  const base = queries.queryClient.getQueryData<IncidentState>(incidentKey(incident.id));
  return base === undefined ? 0 : versionOf(base, target);
}
