// The record of an incident together with the files that this member may read.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import type { Evidence } from '@/core/incident/evidence';
import type { Incident } from '@/core/incident/incident';
import { inSnapshot } from '../../db/connection/client';
import { findMembership } from '../../db/incidents';
import { readableFiles } from '../evidence';
import { type FoundRecord, findRecord } from './record-export';

export interface FoundBundle {
  readonly incident: Incident;
  /** In the order of entry. */
  readonly files: readonly Evidence[];
  readonly record: FoundRecord;
}

/** Null when there is no such incident for this user. */
export async function findBundle(user: Actor, ref: string): Promise<FoundBundle | null> {
  const found = await inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return null;
    const { incident, role } = membership;
    return { incident, files: await readableFiles(tx, incident.id, { userId: user.id, role }) };
  });
  const record = await findRecord(user, ref);
  return found === null || record === null ? null : { ...found, record };
}
