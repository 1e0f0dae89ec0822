// What a change that is still here does, in the words that the record will have for it: "moved first access from … to …".

import { assertNever } from '@/core/assert-never';
import { recordedChange } from '@/core/incident/deciding/bulk-change';
import type { EventFields } from '@/core/incident/event';
import { namedAmong } from '@/core/incident/event-names';
import type { FigureFields } from '@/core/incident/figure';
import type { IncidentFields } from '@/core/incident/incident';
import { changesBetween } from '@/core/incident/record/changes';
import { type IncidentState, liveEvents } from '@/core/incident/record/state';
import { describeBulkChange } from '@/core/incident/sentences/bulk-sentence';
import { describeEventChange, type NamedEvent } from '@/core/incident/sentences/event-sentence';
import { describeFigureChange } from '@/core/incident/sentences/figure-sentence';
import { describeIncidentChange } from '@/core/incident/sentences/incident-sentence';
import { counted, quoted } from '@/core/incident/sentences/phrase';
import type { Change } from './outbox/change';

export function deedWords({ command, seen }: Change, shown: IncidentState): string {
  switch (command.type) {
    case 'incident.change': {
      const before: IncidentFields = { ...shown.incident, ...seen };
      return describeIncidentChange(changesBetween(before, command.changes));
    }
    case 'event.change': {
      const event = shown.events.get(command.eventId)?.event;
      if (!event) return 'changed an event';
      const before: EventFields = { ...event, ...seen };
      return describeEventChange(namedEvent(command.eventId, shown), changesBetween(before, command.changes));
    }
    case 'figure.change': {
      const figure = shown.figures.get(command.figureId)?.figure;
      if (!figure) return 'changed a figure';
      const before: FigureFields = { ...figure, ...seen };
      return describeFigureChange(figure.label, changesBetween(before, command.changes));
    }
    case 'event.create':
      return `added ${quoted(command.fields.title)}`;
    case 'figure.create':
      return `added the figure ${quoted(command.fields.label)}`;
    case 'event.restore':
      return `restored ${quoted(command.fields.title)} as it was in version ${command.fromVersion}`;
    case 'event.delete':
      return `deleted ${quoted(shown.events.get(command.eventId)?.event.title ?? 'an event')}`;
    case 'events.edit':
      return describeBulkChange({ change: recordedChange(command.change), count: command.eventIds.length });
    case 'events.undo':
      return `took back a change of ${counted(command.rows.length, 'event')}`;
    case 'figure.delete':
    case 'figure.restore': {
      const verb = command.type === 'figure.delete' ? 'deleted' : 'restored';
      return `${verb} the figure ${quoted(shown.figures.get(command.figureId)?.figure.label ?? 'without a name')}`;
    }
    default:
      return assertNever(command);
  }
}

export function namedEvent(eventId: string, shown: IncidentState): NamedEvent | undefined {
  const event = shown.events.get(eventId)?.event;
  return event && namedAmong(liveEvents(shown))(event);
}
