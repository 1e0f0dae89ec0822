// Accepts or refuses what concerns many events at once: a change, an import, and taking it back. An import's events are held against
// the rules of a new event one by one, as they are read.

import { assertNever } from '@/core/assert-never';
import { ok, type Result, refuse } from '@/core/result';
import type { EventFields } from '../event';
import { may } from '../permission';
import { forbidden, invalid } from '../refusal';
import { quoted } from '../sentences/phrase';
import type { BulkCommand } from './command';
import { refusePrivilege, stampedBy } from './decide-privilege';
import { type Author, accept, type Decided, unchanged } from './decision';
import { brokenEventRules } from './event-rules';
import { refuseEditing } from './refuse-editing';

type Of<T extends BulkCommand['type']> = Extract<BulkCommand, { type: T }>;

export function decideBulk(command: BulkCommand, author: Author): Decided {
  const refused = refuseEditing(author);
  if (refused) return refused;
  switch (command.type) {
    case 'events.import':
      return decideImport(command);
    case 'import.undo':
      return decideUndo(command, author);
    case 'events.change': {
      const { type: _, reason, ...said } = command;
      return said.count === 0 ? unchanged : accept({ type: 'bulk.changed', ...said }, reason);
    }
    default:
      return assertNever(command);
  }
}

function decideImport({ type: _, reason, ...facts }: Of<'events.import'>): Decided {
  if (facts.count === 0) return refuse(invalid('/file', 'There is no row in it that becomes an event.'));
  return accept({ type: 'bulk.imported', ...facts }, reason);
}

function decideUndo(command: Of<'import.undo'>, author: Author): Decided {
  const { importId, undoes, extent, reason } = command;
  if (extent.changed > 0 && command.includesChanged === null) {
    return refuse({
      kind: 'changed-since',
      count: extent.changed,
      named: extent.named,
      advice: 'Send changed=keep to delete the others, or changed=delete to delete all.',
    });
  }
  const includesChanged = command.includesChanged ?? false;
  const count = extent.unchanged + (includesChanged ? extent.changed : 0);
  if (count === 0) return unchanged;
  const privileged = includesChanged ? extent.privileged : extent.privilegedUnchanged;
  if (privileged > 0 && !may(author.role, 'lift-privilege')) {
    const detail =
      'Only counsel deletes a privileged event, and some of these are privileged. Ask counsel to undo the import.';
    return refuse(forbidden(detail));
  }
  const keptCount = includesChanged ? 0 : extent.changed;
  return accept({ type: 'bulk.undone', importId, undoes, includesChanged, count, keptCount }, reason);
}

/** An event of an import as its author may enter it, stamped; refused with what is wrong, in a sentence. */
export function importedEvent(given: EventFields, author: Author): Result<EventFields, string> {
  const fields = stampedBy(author, null, given);
  const [broken] = brokenEventRules(fields);
  if (broken !== undefined) return refuse(broken.detail);
  // Whoever may read a source of an event is found in the revisions that speak of that event alone.
  const secret = fields.sources.find(({ privilege }) => privilege !== null);
  if (secret !== undefined) {
    return refuse(
      `Its source ${quoted(secret.title)} is privileged, which an import does not carry over. Add the event by hand.`,
    );
  }
  const refused = refusePrivilege(null, fields, author);
  if (refused !== undefined && !refused.ok && refused.error.kind === 'forbidden') return refuse(refused.error.detail);
  return ok(fields);
}
