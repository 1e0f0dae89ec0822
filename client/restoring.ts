// Brings a deleted event back as the deletion found it. Asked of the server at once, outside the outbox: a page that was
// opened after the deletion holds nothing of the event to restore, and hears of it with the revision.

import { mutationOptions } from '@tanstack/react-query';
import { eventOutSchema } from '@/core/contracts/event';
import { through } from './api';
import { whyOf } from './failure-words';
import type { QueryPort } from './incident-queries';

export interface Restoring {
  readonly eventId: string;
  /** The one before the deletion. */
  readonly version: number;
}

export const restoringMutation = ({ api }: Pick<QueryPort, 'api'>, incidentId: string) =>
  mutationOptions({
    networkMode: 'always',
    mutationFn: async ({ eventId, version }: Restoring): Promise<string> => {
      const path = `/incidents/${incidentId}/events/${eventId}/restore`;
      const answer = await api({ method: 'POST', path, body: { version } }, through(eventOutSchema));
      if (!answer.ok) throw new Error(whyOf(answer.error));
      return answer.value.value.title;
    },
  });
