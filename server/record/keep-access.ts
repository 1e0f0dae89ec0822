// Enters what was read or taken out in the access log, in a transaction of its own, and has its head signed as every other:
// a reading moves a chain as a change does.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { type Access, appendToAccessLog } from '../db/access/access-log';
import { database } from '../db/connection/client';
import { noteHead } from './checkpoints';

export async function keepAccess(incidentId: string, actor: Actor, access: Access): Promise<void> {
  await appendToAccessLog(database(), incidentId, actor, access);
  noteHead(incidentId);
}
