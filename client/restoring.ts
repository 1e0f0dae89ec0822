// Brings back what a revision deleted, as the deletion found it. Asked of the server at once, outside the outbox: a page
// that was opened after the deletion holds nothing of an event to restore, and hears of it with the revision.

import { mutationOptions } from '@tanstack/react-query';
import { bulkOutSchema } from '@/core/contracts/bulk';
import { eventOutSchema } from '@/core/contracts/event';
import type { RevisionOut } from '@/core/contracts/revision';
import { counted } from '@/core/incident/phrase';
import { ok, type Result } from '@/core/result';
import { type Api, type ApiFailure, through } from './api';
import { whyOf } from './failure-words';
import type { QueryPort } from './incident-queries';

export type Deletion =
  /** @param version the one before the deletion */
  | { readonly kind: 'one'; readonly eventId: string; readonly version: number }
  | { readonly kind: 'many'; readonly revision: number };

/** Null where the revision deleted no events. */
export function deletionIn({ type, seq, payload }: RevisionOut): Deletion | null {
  if (payload === null) return null;
  const { eventId, version } = payload;
  if (type === 'event.deleted' && typeof eventId === 'string' && typeof version === 'number')
    return { kind: 'one', eventId, version: version - 1 };
  return type === 'bulk.changed' && changeIn(payload).kind === 'delete' ? { kind: 'many', revision: seq } : null;
}

/** The revision that this one takes back; null where it takes none back. */
export function takenBackIn({ type, payload }: RevisionOut): number | null {
  const { kind, undoes } = type === 'bulk.changed' && payload !== null ? changeIn(payload) : {};
  return kind === 'undo' && typeof undoes === 'number' ? undoes : null;
}

const changeIn = ({ change }: Record<string, unknown>): { readonly kind?: unknown; readonly undoes?: unknown } =>
  Object(change);

/** The answer is what was brought back, in words. */
export const restoringMutation = ({ api }: Pick<QueryPort, 'api'>, incidentId: string) =>
  mutationOptions({
    networkMode: 'always',
    mutationFn: async (deletion: Deletion): Promise<string> => {
      const restored = await restore(api, `/incidents/${incidentId}`, deletion);
      if (!restored.ok) throw new Error(whyOf(restored.error));
      return restored.value;
    },
  });

async function restore(api: Api, incident: string, deletion: Deletion): Promise<Result<string, ApiFailure>> {
  if (deletion.kind === 'one') {
    const path = `${incident}/events/${deletion.eventId}/restore`;
    const answer = await api({ method: 'POST', path, body: { version: deletion.version } }, through(eventOutSchema));
    return answer.ok ? ok(`Restored “${answer.value.value.title}”`) : answer;
  }
  const { revision } = deletion;
  const answer = await api(
    { method: 'POST', path: `${incident}/bulk/undo`, body: { revision } },
    through(bulkOutSchema),
  );
  return answer.ok ? ok(`Restored ${counted(answer.value.value.changed, 'event')}`) : answer;
}
