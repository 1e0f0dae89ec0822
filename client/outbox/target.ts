// What a command changes, as a key: changes of one target are sent in order, one after the other.

import { assertNever } from '@/core/assert-never';
import type { Command } from '@/core/incident/deciding/command';

/** `events` stands for any of them: what changes many waits for what changes one, and the other way round. */
export type Target = `event:${string}` | `figure:${string}` | 'events' | 'incident';

export const eventTarget = (eventId: string): Target => `event:${eventId}`;
export const figureTarget = (figureId: string): Target => `figure:${figureId}`;

/** The event that it is of; null where it is of something else. */
export const eventOfTarget = (target: Target): string | null =>
  target.startsWith('event:') ? target.slice('event:'.length) : null;

export function targetOf(command: Command): Target {
  switch (command.type) {
    case 'incident.change':
      return 'incident';
    case 'event.create':
    case 'event.change':
    case 'event.delete':
    case 'event.restore':
      return eventTarget(command.eventId);
    case 'events.edit':
    case 'events.undo':
      return 'events';
    case 'figure.create':
    case 'figure.change':
    case 'figure.delete':
    case 'figure.restore':
      return figureTarget(command.figureId);
    default:
      return assertNever(command);
  }
}

/** How a list of revisions is asked for those about it. */
export function aboutTarget(target: Target): Readonly<Record<string, string>> {
  if (target === 'incident') return { kind: 'incident' };
  if (target === 'events') return { kind: 'bulk' };
  const [kind = '', id = ''] = target.split(':');
  return { [kind]: id };
}
