// The events of a list that are of some kind, such as those that hold a milestone. Of a list that differs little from the one
// before, only what differs is looked at: asking a hundred thousand each time some texts arrive would be felt.

import type { IncidentEvent } from '@/core/incident/event';
import { eventChanges } from '@/core/timeline/prepared/event-changes';

/** Picks from one list after another. */
export class PickedEvents {
  private before: readonly IncidentEvent[] = [];
  private picked: readonly IncidentEvent[] = [];

  constructor(private readonly isPicked: (event: IncidentEvent) => boolean) {}

  /** In their order; the same list as before where it would hold the same. */
  of(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
    const changes = eventChanges(this.before, events);
    this.before = events;
    if (changes === null || changes.gone.some(this.isPicked) || changes.come.some(this.isPicked)) {
      this.picked = events.filter(this.isPicked);
    }
    return this.picked;
  }
}
