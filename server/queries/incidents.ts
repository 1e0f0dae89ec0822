// The incidents that a user is a member of, as the list shows them.

import 'server-only';
import type { Incident } from '@/core/incident/incident';
import type { Role } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';
import { database } from '../db/connection/client';
import { listMemberships } from '../db/incidents';

export interface ListedIncident extends Incident {
  readonly role: Role;
  /** Of the events that the user may read. */
  readonly eventCount: number;
  /** The moment of the last revision. */
  readonly updatedAt: Instant;
}

/** The last changed first. */
export async function listIncidents(user: { readonly id: string }): Promise<readonly ListedIncident[]> {
  const memberships = await listMemberships(database(), user.id);
  return memberships.map(({ incident, role, eventCount, updatedAt }) => ({ ...incident, role, eventCount, updatedAt }));
}
