// The HTTP request that carries a command, for a given version of its target.

import type { ApiRequest } from '@/client/api';
import { assertNever } from '@/core/assert-never';
import { bulkChangeOut } from '@/core/contracts/bulk';
import { toEventPatch } from '@/core/contracts/event-to-request';
import type { Command } from '@/core/incident/deciding/command';

export interface Addressed {
  readonly incidentId: string;
  readonly command: Command;
  /** The version that the change is based on: `If-Match`, or what a restoration goes back to. */
  readonly version: number;
  readonly idempotencyKey: string;
}

export function requestFor({ incidentId, command, version, idempotencyKey }: Addressed): ApiRequest {
  const incident = `/incidents/${incidentId}`;
  const reason = command.reason ? { reason: command.reason } : {};
  const ifMatch = version;
  switch (command.type) {
    case 'incident.change':
      return { method: 'PATCH', path: incident, ifMatch, idempotencyKey, body: { ...command.changes, ...reason } };
    case 'event.create': {
      const body = { ...toEventPatch(command.fields), id: command.eventId, ...reason };
      return { method: 'POST', path: `${incident}/events`, idempotencyKey, body };
    }
    case 'event.change': {
      const body = { ...toEventPatch(command.changes), ...reason };
      return { method: 'PATCH', path: `${incident}/events/${command.eventId}`, ifMatch, idempotencyKey, body };
    }
    case 'event.delete':
      return {
        method: 'DELETE',
        path: `${incident}/events/${command.eventId}`,
        ifMatch,
        idempotencyKey,
        ...bodyOf(reason),
      };
    case 'event.restore': {
      const path = `${incident}/events/${command.eventId}/restore`;
      return { method: 'POST', path, idempotencyKey, body: { version, ...reason } };
    }
    case 'events.edit': {
      const { eventIds, change, basedOn, isInsisted } = command;
      const since = isInsisted ? { changed: 'change' } : {};
      const body = {
        eventIds,
        change: bulkChangeOut(change),
        ...(basedOn !== null && { basedOn }),
        ...since,
        ...reason,
      };
      return { method: 'POST', path: `${incident}/bulk`, idempotencyKey, body };
    }
    case 'events.undo':
      return { method: 'POST', path: `${incident}/bulk/undo`, idempotencyKey, body: { revision: version, ...reason } };
    case 'figure.create': {
      const body = { ...command.fields, id: command.figureId, ...reason };
      return { method: 'POST', path: `${incident}/figures`, idempotencyKey, body };
    }
    case 'figure.change': {
      const body = { ...command.changes, ...reason };
      return { method: 'PATCH', path: `${incident}/figures/${command.figureId}`, ifMatch, idempotencyKey, body };
    }
    case 'figure.delete':
      return {
        method: 'DELETE',
        path: `${incident}/figures/${command.figureId}`,
        ifMatch,
        idempotencyKey,
        ...bodyOf(reason),
      };
    case 'figure.restore':
      return { method: 'POST', path: `${incident}/figures/${command.figureId}/restore`, idempotencyKey, body: reason };
    default:
      return assertNever(command);
  }
}

/** A DELETE carries a body only where there is something to say. */
const bodyOf = (members: { readonly reason?: string }) => (members.reason === undefined ? {} : { body: members });
