// What several chosen events have in common: from when to when they are, and, of two, the time between them.

import type { IncidentEvent } from '@/core/incident/event';
import type { IncidentState } from '@/core/incident/record/state';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { describeDuration } from '@/core/time/describe-duration';
import { durationBetween } from '@/core/time/duration';
import { compareTimes } from '@/core/time/order';
import type { Span } from '@/core/timeline/draw-request';
import { likeliest } from '@/core/timeline/gesture/time-edit';

export const chosenEvents = ({ events }: IncidentState, ids: ReadonlySet<string>): readonly IncidentEvent[] =>
  [...ids].flatMap((id) => events.get(id)?.event ?? []);

interface Reach {
  readonly first: ApproximateTime;
  readonly last: ApproximateTime;
  readonly undatedCount: number;
}

/** The first and the last start, as far as they are known; null where none has a date. */
export function reachOf(events: readonly IncidentEvent[]): Reach | null {
  let first: ApproximateTime | null = null;
  let last: ApproximateTime | null = null;
  let undatedCount = 0;
  for (const { start } of events) {
    if (start === null) undatedCount += 1;
    else {
      if (first === null || compareTimes(start, first) < 0) first = start;
      if (last === null || compareTimes(start, last) > 0) last = start;
    }
  }
  return first === null || last === null ? null : { first, last, undatedCount };
}

interface Measured {
  /** "40 to 42 days" */
  readonly words: string;
  /** Null where the two lie on one moment, as far as that is known. */
  readonly span: Span | null;
}

/** The time between two events, as the incident's metrics count it; null of any other number, or without dates. */
export function timeBetween(events: readonly IncidentEvent[], zone: string): Measured | null {
  if (events.length !== 2) return null;
  const [first, last] = events.toSorted((a, b) => compareTimes(a.start, b.start));
  if (!first?.start || !last?.start) return null;
  const { text: words } = describeDuration(durationBetween(first.start, last.start, zone));
  const [fromAt, toAt] = [likeliest(first.start), likeliest(last.start)];
  if (fromAt === null || toAt === null || fromAt >= toAt) return { words, span: null };
  return { words, span: { id: 'measured', fromAt, toAt, label: words, fromEventId: first.id, toEventId: last.id } };
}

/** "13 days between them"; of what lasts that would be from where it ended, and starts are what is counted. */
export function betweenWords(events: readonly IncidentEvent[], zone: string): string | null {
  const between = timeBetween(events, zone);
  if (between === null) return null;
  return `${between.words} ${events.some(({ end }) => end !== null) ? 'from start to start' : 'between them'}`;
}
