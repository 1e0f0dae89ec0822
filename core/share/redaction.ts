// The only way out of the server: what one member may read of an incident. Pages, API and exports all call this on
// whatever they are about to send, and compute metrics from what it returns. Source of the rule: Readers, in the design.

import type { IncidentEvent } from '@/core/incident/event';
import type { Role } from '@/core/incident/vocabulary';

/** A member of the incident. */
export interface MemberReader {
  readonly userId: string;
  readonly role: Role;
}

/** Counsel reads everything, others everything that is not privileged against them. What you may not read does not exist. */
export const mayReadEvent = (
  { userId, role }: MemberReader,
  { privilege }: Pick<IncidentEvent, 'privilege'>,
): boolean => privilege === null || role === 'counsel' || privilege.asserterId === userId;

export const readableEvents = <E extends IncidentEvent>(reader: MemberReader, events: readonly E[]): readonly E[] =>
  events.filter((event) => mayReadEvent(reader, event));
