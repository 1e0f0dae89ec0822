// Where a member's own belongings of an incident lie, which are no part of its record: lanes, views, who is there.

import 'server-only';
import type { Database } from '../connection/client';
import { findMembership } from '../incidents';

export interface MemberPlace {
  readonly incidentId: string;
  readonly userId: string;
}

/** Null where there is no such incident for this user. */
export async function memberPlace(db: Database, ref: string, userId: string): Promise<MemberPlace | null> {
  const membership = await findMembership(db, ref, userId);
  return membership && { incidentId: membership.incident.id, userId };
}
