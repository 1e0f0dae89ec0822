// Finds the number of a change whose answer was lost, for the undo that must name it: the last revision of its author
// about the same target that left what the undo found there. Null where there is none.

import { type Api, type ApiFailure, through } from '@/client/api';
import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import { sameValue } from '@/core/incident/record/changes';
import { ok, type Result } from '@/core/result';
import { type Change, changeTarget } from './change';
import { aboutTarget } from './target';

export interface RecordReading {
  readonly api: Api;
  readonly incidentId: string;
}

export async function findRevision(
  { api, incidentId }: RecordReading,
  undo: Change,
  authorId: string,
): Promise<Result<number | null, ApiFailure>> {
  const search = new URLSearchParams({ ...aboutTarget(changeTarget(undo)), order: 'latest' });
  const path = `/incidents/${incidentId}/revisions?${search}`;
  const answer = await api({ method: 'GET', path }, through(revisionListSchema));
  if (!answer.ok) return answer;
  const found = answer.value.value.revisions.find(({ actor, payload }) => actor.id === authorId && left(payload, undo));
  return ok(found?.seq ?? null);
}

/** Whether the revision left the fields as the undo found them; what has no fields is known by its kind alone. */
function left(payload: RevisionOut['payload'], { command, seen }: Change): boolean {
  const changes = payload?.changes;
  if (!('changes' in command) || typeof changes !== 'object' || changes === null) return payload !== null;
  const found: Readonly<Record<string, unknown>> = { ...seen };
  return Object.entries(changes).every(([field, change]) => !(field in found) || sameValue(change.to, found[field]));
}
