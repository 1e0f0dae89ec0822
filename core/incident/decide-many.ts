// Accepts or refuses one change of many events, by the rules for each of them, and says what becomes of each in a row.
// One that may not be changed so refuses all.

import { ok, type Result, refuse } from '@/core/result';
import { type BulkChange, fieldsAfter } from './bulk-change';
import { isEmpty, priorValues, sameValue } from './changes';
import type { EventCommand } from './command';
import { decideEvent } from './decide-event';
import type { Author } from './decision';
import type { IncidentEvent } from './event';
import { refuseUnexplained } from './reason';
import type { EventRecord } from './record';
import { invalid, type Refusal } from './refusal';
import type { BulkFields, ChangedRow } from './revision';
import type { IncidentView } from './state';

/** As many as an event may have. */
const MOST_TAGS = 100;

type OneRow = Result<ChangedRow | null, Refusal>;

/** @returns null where the event is as it should be already */
export function rowAfter(
  view: IncidentView,
  { event }: EventRecord,
  change: BulkChange,
  { author, reason }: { readonly author: Author; readonly reason: string | null | undefined },
): OneRow {
  const place = { eventId: event.id, expectedVersion: null, reason };
  if (change.kind === 'delete') return row(view, { type: 'event.delete', ...place }, author);
  const fields = fieldsAfter(change, event);
  if (!fields.ok) return refuse(invalid('/change', `“${event.title}”: ${fields.error.detail}`));
  if ((fields.value.tags?.length ?? 0) > MOST_TAGS) {
    return refuse(invalid('/change/tags', `“${event.title}” would have more than ${MOST_TAGS} tags.`));
  }
  return row(view, { type: 'event.change', ...place, changes: fields.value }, author);
}

/** What takes a row back; null where the event was changed since, or is not there any more. */
export function rowBack(
  view: IncidentView,
  record: EventRecord,
  made: ChangedRow,
  { author, reason }: { readonly author: Author; readonly reason: string | null | undefined },
): OneRow {
  const { event } = record;
  const place = { eventId: event.id, expectedVersion: null, reason };
  const isSame = (record.deletedAt !== null) === made.isDeleted && holds(event, made);
  if (!isSame) return ok(null);
  if (!isEmpty(made.changes)) {
    return row(view, { type: 'event.change', ...place, changes: priorValues<BulkFields>(made.changes) }, author);
  }
  if (!made.isDeleted) return row(view, { type: 'event.delete', ...place }, author);
  const { id: _i, version, createdAt: _c, updatedAt: _u, ...fields } = event;
  return row(view, { type: 'event.restore', eventId: event.id, fromVersion: version, fields, reason }, author);
}

/** Whether every field that the row changed still is what the row made it. */
const holds = (event: IncidentEvent, { changes }: ChangedRow): boolean =>
  (Object.keys(changes) as (keyof BulkFields)[]).every((field) => sameValue(event[field], changes[field]?.to));

function row(view: IncidentView, command: EventCommand, author: Author): OneRow {
  const decided = decideEvent(view, command, author);
  if (!decided.ok) return decided;
  if (decided.value.kind === 'unchanged') return ok(null);
  const unexplained = refuseUnexplained(view, command);
  if (unexplained !== null) return refuse(unexplained);
  const { payload } = decided.value.revision;
  switch (payload.type) {
    case 'event.changed': {
      const { eventId, version, changes } = payload;
      return ok({ eventId, version, isDeleted: false, changes });
    }
    case 'event.deleted':
    case 'event.restored':
      return ok({
        eventId: payload.eventId,
        version: payload.version,
        isDeleted: payload.type === 'event.deleted',
        changes: {},
      });
    default:
      throw new Error(`One of many events is not ${payload.type}`);
  }
}
