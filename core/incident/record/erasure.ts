// What an erasure has to name: every revision that repeats what its subject said.

import { assertNever } from '@/core/assert-never';
import type { ErasurePayload, RecordedRevision, RevisionPayload } from './revision';

/**
 * Those erased before are named again, so that each missing payload is accounted for by an erasure that still speaks. An
 * earlier erasure itself goes only where it repeats what remained then; otherwise it is the word on what was erased.
 * @param history all revisions about the subject
 */
export const seqsToErase = (history: readonly RecordedRevision[]): readonly number[] =>
  history.filter(repeatsSubject).map(({ seq }) => seq);

function repeatsSubject({ payload }: RecordedRevision): boolean {
  // It says how many events it deleted, and of none of them anything.
  if (payload?.type === 'bulk.undone') return false;
  if (payload === null || !isErasure(payload)) return true;
  return payload.type === 'erasure.event' && payload.remains !== null;
}

export const isErasure = (payload: RevisionPayload): payload is ErasurePayload =>
  payload.type === 'erasure.event' || payload.type === 'erasure.figure' || payload.type === 'erasure.evidence';

/** What was erased, by the name that its kind goes by: an id, or a file's SHA-256. */
export function erasedIdOf(erasure: ErasurePayload): string {
  switch (erasure.type) {
    case 'erasure.event':
      return erasure.eventId;
    case 'erasure.figure':
      return erasure.figureId;
    case 'erasure.evidence':
      return erasure.sha256;
    default:
      return assertNever(erasure);
  }
}
