// What the author of a command saw of its target: the fields that it touches, as they stood, and its name.

import { assertNever } from '@/core/assert-never';
import type { Command } from '@/core/incident/deciding/command';
import type { IncidentState } from '@/core/incident/record/state';
import { eventFields, fieldsNamed, figureFields, incidentFields } from './fields';

/** All fields for what takes them all away: a deletion, or an earlier version over a later one; none for what creates. */
export function seenBy(command: Command, shown: IncidentState): object {
  switch (command.type) {
    case 'event.change': {
      const record = shown.events.get(command.eventId);
      return record ? fieldsNamed(eventFields(record.event), command.changes) : {};
    }
    case 'event.delete':
    case 'event.restore': {
      const record = shown.events.get(command.eventId);
      return record && record.deletedAt === null ? eventFields(record.event) : {};
    }
    case 'figure.change': {
      const record = shown.figures.get(command.figureId);
      return record ? fieldsNamed(figureFields(record.figure), command.changes) : {};
    }
    case 'figure.delete': {
      const record = shown.figures.get(command.figureId);
      return record ? figureFields(record.figure) : {};
    }
    case 'incident.change':
      return fieldsNamed(incidentFields(shown.incident), command.changes);
    case 'event.create':
    case 'events.edit':
    case 'events.undo':
    case 'figure.create':
    case 'figure.restore':
      return {};
    default:
      return assertNever(command);
  }
}

export function nameShown(command: Command, { events, figures }: IncidentState): string | null {
  if ('eventId' in command) return events.get(command.eventId)?.event.title ?? null;
  return 'figureId' in command ? (figures.get(command.figureId)?.figure.label ?? null) : null;
}
