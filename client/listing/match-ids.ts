// Which events the filter lets through, found again without asking all of them where only texts arrived.

import type { IncidentEvent } from '@/core/incident/event';
import { type EventFilter, matchingIds } from '@/core/incident/search-events';
import { type EventChanges, eventChanges } from '@/core/timeline/prepared/event-changes';

export class MatchIds {
  private events: readonly IncidentEvent[] = [];
  private filter: EventFilter = { search: '', categories: [] };
  private ids: ReadonlySet<string> | null = null;

  /** Null where all are let through. */
  of(events: readonly IncidentEvent[], filter: EventFilter): ReadonlySet<string> | null {
    const isAsBefore = filter.search === this.filter.search && filter.categories === this.filter.categories;
    const changes = isAsBefore && filter.search === '' ? eventChanges(this.events, events) : null;
    this.events = events;
    this.filter = filter;
    if (changes === null || !areOfTheSame(changes)) this.ids = matchingIds(events, filter);
    return this.ids;
  }
}

/** Whether each that is gone is there again, in the category that it had. */
function areOfTheSame({ gone, come }: EventChanges): boolean {
  const categories = new Map(gone.map(({ id, category }) => [id, category]));
  return gone.length === come.length && come.every(({ id, category }) => categories.get(id) === category);
}
