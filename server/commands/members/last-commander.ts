// No incident is left without a commander.

import 'server-only';
import type { Role } from '@/core/incident/vocabulary';
import { countCommanders } from '../../db/access/members';
import type { Scene } from '../writing/scene';

export const LAST_COMMANDER = 'They are the only commander of this incident. Make somebody else commander first.';

/** Whether none would be left once a member with this role has it no more. */
export async function leavesNoCommander({ sitting, incident }: Scene, formerRole: Role | null): Promise<boolean> {
  if (formerRole !== 'commander') return false;
  return (await countCommanders(await sitting.written(), incident.id)) === 1;
}
