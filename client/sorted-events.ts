// The events of a state in the order of time, undated ones last. After a change only what changed is looked at again: sorting a
// hundred thousand for each would be felt.

import type { IncidentEvent } from '@/core/incident/event';
import { changedKeys } from '@/core/incident/layered-map';
import { type IncidentState, liveEvents } from '@/core/incident/state';
import { compareTimes } from '@/core/time/order';

type Records = IncidentState['events'];

const byTime = (a: IncidentEvent, b: IncidentEvent): number => compareTimes(a.start, b.start);

/** Sorts one state after another. */
export class EventOrder {
  private before: Records | null = null;
  private sorted: readonly IncidentEvent[] = [];

  of(state: IncidentState): readonly IncidentEvent[] {
    const { before } = this;
    if (before === state.events) return this.sorted;
    const changed = before && changedKeys(before, state.events);
    this.sorted =
      before === null || changed === null
        ? liveEvents(state).toSorted(byTime)
        : withChanged(this.sorted, before, state.events, changed);
    this.before = state.events;
    return this.sorted;
  }
}

function withChanged(
  sorted: readonly IncidentEvent[],
  before: Records,
  after: Records,
  changed: ReadonlySet<string>,
): readonly IncidentEvent[] {
  if (changed.size === 0) return sorted;
  const gone = new Set<IncidentEvent>();
  const inPlace = new Map<IncidentEvent, IncidentEvent>();
  const moved: IncidentEvent[] = [];
  for (const id of changed) {
    const [old, now] = [liveIn(before, id), liveIn(after, id)];
    if (old !== null && now !== null && byTime(old, now) === 0) inPlace.set(old, now);
    else {
      if (old !== null) gone.add(old);
      if (now !== null) moved.push(now);
    }
  }
  const kept = sorted.filter((event) => !gone.has(event)).map((event) => inPlace.get(event) ?? event);
  return merged(kept, moved.toSorted(byTime));
}

function liveIn(records: Records, id: string): IncidentEvent | null {
  const record = records.get(id);
  return record === undefined || record.deletedAt !== null ? null : record.event;
}

function merged(kept: readonly IncidentEvent[], moved: readonly IncidentEvent[]): readonly IncidentEvent[] {
  if (moved.length === 0) return kept;
  const all: IncidentEvent[] = [];
  let next = 0;
  for (const event of kept) {
    while (next < moved.length && byTime(moved[next] as IncidentEvent, event) < 0)
      all.push(moved[next++] as IncidentEvent);
    all.push(event);
  }
  return [...all, ...moved.slice(next)];
}
