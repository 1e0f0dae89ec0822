// The orders in which a table lists events: by one of the three clocks of a fact, onwards or backwards. What is not known comes
// last either way; of those alike the earlier one in time comes first.

import { compareTimes } from '@/core/time/order';
import type { IncidentEvent } from './event';

export const EVENT_CLOCKS = ['when', 'learned', 'entered'] as const;
/** When it happened, when the organisation learned it, when it was entered. */
export type EventClock = (typeof EVENT_CLOCKS)[number];

export const EVENT_SORTS = ['when', '-when', 'learned', '-learned', 'entered', '-entered'] as const;
/** A clock; backwards with a hyphen before it. */
export type EventSort = (typeof EVENT_SORTS)[number];

export const clockOf = (sort: EventSort): EventClock => EVENT_CLOCKS.find((clock) => sort.endsWith(clock)) ?? 'when';

export const isBackwards = (sort: EventSort): boolean => sort.startsWith('-');

/** The order that the heading of a clock leads to next: its own onwards, then backwards. */
export const sortAfter = (sort: EventSort, clock: EventClock): EventSort =>
  clockOf(sort) === clock && !isBackwards(sort) ? `-${clock}` : clock;

/** Whether one stands where the other does, whatever the order. */
export const standAlike = (a: IncidentEvent, b: IncidentEvent): boolean =>
  compareTimes(a.start, b.start) === 0 && compareTimes(a.learnedAt, b.learnedAt) === 0 && a.createdAt === b.createdAt;

/** @param events in order of time, undated ones last */
export function sortedEvents(events: readonly IncidentEvent[], sort: EventSort): readonly IncidentEvent[] {
  if (sort === 'when') return events;
  const clock = clockOf(sort);
  const known = events.filter((event) => isKnown(event, clock));
  const rest = known.length === events.length ? [] : events.filter((event) => !isKnown(event, clock));
  const sign = isBackwards(sort) ? -1 : 1;
  return [...known.toSorted((a, b) => sign * byClock(a, b, clock)), ...rest];
}

function isKnown(event: IncidentEvent, clock: EventClock): boolean {
  if (clock === 'entered') return true;
  return (clock === 'when' ? event.start : event.learnedAt) !== null;
}

function byClock(a: IncidentEvent, b: IncidentEvent, clock: EventClock): number {
  if (clock === 'entered') return a.createdAt - b.createdAt;
  return clock === 'when' ? compareTimes(a.start, b.start) : compareTimes(a.learnedAt, b.learnedAt);
}
