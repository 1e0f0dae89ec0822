// Two states of an incident held against each other, ready to be shown: the later one, with what the earlier one had
// besides, what became of every event, and where moved ones stood before.

import { type Difference, difference, type EventDifference } from '@/core/incident/record/difference';
import type { EventRecord } from '@/core/incident/record/record';
import type { IncidentState } from '@/core/incident/record/state';
import { describeSpan } from '@/core/time/describe';
import type { Emphasis, Ghost } from '@/core/timeline/ghosts/ghost';

export interface Comparison {
  /** The later state, with the events that it no longer has. */
  readonly shown: IncidentState;
  readonly difference: Difference;
  readonly emphasis: ReadonlyMap<string, Emphasis>;
  readonly ghosts: readonly Ghost[];
}

export function comparisonOf(before: IncidentState, after: IncidentState): Comparison {
  const changes = difference(before, after);
  const removed = changes.events.flatMap((one): [string, EventRecord][] =>
    one.kind === 'removed' ? [[one.event.id, { event: one.event, deletedAt: null }]] : [],
  );
  return {
    shown: { ...after, events: new Map([...after.events, ...removed]) },
    difference: changes,
    emphasis: new Map(changes.events.map((one) => ['event' in one ? one.event.id : one.after.id, one.kind])),
    ghosts: changes.events.flatMap((one) => ghostOf(one, after.incident.zone)),
  };
}

function ghostOf(one: EventDifference, zone: string): readonly Ghost[] {
  if (one.kind !== 'moved' || one.before.start === null) return [];
  const { id, start, end } = one.before;
  const label = `Formerly ${describeSpan(start, end, { style: 'long', zone })}`;
  return [{ eventId: id, start, end, kind: 'formerly', label }];
}
