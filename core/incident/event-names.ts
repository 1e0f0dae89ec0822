// What events are called in sentences: by their title, and by their milestone where they alone hold it.

import type { IncidentEvent } from './event';
import type { NamedEvent } from './sentences/event-sentence';

type Nameable = Pick<IncidentEvent, 'id' | 'title' | 'milestone'>;

/** @param live the events that are not deleted, as far as the reader reads them */
export function namedAmong(live: readonly Pick<IncidentEvent, 'id' | 'milestone'>[]): (event: Nameable) => NamedEvent {
  const holders = new Map<Nameable['milestone'], string | null>();
  for (const { id, milestone } of live) holders.set(milestone, holders.has(milestone) ? null : id);
  return ({ id, title, milestone }) => ({ title, milestone: holders.get(milestone) === id ? milestone : null });
}
