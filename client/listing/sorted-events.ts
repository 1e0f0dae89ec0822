// The events of a state in the order of time, undated ones last. After a change only what changed is looked at again: sorting a
// hundred thousand for each would be felt.

import type { IncidentEvent } from '@/core/incident/event';
import { changedKeys } from '@/core/incident/record/layered-map';
import { type IncidentState, liveEvents } from '@/core/incident/record/state';
import { compareTimes } from '@/core/time/order';
import { MOST_CHANGES, tellChanges } from '@/core/timeline/prepared/event-changes';

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
  const kept = sorted.slice();
  for (const [old, now] of inPlace) kept[placeOf(sorted, old)] = now;
  const gonePlaces = [...gone].map((old) => placeOf(sorted, old)).sort((a, b) => b - a);
  for (const place of gonePlaces) kept.splice(place, 1);
  for (const event of moved) kept.splice(firstAfter(kept, event), 0, event);
  if (changed.size <= MOST_CHANGES) {
    tellChanges(sorted, kept, { gone: [...inPlace.keys(), ...gone], come: [...inPlace.values(), ...moved] });
  }
  return kept;
}

function liveIn(records: Records, id: string): IncidentEvent | null {
  const record = records.get(id);
  return record === undefined || record.deletedAt !== null ? null : record.event;
}

/** Where it stands among those of the same time. */
function placeOf(sorted: readonly IncidentEvent[], event: IncidentEvent): number {
  let place = firstFrom(sorted, event, (order) => order < 0);
  while (place < sorted.length && sorted[place] !== event) place += 1;
  return place;
}

const firstAfter = (sorted: readonly IncidentEvent[], event: IncidentEvent): number =>
  firstFrom(sorted, event, (order) => order <= 0);

/** The first place that is not before the event. */
function firstFrom(
  sorted: readonly IncidentEvent[],
  event: IncidentEvent,
  isBefore: (order: number) => boolean,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(byTime(sorted[middle] as IncidentEvent, event))) low = middle + 1;
    else high = middle;
  }
  return low;
}
