// What was undone or redone, in a few words: "Undone: the change of “First access”".

import { assertNever } from '@/core/assert-never';
import type { IncidentState } from '@/core/incident/record/state';
import { counted } from '@/core/incident/sentences/phrase';
import type { TakenStep } from './undo/undoing';

/** @param step what took something back, or made it again */
export function stepWords({ command, eventCount }: TakenStep, shown: IncidentState): string {
  switch (command.type) {
    case 'incident.change':
      return 'the incident is as it was';
    case 'event.create':
    case 'event.restore':
      return `“${command.fields.title}” is back`;
    case 'event.delete':
      return `“${titleOf(command.eventId, shown)}” is removed`;
    case 'event.change':
      return `“${titleOf(command.eventId, shown)}” is as it was`;
    case 'events.edit':
      return `${counted(eventCount, 'event')} changed`;
    case 'events.undo':
      return `${counted(eventCount, 'event')} ${eventCount === 1 ? 'is' : 'are'} as before${leftWords(command.rows.length - eventCount)}`;
    case 'figure.create':
    case 'figure.restore':
      return `“${labelOf(command.figureId, shown)}” is back`;
    case 'figure.delete':
      return `“${labelOf(command.figureId, shown)}” is removed`;
    case 'figure.change':
      return `“${labelOf(command.figureId, shown)}” is as it was`;
    default:
      return assertNever(command);
  }
}

const leftWords = (count: number): string =>
  count === 0 ? '' : `, and ${count} that ${count === 1 ? 'was changed since stays' : 'were changed since stay'}`;

const titleOf = (eventId: string, { events }: IncidentState) => events.get(eventId)?.event.title ?? 'An event';
const labelOf = (figureId: string, { figures }: IncidentState) => figures.get(figureId)?.figure.label ?? 'A figure';
