// One event through its revisions: what its fields were at an earlier version.

import type { EventFields, IncidentEvent } from '../event';
import { advanceEvent, broughtEvent, changedAlong, type EventRecord, remainingEvent, takenBack } from './record';
import { type ChainedRevision, isChangedRow, type RecordedRevision } from './revision';

/**
 * @param history all that changed the event, oldest first
 * @returns null for a version that it has not had, that deleted it (a deletion has no fields of its own) or that was erased
 */
export function fieldsAtVersion(history: readonly ChainedRevision[], version: number): EventFields | null {
  let record: EventRecord | undefined;
  for (const { revision } of history) {
    record = eventAfter(record, revision);
    if (record?.event.version === version) return record.deletedAt === null ? fieldsOf(record.event) : null;
  }
  return null;
}

/** The revisions that took the event from a version to what it is now. */
export function seqsSinceVersion(history: readonly ChainedRevision[], version: number): readonly number[] {
  let record: EventRecord | undefined;
  return history.flatMap(({ revision }) => {
    const before = record?.event.version ?? 0;
    record = eventAfter(record, revision);
    const after = record?.event.version ?? 0;
    return after > before && after > version ? [revision.seq] : [];
  });
}

/** An event after one more revision of it; undefined while it is not there, or was erased whole. */
export function eventAfter(before: EventRecord | undefined, revision: RecordedRevision): EventRecord | undefined {
  const { at } = revision;
  if (revision.payload === null) return before;
  const { payload, rows = [] } = revision;
  switch (payload.type) {
    case 'event.created':
    case 'event.changed':
    case 'event.deleted':
    case 'event.restored':
      return advanceEvent(before, payload, at);
    case 'erasure.event':
      return payload.remains === null ? undefined : remainingEvent(payload.eventId, payload.remains, at);
    case 'bulk.imported': {
      const [row] = rows;
      return row?.fields ? broughtEvent(row.eventId, row.fields, at) : before;
    }
    case 'bulk.undone':
      return before && (takenBack(before, payload.includesChanged, at) ?? before);
    case 'bulk.changed': {
      const [row] = rows;
      return before && row && isChangedRow(row) ? changedAlong(before, row, at) : before;
    }
    default:
      throw new Error(`A revision of type ${payload.type} is none of an event`);
  }
}

export const fieldsOf = ({
  id: _id,
  version: _version,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  ...fields
}: IncidentEvent) => fields satisfies EventFields;
