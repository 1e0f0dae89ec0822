// The changes on their way to the server, oldest first, and what can become of them. Pure: each function gives the next
// outbox. Changes of one target wait for each other; what failed lets later ones pass, unless it was the creation, and
// so does what waits for its reason, since changes of other fields merge.

import { type Change, changeTarget, isFailed, isUnexplained, type Phase } from './change';
import { eventOfTarget, type Target } from './target';

export type Outbox = readonly Change[];

export const EMPTY_OUTBOX: Outbox = [];

export const enqueued = (outbox: Outbox, change: Change): Outbox => [...outbox, change];

const without = (outbox: Outbox, changeId: string): Outbox => outbox.filter(({ id }) => id !== changeId);

export const withPhase = (outbox: Outbox, changeId: string, phase: Phase): Outbox =>
  outbox.map((change) => (change.id === changeId ? { ...change, phase } : change));

/** Puts `parts` where a change was: none once it is settled, two once a merge has parted it. */
export const replaced = (outbox: Outbox, changeId: string, parts: readonly Change[]): Outbox =>
  outbox.flatMap((change) => (change.id === changeId ? parts : [change]));

/** The changes that may go out now: for each target the oldest, unless it is on its way or waits for its time. */
export function due(outbox: Outbox, nowMs: number): readonly Change[] {
  return firstOfEachTarget(outbox).filter(
    ({ phase }) => phase.kind === 'waiting' || (phase.kind === 'retrying' && phase.dueMs <= nowMs),
  );
}

/** When the next retry is due; null where none waits. */
export function nextDueMs(outbox: Outbox): number | null {
  const times = firstOfEachTarget(outbox).flatMap(({ phase }) => (phase.kind === 'retrying' ? [phase.dueMs] : []));
  return times.length === 0 ? null : Math.min(...times);
}

function firstOfEachTarget(outbox: Outbox): readonly Change[] {
  const taken = new Set<Target>();
  return outbox.filter((change) => {
    const target = changeTarget(change);
    if (isUnexplained(change)) return false;
    if (isKept(taken, target)) {
      taken.add(target);
      return false;
    }
    if (isFailed(change)) {
      // Nothing that never came to be can be changed.
      if (isCreation(change)) taken.add(target);
      return false;
    }
    taken.add(target);
    return true;
  });
}

/** Whether something that goes first is of the same events. */
function isKept(taken: ReadonlySet<Target>, target: Target): boolean {
  if (taken.has(target)) return true;
  if (target === 'events') return [...taken].some((other) => eventOfTarget(other) !== null);
  return eventOfTarget(target) !== null && taken.has('events');
}

const isCreation = ({ command }: Change) => command.type === 'event.create' || command.type === 'figure.create';

/** Every retry becomes due at once: the network is back, or somebody pressed "Try now". */
export const hastened = (outbox: Outbox): Outbox =>
  outbox.map((change) =>
    change.phase.kind === 'retrying'
      ? { ...change, phase: { kind: 'waiting', attempts: change.phase.attempts } }
      : change,
  );

/** After a reload nothing is on its way any more; whether it arrived, the repeated request will tell. */
export const resumed = (outbox: Outbox): Outbox =>
  outbox.map((change) =>
    change.phase.kind === 'sending' || change.phase.kind === 'retrying'
      ? { ...change, phase: { kind: 'waiting', attempts: 0 } }
      : change,
  );

/** Undo and redo of a change that is now on the record take its number as their reason. */
export const numbered = (outbox: Outbox, changeId: string, revision: number): Outbox =>
  outbox.map((change) => {
    const { origin, command } = change;
    const named = origin?.changeId === changeId ? { ...change, origin: { ...origin, revision } } : change;
    return command.type === 'events.undo' && command.undoes === changeId
      ? { ...named, command: { ...command, revision } }
      : named;
  });

/** Says why, and lets them go. */
export const explained = (outbox: Outbox, changeIds: ReadonlySet<string>, reason: string): Outbox =>
  outbox.map((change) =>
    changeIds.has(change.id) && isUnexplained(change)
      ? { ...change, command: { ...change.command, reason }, phase: { kind: 'waiting', attempts: 0 } }
      : change,
  );

/** Drops a change and, where it was a creation, all that was to be made of it. */
export function discarded(outbox: Outbox, changeId: string): Outbox {
  const change = outbox.find(({ id }) => id === changeId);
  if (!change) return outbox;
  if (!isCreation(change)) return without(outbox, changeId);
  const target = changeTarget(change);
  return outbox.filter((other) => changeTarget(other) !== target);
}
