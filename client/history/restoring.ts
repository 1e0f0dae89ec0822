// Brings back what a revision deleted, as the deletion found it. Asked of the server at once, outside the outbox: a page
// that was opened after the deletion holds nothing of an event to restore, and hears of it with the revision.

import { mutationOptions } from '@tanstack/react-query';
import { bulkOutSchema } from '@/core/contracts/bulk';
import { eventOutSchema } from '@/core/contracts/event';
import type { RevisionOut } from '@/core/contracts/revision';
import { counted, quoted } from '@/core/incident/sentences/phrase';
import { type Api, through } from '../api';
import { askedAtOnce } from '../asked-at-once';
import type { QueryPort } from '../incident-queries';

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
    mutationFn: (deletion: Deletion): Promise<string> => restore(api, `/incidents/${incidentId}`, deletion),
  });

async function restore(api: Api, incident: string, deletion: Deletion): Promise<string> {
  if (deletion.kind === 'one') {
    const path = `${incident}/events/${deletion.eventId}/restore`;
    const body = { version: deletion.version };
    const { title } = await askedAtOnce(api, { method: 'POST', path, body }, through(eventOutSchema));
    return `Restored ${quoted(title)}`;
  }
  const path = `${incident}/bulk/undo`;
  const body = { revision: deletion.revision };
  const { changed } = await askedAtOnce(api, { method: 'POST', path, body }, through(bulkOutSchema));
  return `Restored ${counted(changed, 'event')}`;
}
