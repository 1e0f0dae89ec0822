// One event as a member may read it.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import { mayReadEvent } from '@/core/share/redaction';
import { database } from '../db/client';
import { findEvent } from '../db/events';
import { findMembership } from '../db/incidents';

/** Null where there is none for this user: deleted, another incident's, or not theirs to read. */
export async function readEvent(
  user: { readonly id: string },
  ref: string,
  eventId: string,
): Promise<IncidentEvent | null> {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null) return null;
  const record = await findEvent(database(), membership.incident.id, eventId);
  if (record === null || record.deletedAt !== null) return null;
  return mayReadEvent({ userId: user.id, role: membership.role }, record.event) ? record.event : null;
}
