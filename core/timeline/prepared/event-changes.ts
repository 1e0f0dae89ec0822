// What differs between two lists of events that are mostly the same objects in the same order.

import type { IncidentEvent } from '@/core/incident/event';

/** An event that was replaced is gone and has come. */
export interface EventChanges {
  readonly gone: readonly IncidentEvent[];
  readonly come: readonly IncidentEvent[];
}

/** More than these are as quickly looked at anew. */
export const MOST_CHANGES = 512;
/** How far on the two lists are looked for where they agree again. */
const LOOK_AHEAD = 64;

type Events = readonly IncidentEvent[];

interface Told {
  /** Known as long as anybody else keeps it. */
  readonly before: WeakRef<Events>;
  readonly changes: EventChanges | null;
}

const told = new WeakMap<Events, Told>();

/** Null where very much differs. Found once for each list and the one before it, however many ask. */
export function eventChanges(before: Events, after: Events): EventChanges | null {
  const known = told.get(after);
  if (known?.before.deref() === before) return known.changes;
  return tellChanges(before, after, compared(before, after));
}

/** For whoever made one list of the other and knows what differs. */
export function tellChanges(before: Events, after: Events, changes: EventChanges | null): EventChanges | null {
  told.set(after, { before: new WeakRef(before), changes });
  return changes;
}

function compared(before: Events, after: Events): EventChanges | null {
  const gone: IncidentEvent[] = [];
  const come: IncidentEvent[] = [];
  let [old, now] = [0, 0];
  while (old < before.length && now < after.length) {
    const was = before[old] as IncidentEvent;
    const is = after[now] as IncidentEvent;
    // Tells objects apart without reading them, which of a hundred thousand costs more than all the rest.
    if (Object.is(was, is)) {
      old += 1;
      now += 1;
      continue;
    }
    if (gone.length + come.length > MOST_CHANGES) return null;
    const isReplaced = was.id === is.id;
    if (!isReplaced && isAhead(after, was, now)) {
      come.push(is);
      now += 1;
    } else if (!isReplaced && isAhead(before, is, old)) {
      gone.push(was);
      old += 1;
    } else {
      gone.push(was);
      come.push(is);
      old += 1;
      now += 1;
    }
  }
  if (before.length - old + after.length - now > MOST_CHANGES) return null;
  return { gone: [...gone, ...before.slice(old)], come: [...come, ...after.slice(now)] };
}

function isAhead(events: readonly IncidentEvent[], event: IncidentEvent, from: number): boolean {
  const to = Math.min(events.length, from + LOOK_AHEAD);
  for (let index = from + 1; index < to; index++) if (events[index] === event) return true;
  return false;
}
