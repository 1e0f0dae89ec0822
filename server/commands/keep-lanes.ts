// Keeps how a member's lanes lie. No change of the incident: no revision, whatever one's role.

import 'server-only';
import type { LaneSetting } from '@/core/contracts/lane-settings';
import { database } from '../db/client';
import { findMembership } from '../db/incidents';
import { keepLaneSetting } from '../db/lane-settings';

/** False where there is no such incident for this user. */
export async function keepLanes(user: { readonly id: string }, ref: string, setting: LaneSetting): Promise<boolean> {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null) return false;
  await keepLaneSetting(database(), { incidentId: membership.incident.id, userId: user.id }, setting);
  return true;
}
