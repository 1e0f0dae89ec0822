// Accepts or refuses a command. Pure: the browser runs it to show a change at once, the server runs it again to accept it.

import { assertNever } from '@/core/assert-never';
import type { Command } from './command';
import { decideEvent } from './decide-event';
import { decideFigure } from './decide-figure';
import { decideIncident } from './decide-incident';
import type { Author, Decided } from './decision';
import type { IncidentView } from './state';

export function decide(view: IncidentView, command: Command, author: Author): Decided {
  switch (command.type) {
    case 'incident.change':
      return decideIncident(view, command, author);
    case 'event.create':
    case 'event.change':
    case 'event.delete':
    case 'event.restore':
      return decideEvent(view, command, author);
    case 'figure.create':
    case 'figure.change':
    case 'figure.delete':
    case 'figure.restore':
      return decideFigure(view, command, author);
    default:
      return assertNever(command);
  }
}
