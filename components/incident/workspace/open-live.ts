// The live side of an incident in this tab, over the session that works on it and the cache that holds it.

import { incidentKey, revisionsKey } from '@/client/incident-key';
import type { QueryPort } from '@/client/incident-queries';
import type { IncidentSession } from '@/client/incident-session';
import { LiveIncident } from '@/client/live/live-incident';
import { PresenceTeller } from '@/client/live/presence-teller';
import { quiet } from '@/client/live/quiet';
import { browserApi } from '@/components/browser/browser-api';
import { browserId, browserLater } from '@/components/browser/browser-ports';
import { browserLine } from '@/components/live/browser-live';
import type { Author } from '@/core/incident/deciding/decision';
import type { IncidentState } from '@/core/incident/record/state';

export interface LiveParts {
  readonly live: LiveIncident;
  readonly presence: PresenceTeller;
}

export interface LiveOpening {
  readonly incidentId: string;
  readonly author: Author;
  readonly queries: QueryPort;
  readonly session: IncidentSession;
}

export function openLive({ incidentId, author, queries, session }: LiveOpening): LiveParts {
  const { queryClient } = queries;
  const live = new LiveIncident({
    ...browserLine(author.actor.id, incidentId),
    known: () => queryClient.getQueryData<IncidentState>(incidentKey(incidentId))?.incident.revision ?? 0,
    read: async () => {
      // A reading that is under way may be just the one that is wanted, so it is not called off for another.
      await queryClient.refetchQueries({ queryKey: incidentKey(incidentId), exact: true }, { cancelRefetch: false });
      void queryClient.invalidateQueries({ queryKey: revisionsKey(incidentId), exact: true });
    },
    quiet: () => quiet({ session, later: browserLater }),
  });
  const presence = new PresenceTeller({ api: browserApi, incidentId, tabId: browserId(), later: browserLater });
  return { live, presence };
}
