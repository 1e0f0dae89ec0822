// Accepts or refuses a command about one event. Privilege: commander or counsel asserts it, only counsel lifts it.

import { assertNever } from '@/core/assert-never';
import { refuse } from '@/core/result';
import { changesBetween, isEmpty, withChanges } from './changes';
import type { EventCommand } from './command';
import { type Author, accept, type Decided, unchanged } from './decision';
import type { EventFields, IncidentEvent, Privilege } from './event';
import { brokenEventRules } from './event-rules';
import { may } from './permission';
import type { EventRecord } from './record';
import type { IncidentView } from './state';

export function decideEvent(view: IncidentView, command: EventCommand, author: Author): Decided {
  if (!may(author.role, 'edit-events')) {
    return refuse({ kind: 'forbidden', detail: 'Your role in this incident does not allow editing events.' });
  }
  const record = view.event(command.eventId);
  switch (command.type) {
    case 'event.create':
      return record ? refuse({ kind: 'exists' }) : create(view, command, author);
    case 'event.restore':
      return record ? restore(record, command, author) : refuse({ kind: 'not-found' });
    case 'event.change':
    case 'event.delete':
      return decideOnLive(view, record, command, author);
    default:
      return assertNever(command);
  }
}

type Of<T extends EventCommand['type']> = Extract<EventCommand, { type: T }>;

function create(view: IncidentView, command: Of<'event.create'>, author: Author): Decided {
  const { eventId, reason } = command;
  const fields = { ...command.fields, privilege: stamped(null, command.fields.privilege, author) };
  return (
    refusePrivilege(null, fields.privilege, author) ??
    refuseBroken(fields) ??
    refuseUnknownEvidence(view, [], fields.evidence) ??
    accept({ type: 'event.created', eventId, fields }, reason)
  );
}

function restore({ event, deletedAt }: EventRecord, command: Of<'event.restore'>, author: Author): Decided {
  const { fields, fromVersion, reason } = command;
  if (deletedAt === null && isEmpty(changesBetween<EventFields>(event, fields))) return unchanged;
  const version = event.version + 1;
  return (
    refusePrivilege(event.privilege, fields.privilege, author) ??
    refuseBroken(fields) ??
    accept({ type: 'event.restored', eventId: event.id, version, fromVersion, fields }, reason)
  );
}

function decideOnLive(
  view: IncidentView,
  record: EventRecord | undefined,
  command: Of<'event.change' | 'event.delete'>,
  author: Author,
): Decided {
  if (!record || record.deletedAt !== null) return refuse({ kind: 'not-found' });
  const { event } = record;
  if (command.expectedVersion !== null && command.expectedVersion !== event.version) {
    return refuse({ kind: 'stale', current: { kind: 'event', event } });
  }
  if (command.type === 'event.change') return change(view, event, command, author);
  const deleted = { type: 'event.deleted', eventId: event.id, version: event.version + 1, title: event.title } as const;
  return refusePrivilege(event.privilege, null, author) ?? accept(deleted, command.reason);
}

function change(view: IncidentView, event: IncidentEvent, command: Of<'event.change'>, author: Author): Decided {
  const { privilege } = command.changes;
  const wanted = privilege
    ? { ...command.changes, privilege: stamped(event.privilege, privilege, author) }
    : command.changes;
  const changes = changesBetween<EventFields>(event, wanted);
  if (isEmpty(changes)) return unchanged;
  const next = withChanges<EventFields>(event, changes);
  return (
    refusePrivilege(event.privilege, next.privilege, author) ??
    refuseBroken(next) ??
    refuseUnknownEvidence(view, event.evidence, next.evidence) ??
    accept({ type: 'event.changed', eventId: event.id, version: event.version + 1, changes }, command.reason)
  );
}

function refuseBroken(fields: EventFields): Decided | undefined {
  const errors = brokenEventRules(fields);
  return errors.length > 0 ? refuse({ kind: 'invalid', errors }) : undefined;
}

/** What is attached already stays, even where its file was erased since. */
function refuseUnknownEvidence(
  view: IncidentView,
  before: readonly string[],
  after: readonly string[],
): Decided | undefined {
  const unknown = after.flatMap((sha256, index) =>
    before.includes(sha256) || view.hasEvidence(sha256)
      ? []
      : [{ pointer: `/evidence/${index}`, detail: NO_SUCH_FILE }],
  );
  return unknown.length > 0 ? refuse({ kind: 'invalid', errors: unknown }) : undefined;
}

const NO_SUCH_FILE = 'This incident has no such file. Add it to the evidence first.';

function refusePrivilege(before: Privilege | null, after: Privilege | null, { role }: Author): Decided | undefined {
  if (before !== null && after === null && !may(role, 'lift-privilege')) {
    return refuse({
      kind: 'forbidden',
      detail: 'Only counsel lifts privilege, so only counsel deletes a privileged event.',
    });
  }
  if (before === null && after !== null && !may(role, 'assert-privilege')) {
    return refuse({ kind: 'forbidden', detail: 'Only the incident commander or counsel asserts privilege.' });
  }
  return undefined;
}

/** Whoever first asserts a privilege stays its asserter while others reword it. */
const stamped = (before: Privilege | null, after: Privilege | null, { actor }: Author): Privilege | null =>
  after && { ...after, asserterId: before?.asserterId ?? actor.id };
