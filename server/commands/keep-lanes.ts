// Keeps how a member's lanes lie. No change of the incident: no revision, whatever one's role.

import 'server-only';
import type { LaneSetting } from '@/core/contracts/lane-settings';
import { memberPlace } from '../db/access/member-place';
import { database } from '../db/connection/client';
import { keepLaneSetting } from '../db/lane-settings';

/** False where there is no such incident for this user. */
export async function keepLanes(user: { readonly id: string }, ref: string, setting: LaneSetting): Promise<boolean> {
  const place = await memberPlace(database(), ref, user.id);
  if (place === null) return false;
  await keepLaneSetting(database(), place, setting);
  return true;
}
