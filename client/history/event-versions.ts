// One event's revisions with the version that each one made and how the event stood then, to be looked at or restored.

import type { RevisionOut } from '@/core/contracts/revision';
import { revisionPayloadSchema, rowPayloadSchema } from '@/core/contracts/revision-payload';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { EventFields } from '@/core/incident/event';
import { eventAfter, fieldsOf } from '@/core/incident/record/event-history';
import { type EventRecord, remainingEvent } from '@/core/incident/record/record';
import type { RecordedRevision } from '@/core/incident/record/revision';

export interface EventVersion {
  readonly revision: RevisionOut;
  /** Null where the revision made no version that can be told: it is withheld, was erased, or deleted the event. */
  readonly version: { readonly number: number; readonly fields: EventFields } | null;
}

/** @param latestFirst all revisions of the event; the answer is in the same order */
export function eventVersions(latestFirst: readonly RevisionOut[]): readonly EventVersion[] {
  let record: EventRecord | undefined;
  const versions = latestFirst.toReversed().map((revision): EventVersion => {
    record = afterTold(record, recordedOf(revision));
    if (revision.payload === null || record === undefined || record.deletedAt !== null)
      return { revision, version: null };
    return { revision, version: { number: record.event.version, fields: fieldsOf(record.event) } };
  });
  return versions.toReversed();
}

/**
 * As far as it can be told: after what is withheld, perhaps for one source alone, nothing is known of the event until a
 * revision says all of it again.
 */
function afterTold(before: EventRecord | undefined, revision: RecordedRevision): EventRecord | undefined {
  const { payload, at } = revision;
  if (payload === null) return undefined;
  const isFirst = payload.type === 'event.created' || payload.type === 'bulk.imported';
  if (before !== undefined || isFirst) return eventAfter(before, revision);
  switch (payload.type) {
    case 'event.restored':
      return remainingEvent(payload.eventId, { version: payload.version, createdAt: at, fields: payload.fields }, at);
    case 'erasure.event':
      return eventAfter(undefined, revision);
    default:
      return undefined;
  }
}

function recordedOf({ seq, at, actor, type, payload, reason, row }: RevisionOut): RecordedRevision {
  const head = { seq, at: instantFromOut(at), actor };
  if (payload === null) return { ...head, type, payload };
  const { reason: _, ...said } = payload;
  const recorded = { ...head, payload: revisionPayloadSchema.parse(said), reason: reason ?? null };
  return row?.payload ? { ...recorded, rows: [rowPayloadSchema.parse(row.payload)] } : recorded;
}
