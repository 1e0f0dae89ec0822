// The command that takes back an accepted revision, for undo. It asks for the touched fields only, so that what others
// changed meanwhile stays. Undoing a creation deletes, undoing a deletion restores.

import { assertNever } from '@/core/assert-never';
import type { EventFields } from '../event';
import { priorValues } from '../record/changes';
import type { RevisionPayload } from '../record/revision';
import type { Command } from './command';

/**
 * @param before the event's fields before the revision, null where there was no live event: what a deletion took away,
 *   and what a restoration replaced
 * @returns null for what cannot be taken back: the creation of the incident, and whatever concerns the keeping of the record
 */
export function inverseOf(payload: RevisionPayload, before: EventFields | null): Command | null {
  const expectedVersion = null;
  switch (payload.type) {
    case 'event.created':
      return { type: 'event.delete', eventId: payload.eventId, expectedVersion };
    case 'event.changed':
      return { type: 'event.change', eventId: payload.eventId, expectedVersion, changes: priorValues(payload.changes) };
    case 'event.deleted': {
      if (before === null) return null;
      return { type: 'event.restore', eventId: payload.eventId, fromVersion: payload.version - 1, fields: before };
    }
    case 'event.restored':
      return before === null
        ? { type: 'event.delete', eventId: payload.eventId, expectedVersion }
        : { type: 'event.change', eventId: payload.eventId, expectedVersion, changes: before };
    case 'figure.created':
    case 'figure.restored':
      return { type: 'figure.delete', figureId: payload.figureId, expectedVersion };
    case 'figure.changed':
      return {
        type: 'figure.change',
        figureId: payload.figureId,
        expectedVersion,
        changes: priorValues(payload.changes),
      };
    case 'figure.deleted':
      return { type: 'figure.restore', figureId: payload.figureId };
    case 'incident.changed':
      return { type: 'incident.change', expectedVersion, changes: priorValues(payload.changes) };
    case 'incident.created':
    case 'evidence.added':
    case 'erasure.event':
    case 'erasure.figure':
    case 'erasure.evidence':
    case 'member.added':
    case 'member.removed':
    case 'member.entered':
    // Not taken back by one command on one event: see undo of imports.
    case 'bulk.imported':
    case 'bulk.undone':
    case 'bulk.changed':
      return null;
    default:
      return assertNever(payload);
  }
}
