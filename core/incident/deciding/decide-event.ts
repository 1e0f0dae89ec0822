// Accepts or refuses a command about one event.

import { assertNever } from '@/core/assert-never';
import { refuse } from '@/core/result';
import type { EventFields, IncidentEvent } from '../event';
import { changesBetween, isEmpty, withChanges } from '../record/changes';
import type { EventRecord } from '../record/record';
import type { IncidentView } from '../record/state';
import type { EventCommand } from './command';
import { refusePrivilege, stampedBy } from './decide-privilege';
import { type Author, accept, type Decided, unchanged } from './decision';
import { brokenEventRules } from './event-rules';
import { refuseEditing } from './refuse-editing';

export function decideEvent(view: IncidentView, command: EventCommand, author: Author): Decided {
  const refused = refuseEditing(author);
  if (refused) return refused;
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
  const fields = stampedBy(author, null, command.fields);
  return (
    refusePrivilege(null, fields, author) ??
    refuseBroken(fields) ??
    refuseUnknownEvidence(view, [], fields.evidence) ??
    accept({ type: 'event.created', eventId, fields }, reason)
  );
}

function restore({ event, deletedAt }: EventRecord, command: Of<'event.restore'>, author: Author): Decided {
  const { fromVersion, reason } = command;
  const fields = stampedBy(author, event, command.fields);
  if (deletedAt === null && isEmpty(changesBetween<EventFields>(event, fields))) return unchanged;
  const version = event.version + 1;
  return (
    refusePrivilege(event, fields, author) ??
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
  // Its sources stay with it, and stay privileged.
  return refusePrivilege(event, { ...event, privilege: null }, author) ?? accept(deleted, command.reason);
}

function change(view: IncidentView, event: IncidentEvent, command: Of<'event.change'>, author: Author): Decided {
  const changes = changesBetween<EventFields>(event, stampedBy(author, event, command.changes));
  if (isEmpty(changes)) return unchanged;
  const next = withChanges<EventFields>(event, changes);
  return (
    refusePrivilege(event, next, author) ??
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
