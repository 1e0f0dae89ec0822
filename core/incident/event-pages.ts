// Events some at a time, for what is written of so many that they are not all held at once.

import type { IncidentEvent } from './event';

export type EventPages = AsyncIterable<readonly IncidentEvent[]> | Iterable<readonly IncidentEvent[]>;

/** @param size how many go together, at least 1 */
export function* pagesOf(events: readonly IncidentEvent[], size: number): Iterable<readonly IncidentEvent[]> {
  for (let from = 0; from < events.length; from += size) yield events.slice(from, from + size);
}
