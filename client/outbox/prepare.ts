// What to do with the next change of a target, given how the target stands on the server: send it against that version,
// part it where somebody else changed the same fields, refuse it where the target is gone, or drop it as done.

import { assertNever } from '@/core/assert-never';
import type { Command } from '@/core/incident/deciding/command';
import { changesBetween, isEmpty } from '@/core/incident/record/changes';
import type { EventRecord } from '@/core/incident/record/record';
import type { IncidentState } from '@/core/incident/record/state';
import type { Change } from './change';
import { eventFields, figureFields, incidentFields } from './fields';
import { mergeFields } from './merge';

export type Prepared =
  | { readonly kind: 'send'; readonly command: Command; readonly version: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'gone' }
  /** The rest, which nobody else touched, may still be sent; null where nothing is left. */
  | { readonly kind: 'contested'; readonly rest: Command | null; readonly mine: Command; readonly theirs: object };

const done: Prepared = { kind: 'done' };
const gone: Prepared = { kind: 'gone' };
const send = (command: Command, version: number): Prepared => ({ kind: 'send', command, version });

export function prepare({ command, seen }: Change, base: IncidentState): Prepared {
  switch (command.type) {
    case 'event.create':
      return base.events.has(command.eventId) ? done : send(command, 0);
    case 'figure.create':
      return base.figures.has(command.figureId) ? done : send(command, 0);
    case 'incident.change':
      return merge(command, seen, incidentFields(base.incident), base.incident.version);
    case 'events.edit':
      return send(command, base.incident.revision);
    case 'events.undo':
      // What never came to be on the record needs no taking back.
      return command.revision === null ? done : send(command, command.revision);
    case 'event.change':
    case 'event.delete':
    case 'event.restore':
      return prepareEvent(command, seen, base);
    case 'figure.change':
    case 'figure.delete':
    case 'figure.restore':
      return prepareFigure(command, seen, base);
    default:
      return assertNever(command);
  }
}

type EventLater = Extract<Command, { type: 'event.change' | 'event.delete' | 'event.restore' }>;
type EventRestoring = Extract<Command, { type: 'event.restore' }>;
type FigureLater = Extract<Command, { type: 'figure.change' | 'figure.delete' | 'figure.restore' }>;

function prepareEvent(command: EventLater, seen: object, base: IncidentState): Prepared {
  const record = base.events.get(command.eventId);
  if (command.type === 'event.restore') return prepareRestoration(command, seen, record);
  if (!record || record.deletedAt !== null) return command.type === 'event.delete' ? done : gone;
  const { version } = record.event;
  const fields = eventFields(record.event);
  return command.type === 'event.delete'
    ? overAll(command, seen, fields, version)
    : merge(command, seen, fields, version);
}

function prepareRestoration(command: EventRestoring, seen: object, record: EventRecord | undefined): Prepared {
  if (!record) return send(command, command.fromVersion);
  // The deletion itself was a version: what it took away is the one before. Over what stood, nothing is to be brought back.
  if (record.deletedAt !== null) return isEmpty(seen) ? send(command, record.event.version - 1) : gone;
  const fields = eventFields(record.event);
  const isRestored = isEmpty(seen) || isEmpty(changesBetween(fields, command.fields));
  return isRestored ? done : overAll(command, seen, fields, command.fromVersion);
}

function prepareFigure(command: FigureLater, seen: object, base: IncidentState): Prepared {
  const record = base.figures.get(command.figureId);
  if (command.type === 'figure.restore') return record?.deletedAt === null ? done : send(command, 0);
  if (!record || record.deletedAt !== null) return command.type === 'figure.delete' ? done : gone;
  const { version } = record.figure;
  const fields = figureFields(record.figure);
  return command.type === 'figure.delete'
    ? overAll(command, seen, fields, version)
    : merge(command, seen, fields, version);
}

/** Nobody takes away what they have not seen: what changed since is shown first. */
function overAll(command: EventLater | FigureLater, seen: object, current: object, version: number): Prepared {
  const changedSince = !isEmpty(seen) && !isEmpty(changesBetween(current, seen));
  return changedSince ? { kind: 'contested', rest: null, mine: command, theirs: current } : send(command, version);
}

type Changing = Extract<Command, { type: 'incident.change' | 'event.change' | 'figure.change' }>;

function merge(command: Changing, seen: object, current: object, version: number): Prepared {
  const { changes, mine, theirs } = mergeFields(seen, command.changes, current);
  const rest = isEmpty(changes) ? null : withFields(command, changes);
  if (!isEmpty(mine)) return { kind: 'contested', rest, mine: withFields(command, mine), theirs };
  return rest ? send(rest, version) : done;
}

const withFields = (command: Changing, changes: object): Changing => ({ ...command, changes });
