// Which changes must say why: those of a milestone's time and of what a figure counts, because metrics, clocks and
// headlines rest on them. A milestone's or a figure's first statement needs none: nothing is changed yet.

import type { EventFields } from '../event';
import { SAID_FIELDS } from '../figure';
import { sameValue } from '../record/changes';
import type { IncidentView } from '../record/state';
import { invalid, type Refusal } from '../refusal';
import { MILESTONE_NOUNS } from '../sentences/milestone-nouns';
import { type BulkChange, fieldsAfter } from './bulk-change';
import type { BulkCommand, Command, CustodyCommand } from './command';

type Shift = Extract<BulkChange, { kind: 'shift' }>;

const TIMED = ['start', 'end'] as const satisfies readonly (keyof EventFields)[];

/** What is changed that needs a reason, in words ("the time of first access"); null where none is needed. */
export function reasonNeeded(view: IncidentView, command: Command | CustodyCommand | BulkCommand): string | null {
  switch (command.type) {
    case 'event.change':
      return milestoneMoved(view.event(command.eventId)?.event, command.changes);
    // An earlier version can bring back an earlier time; what a deletion took away comes back as it was.
    case 'event.restore':
      return milestoneMoved(view.event(command.eventId)?.event, command.fields);
    case 'figure.change': {
      const figure = view.figure(command.figureId)?.figure;
      if (!figure) return null;
      return SAID_FIELDS.some((field) => differs(figure, command.changes, field))
        ? `the figure “${figure.label}”`
        : null;
    }
    case 'events.edit':
      return command.change.kind === 'shift' ? firstMilestoneMoved(view, command.eventIds, command.change) : null;
    default:
      return null;
  }
}

function firstMilestoneMoved(view: IncidentView, eventIds: readonly string[], change: Shift): string | null {
  for (const id of eventIds) {
    const event = view.event(id)?.event;
    if (!event?.milestone) continue;
    const fields = fieldsAfter(change, event);
    const moved = fields.ok ? milestoneMoved(event, fields.value) : null;
    if (moved !== null) return moved;
  }
  return null;
}

function milestoneMoved(event: EventFields | undefined, wanted: Partial<EventFields>): string | null {
  if (!event?.milestone || (event.start === null && event.end === null)) return null;
  const isMoved = TIMED.some((field) => differs(event, wanted, field));
  return isMoved ? `the time of ${MILESTONE_NOUNS[event.milestone]}` : null;
}

const differs = <T extends object>(current: T, wanted: Partial<T>, field: keyof T): boolean =>
  wanted[field] !== undefined && !sameValue(current[field], wanted[field]);

/** The refusal that a change without its reason deserves, or nothing. */
export function refuseUnexplained(view: IncidentView, command: Command | CustodyCommand | BulkCommand): Refusal | null {
  if (command.reason && command.reason.trim() !== '') return null;
  const what = reasonNeeded(view, command);
  return what === null ? null : invalid('/reason', `Say why ${what} changes.`);
}
