// One step back or forward: the command that takes a change back, made from what the change did.

import { assertNever } from '@/core/assert-never';
import type { Command } from '@/core/incident/deciding/command';
import { inverseOf } from '@/core/incident/deciding/inverse';
import { isEmpty, sameValue } from '@/core/incident/record/changes';
import { type BulkRow, isChangedRow, type RevisionPayload } from '@/core/incident/record/revision';
import type { IncidentState } from '@/core/incident/record/state';
import type { Change, Origin } from '../outbox/change';
import { comparable, eventFields, figureFields, incidentFields } from '../outbox/fields';

export interface Step {
  readonly command: Command;
  /** What the change left in the fields that the step would put back. */
  readonly left: object;
  /** The change that the step takes back. */
  readonly undoes: string;
  /** What the record will call the step; null where it makes anew what never reached the record. */
  readonly origin: Pick<Origin, 'kind' | 'changeId'> | null;
}

interface Deed {
  readonly payload: RevisionPayload;
  readonly rows: readonly BulkRow[];
  readonly before: IncidentState;
  readonly change: Change;
}

/** The step that takes back `payload`, which `change` made on top of `before`; null where none can. */
export function stepBack({ payload, rows, before, change }: Deed): Step | null {
  const command =
    payload.type === 'bulk.changed'
      ? ({ type: 'events.undo', rows: rows.filter(isChangedRow), undoes: change.id, revision: null } as const)
      : inverseOf(payload, liveFields(payload, before));
  if (!command) return null;
  return { command, left: leftBy(payload), undoes: change.id, origin: originOfStepBack(change) };
}

/** An earlier version that was put over a later one left all of its fields. */
function leftBy(payload: RevisionPayload): object {
  if (payload.type === 'event.restored') return comparable(payload.fields);
  return 'changes' in payload ? comparable(valuesLeft(payload.changes)) : {};
}

/** Whoever takes back an undo makes again what it undid. */
const originOfStepBack = ({ id, origin }: Change): Step['origin'] =>
  origin?.kind === 'undo' ? { kind: 'redo', changeId: origin.changeId } : { kind: 'undo', changeId: id };

/** Makes a change again that was taken back before it left this page. */
export const stepForward = ({ id, command, seen }: Change): Step => ({
  command,
  left: seen,
  undoes: id,
  origin: null,
});

function liveFields(payload: RevisionPayload, before: IncidentState) {
  const record = 'eventId' in payload ? before.events.get(payload.eventId) : undefined;
  return record && record.deletedAt === null ? eventFields(record.event) : null;
}

const valuesLeft = (changes: object): object =>
  Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.to]));

/** The step's command without the fields that somebody changed again since; null where nothing is left to do. */
export function stillApplicable({ command, left }: Step, shown: IncidentState): Command | null {
  if (!('changes' in command) || isEmpty(left)) return command;
  const current = fieldsOfTarget(command, shown);
  if (!current) return null;
  const expected: Readonly<Record<string, unknown>> = { ...left };
  const now: Readonly<Record<string, unknown>> = { ...current };
  const kept = Object.entries(command.changes).filter(([field]) => sameValue(now[field], expected[field]));
  return kept.length === 0 ? null : { ...command, changes: Object.fromEntries(kept) };
}

function fieldsOfTarget(command: Extract<Command, { changes: object }>, shown: IncidentState): object | null {
  switch (command.type) {
    case 'incident.change':
      return incidentFields(shown.incident);
    case 'event.change': {
      const record = shown.events.get(command.eventId);
      return record && record.deletedAt === null ? eventFields(record.event) : null;
    }
    case 'figure.change': {
      const record = shown.figures.get(command.figureId);
      return record && record.deletedAt === null ? figureFields(record.figure) : null;
    }
    default:
      return assertNever(command);
  }
}
