// One event's revisions with the version that each one made and how the event stood then, to be looked at or restored.

import type { RevisionOut } from '@/core/contracts/revision';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { EventFields } from '@/core/incident/event';
import { eventAfter, fieldsOf } from '@/core/incident/event-history';
import type { EventRecord } from '@/core/incident/record';
import type { RecordedRevision } from '@/core/incident/revision';

export interface EventVersion {
  readonly revision: RevisionOut;
  /** Null where the revision made no version that can be told: it is withheld, was erased, or deleted the event. */
  readonly version: { readonly number: number; readonly fields: EventFields } | null;
}

/** @param latestFirst all revisions of the event; the answer is in the same order */
export function eventVersions(latestFirst: readonly RevisionOut[]): readonly EventVersion[] {
  let record: EventRecord | undefined;
  const versions = latestFirst.toReversed().map((revision): EventVersion => {
    const recorded = recordedOf(revision);
    if (recorded.payload === null) return { revision, version: null };
    record = eventAfter(record, recorded);
    if (record === undefined || record.deletedAt !== null) return { revision, version: null };
    return { revision, version: { number: record.event.version, fields: fieldsOf(record.event) } };
  });
  return versions.toReversed();
}

function recordedOf({ seq, at, actor, type, payload, reason }: RevisionOut): RecordedRevision {
  const head = { seq, at: instantFromOut(at), actor };
  if (payload === null) return { ...head, type, payload };
  const { reason: _, ...said } = payload;
  return { ...head, payload: revisionPayloadSchema.parse(said), reason: reason ?? null };
}
