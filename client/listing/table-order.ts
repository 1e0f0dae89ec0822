// The events that a table lists, in its order. Where only texts arrived they are put where the outlines stood: neither is
// anything sorted again nor is any event asked whether it is let through.

import type { IncidentEvent } from '@/core/incident/event';
import { type EventSort, sortedEvents, standAlike } from '@/core/incident/event-sort';
import { type EventChanges, eventChanges, tellChanges } from '@/core/timeline/prepared/event-changes';

type Events = readonly IncidentEvent[];

export class TableOrder {
  private events: Events = [];
  private matchIds: ReadonlySet<string> | null = null;
  private sort: EventSort = 'when';
  private listed: Events = [];
  /** Where each of them stands; made when it is first asked for. */
  private places: ReadonlyMap<string, number> | null = null;

  /**
   * @param events in order of time, undated ones last
   * @param matchIds the ids of those that are let through; null for all
   */
  of(events: Events, matchIds: ReadonlySet<string> | null, sort: EventSort): Events {
    const isAsBefore = this.matchIds === matchIds && this.sort === sort;
    const changes = isAsBefore ? eventChanges(this.events, events) : null;
    this.events = events;
    if (changes !== null && isInPlace(changes)) return this.replaced(changes);
    this.matchIds = matchIds;
    this.sort = sort;
    this.places = null;
    this.listed = sortedEvents(matchIds === null ? events : events.filter(({ id }) => matchIds.has(id)), sort);
    return this.listed;
  }

  private replaced({ gone, come }: EventChanges): Events {
    if (come.length === 0) return this.listed;
    if (this.matchIds === null && this.sort === 'when') {
      this.listed = this.events;
      return this.listed;
    }
    this.places ??= new Map(this.listed.map(({ id }, place) => [id, place]));
    const next = this.listed.slice();
    for (const event of come) {
      const place = this.places.get(event.id);
      if (place !== undefined) next[place] = event;
    }
    tellChanges(this.listed, next, {
      gone: gone.filter(({ id }) => this.places?.has(id)),
      come: come.filter(({ id }) => this.places?.has(id)),
    });
    this.listed = next;
    return next;
  }
}

/** Whether each that is gone is there again, and stands where it stood. */
function isInPlace({ gone, come }: EventChanges): boolean {
  if (gone.length !== come.length) return false;
  const news = new Map(come.map((event) => [event.id, event]));
  return gone.every((event) => {
    const now = news.get(event.id);
    return now !== undefined && standAlike(event, now);
  });
}
