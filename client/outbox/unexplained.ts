// Changes that wait for their reason: which one a further change goes on with, and how the two become one.

import type { Command } from '@/core/incident/deciding/command';
import { type Change, changeTarget, isUnexplained } from './change';
import type { Outbox } from './outbox';
import { targetOf } from './target';

export type Changing = Extract<Command, { readonly changes: object }>;

export const isChanging = (command: Command): command is Changing => 'changes' in command;

/** The waiting change of the same fields: a mark that is dragged twice is one change, and asks for one reason. */
export function continuedBy(outbox: Outbox, command: Command): Change | undefined {
  if (!isChanging(command)) return undefined;
  const target = targetOf(command);
  return outbox.find(
    (change) => isUnexplained(change) && changeTarget(change) === target && sharesAField(change.command, command),
  );
}

const sharesAField = (one: Command, other: Changing): boolean =>
  isChanging(one) && Object.keys(one.changes).some((field) => field in other.changes);

/** One command that does what both do, the later one winning. */
export function joined(earlier: Command, later: Command): Command {
  if (!isChanging(earlier) || !isChanging(later)) return later;
  const changes: object = { ...earlier.changes, ...later.changes };
  return { ...later, changes, reason: later.reason ?? earlier.reason ?? null };
}

/** Whoever deletes something has nothing more to say about its fields. */
export function withoutWhatItEnds(outbox: Outbox, command: Command): Outbox {
  if (command.type !== 'event.delete' && command.type !== 'figure.delete') return outbox;
  const target = targetOf(command);
  return outbox.filter((change) => !isUnexplained(change) || changeTarget(change) !== target);
}
