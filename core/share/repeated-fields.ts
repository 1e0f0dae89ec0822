// The fields of an event that a revision repeats: whoever may not read one of them may not read the revision.

import { assertNever } from '@/core/assert-never';
import type { EventFields } from '@/core/incident/event';
import { type Changes, priorValues, withChanges } from '@/core/incident/record/changes';
import type { BulkRow, RevisionPayload } from '@/core/incident/record/revision';

export type RepeatedFields = Partial<EventFields>;

/** As they were before, and then as they were after; but for what stands in the rows of a bulk revision. */
export function fieldsIn(payload: RevisionPayload): readonly RepeatedFields[] {
  switch (payload.type) {
    case 'event.created':
    case 'event.restored':
      return [payload.fields];
    case 'event.changed':
      return beforeAndAfter(payload.changes);
    case 'erasure.event':
      return payload.remains === null ? [] : [payload.remains.fields];
    case 'event.deleted':
    case 'incident.created':
    case 'incident.changed':
    case 'figure.created':
    case 'figure.changed':
    case 'figure.deleted':
    case 'figure.restored':
    case 'evidence.added':
    case 'erasure.figure':
    case 'erasure.evidence':
    case 'member.added':
    case 'member.removed':
    case 'member.entered':
    case 'bulk.imported':
    case 'bulk.undone':
    case 'bulk.changed':
      return [];
    default:
      return assertNever(payload);
  }
}

/** The same of one row. */
export function fieldsInRow(row: BulkRow): readonly RepeatedFields[] {
  if (row.fields === null) return [];
  return row.fields === undefined ? beforeAndAfter(row.changes) : [row.fields];
}

const beforeAndAfter = (changes: Changes<EventFields>): readonly RepeatedFields[] => [
  priorValues(changes),
  withChanges<RepeatedFields>({}, changes),
];
