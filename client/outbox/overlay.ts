// The incident as the page shows it: what the server last told, with the changes in the outbox made on top.

import type { Command } from '@/core/incident/deciding/command';
import { decideUnexplained } from '@/core/incident/deciding/decide';
import type { Author } from '@/core/incident/deciding/decision';
import { advance } from '@/core/incident/record/replay';
import { type IncidentState, viewOf } from '@/core/incident/record/state';
import { type Change, isShown } from './change';
import type { Outbox } from './outbox';

export const shownState = (base: IncidentState, outbox: Outbox, author: Author): IncidentState =>
  outbox.filter(isShown).reduce((state, change) => withChange(state, change, author), base);

/** A change that no longer fits is left out here; sending it will tell its author. One without its reason fits. */
function withChange(state: IncidentState, { command, madeAt }: Change, author: Author): IncidentState {
  const decided = decideUnexplained(viewOf(state), unversioned(command), author);
  if (!decided.ok || decided.value.kind === 'unchanged') return state;
  // The number of the revision is the server's to give, so the last known one stays.
  const revision = { ...decided.value.revision, seq: state.incident.revision, at: madeAt, actor: author.actor };
  return advance(state, state.incident.id, revision);
}

/** The command for whatever is current. */
export const unversioned = (command: Command): Command =>
  'expectedVersion' in command ? { ...command, expectedVersion: null } : command;
