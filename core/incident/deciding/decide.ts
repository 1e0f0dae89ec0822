// Accepts or refuses a command. Pure: the browser runs it to show a change at once, the server runs it again to accept it.

import { assertNever } from '@/core/assert-never';
import { refuse } from '@/core/result';
import type { IncidentView } from '../record/state';
import type { BulkCommand, Command, CustodyCommand } from './command';
import { decideBulk } from './decide-bulk';
import { decideCustody } from './decide-custody';
import { decideEvent } from './decide-event';
import { decideFigure } from './decide-figure';
import { decideIncident } from './decide-incident';
import { decideMany } from './decide-many';
import type { Author, Decided } from './decision';
import { refuseUnexplained } from './reason';

type AnyCommand = Command | CustodyCommand | BulkCommand;

/** As `decideUnexplained`, and refuses what must say why and does not. */
export function decide(view: IncidentView, command: AnyCommand, author: Author): Decided {
  const decided = decideUnexplained(view, command, author);
  if (!decided.ok || decided.value.kind === 'unchanged') return decided;
  const refusal = refuseUnexplained(view, command);
  return refusal === null ? decided : refuse(refusal);
}

/** Whether the command would hold but for its reason: what a browser shows while it asks for one. */
export function decideUnexplained(view: IncidentView, command: AnyCommand, author: Author): Decided {
  switch (command.type) {
    case 'incident.change':
      return decideIncident(view, command, author);
    case 'event.create':
    case 'event.change':
    case 'event.delete':
    case 'event.restore':
      return decideEvent(view, command, author);
    case 'events.edit':
    case 'events.undo':
      return decideMany(view, command, author);
    case 'figure.create':
    case 'figure.change':
    case 'figure.delete':
    case 'figure.restore':
      return decideFigure(view, command, author);
    case 'evidence.add':
    case 'erase':
    case 'member.add':
    case 'member.remove':
    case 'member.enter':
      return decideCustody(view, command, author);
    case 'events.import':
    case 'import.undo':
    case 'events.change':
      return decideBulk(command, author);
    default:
      return assertNever(command);
  }
}
