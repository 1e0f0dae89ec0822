// What "detection" or "first access" in words such as "within a day of detection" refers to: for each milestone, the
// earliest dated event that holds it, as it stands now. Takes what the reader may see, so call it after redaction.

import type { IncidentEvent } from '@/core/incident/event';
import type { Milestone } from '@/core/incident/vocabulary';
import type { TimeAnchor } from '@/core/time/approximate-time';
import { holdersByMilestone } from './metrics';

export type Anchors = ReadonlyMap<Milestone, Omit<TimeAnchor, 'milestone'>>;

/** @param exceptId the event whose time is being read: it cannot be relative to itself */
export function anchorsOf(events: readonly IncidentEvent[], exceptId?: string): Anchors {
  const anchors = new Map<Milestone, Omit<TimeAnchor, 'milestone'>>();
  for (const [milestone, [holder]] of holdersByMilestone(events.filter(({ id }) => id !== exceptId))) {
    if (!holder) continue;
    const { earliest, latest } = holder.start;
    anchors.set(milestone, { eventId: holder.id, earliest, latest });
  }
  return anchors;
}
