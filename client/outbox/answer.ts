// What an accepted command's answer does to the state that the server last told.

import { assertNever } from '@/core/assert-never';
import { bulkOutSchema } from '@/core/contracts/bulk';
import { eventOutSchema } from '@/core/contracts/event';
import { eventFromOut, figureFromOut } from '@/core/contracts/event-from-out';
import { figureOutSchema } from '@/core/contracts/figure';
import { asSeverity, incidentOutSchema } from '@/core/contracts/incident';
import type { Command, EventsCommand } from '@/core/incident/deciding/command';
import { decideMany } from '@/core/incident/deciding/decide-many';
import type { Author } from '@/core/incident/deciding/decision';
import { advance } from '@/core/incident/record/replay';
import { type IncidentState, viewOf } from '@/core/incident/record/state';
import type { Instant } from '@/core/time/instant';
import { withEvent, withEventDeleted, withFigure, withFigureDeleted, withIncident } from '../base-state';

export type Told = (base: IncidentState) => IncidentState;

/** Reads the body of an answer to `command`, accepted at about `at`; throws where it keeps no contract. */
export function readAnswer(command: Command, body: unknown, at: Instant): Told {
  switch (command.type) {
    case 'event.delete':
      return (base) => withEventDeleted(base, command.eventId, at);
    case 'figure.delete':
      return (base) => withFigureDeleted(base, command.figureId, at);
    case 'events.edit':
    case 'events.undo':
      bulkOutSchema.parse(body);
      return (base) => withMany(base, command, at);
    default:
      return readCurrent(command, body);
  }
}

/** What the server accepted is made here again, until what it left or changed otherwise is read. */
function withMany(base: IncidentState, command: EventsCommand, at: Instant): IncidentState {
  const decided = decideMany(viewOf(base), command, ACCEPTED);
  if (!decided.ok || decided.value.kind === 'unchanged') return base;
  const revision = { ...decided.value.revision, seq: base.incident.revision, at, actor: ACCEPTED.actor };
  return advance(base, base.incident.id, revision);
}

/** Whoever asked was allowed to. */
const ACCEPTED: Author = { actor: { id: '', name: '' }, role: 'counsel' };

/** Reads the target of `command` as it stands: an answer to a change, or the `current` of a 412. */
export function readCurrent(command: Command, body: unknown): Told {
  switch (command.type) {
    case 'event.create':
    case 'event.change':
    case 'event.delete':
    case 'event.restore': {
      const event = eventFromOut(eventOutSchema.parse(body));
      return (base) => withEvent(base, event);
    }
    case 'figure.create':
    case 'figure.change':
    case 'figure.delete':
    case 'figure.restore': {
      const figure = figureFromOut(figureOutSchema.parse(body));
      return (base) => withFigure(base, figure);
    }
    case 'events.edit':
    case 'events.undo':
      return (base) => base;
    case 'incident.change': {
      const out = incidentOutSchema.parse(body);
      return (base) => withIncident(base, { ...out, severity: asSeverity(out.severity) });
    }
    default:
      return assertNever(command);
  }
}
