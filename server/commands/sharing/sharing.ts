// What every verb of sharing begins with: the incident, kept for the verb alone, and an author who may share. Links are no
// part of the record: what is done to them stands in the access log, and the revision number stays.

import 'server-only';
import { may } from '@/core/incident/permission';
import type { Refusal } from '@/core/incident/refusal';
import { type Result, refuse } from '@/core/result';
import { type Access, appendToAccessLog } from '../../db/access/access-log';
import type { Database } from '../../db/connection/client';
import { tellShares } from '../../db/sharing/share-links';
import { MAY_NOT_SHARE } from '../../queries/sharing/share-links';
import type { Entry } from '../writing/entry';
import { withoutKey } from '../writing/once';
import { aloneInIncident, type Scene } from '../writing/scene';

export interface Sharing {
  readonly scene: Scene;
  readonly tx: Database;
  /** Writes what was done to the access log, and tells whoever shows a link of the incident. */
  note(access: Access): Promise<void>;
}

export async function sharing<T>(
  entry: Entry,
  ref: string,
  work: (sharing: Sharing) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const done = await aloneInIncident(entry, ref, null, async (scene) => {
    if (!may(scene.author.role, 'share')) return refuse(MAY_NOT_SHARE);
    const tx = await scene.sitting.written();
    const note = async (access: Access) => {
      await appendToAccessLog(tx, scene.incident.id, scene.author.actor, access);
      await tellShares(tx, scene.incident.id);
    };
    return work({ scene, tx, note });
  });
  return withoutKey(done);
}
