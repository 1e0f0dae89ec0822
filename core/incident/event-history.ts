// One event through its revisions: what its fields were at an earlier version.

import type { EventFields, IncidentEvent } from './event';
import { advanceEvent, type EventRecord } from './record';
import type { EventPayload, Revision } from './revision';

/**
 * @param revisions all that changed the event, oldest first
 * @returns null for a version that it has not had, or that deleted it: a deletion has no fields of its own
 */
export function fieldsAtVersion(revisions: readonly Revision[], version: number): EventFields | null {
  let record: EventRecord | undefined;
  for (const { payload, at } of revisions) {
    if (!isOfEvent(payload)) throw new Error(`A revision of type ${payload.type} is none of an event`);
    record = advanceEvent(record, payload, at);
    if (record.event.version === version) return record.deletedAt === null ? fieldsOf(record.event) : null;
  }
  return null;
}

const isOfEvent = (payload: Revision['payload']): payload is EventPayload => 'eventId' in payload;

const fieldsOf = ({
  id: _id,
  version: _version,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  ...fields
}: IncidentEvent) => fields satisfies EventFields;
