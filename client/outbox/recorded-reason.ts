// The reason that goes on the record with a change: its author's own, or which revision is taken back or made again.

import { ok, type Result } from '@/core/result';
import type { ApiFailure } from '../api';
import type { Change } from './change';
import { findRevision, type RecordReading } from './find-revision';

/** Null where there is none. Asks the server only where the number of what is taken back is not known yet. */
export async function recordedReason(
  reading: RecordReading,
  change: Change,
  authorId: string,
): Promise<Result<string | null, ApiFailure>> {
  const { command, origin } = change;
  if (command.reason || origin === null) return ok(command.reason ?? null);
  if (origin.revision !== null) return ok(`${origin.kind} of ${origin.revision}`);
  const found = await findRevision(reading, change, authorId);
  return found.ok ? ok(found.value === null ? origin.kind : `${origin.kind} of ${found.value}`) : found;
}
