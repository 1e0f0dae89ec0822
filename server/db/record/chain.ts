// Both chains as they are stored, whoever asks: what checkpoints are signed over and what is verified. Nothing of this
// leaves the server but through core/share.

import 'server-only';
import type { ChainLink } from '@/core/incident/record/revision';
import { toRfc3339 } from '@/core/time/instant';
import type { Database } from '../connection/client';
import { instantOf } from '../events/time-columns';

/** The revisions, or the log of who looked and who took something out. */
export const CHAIN_LOGS = ['record', 'access'] as const;
export type ChainLog = (typeof CHAIN_LOGS)[number];

export interface ChainEntry extends ChainLink {
  readonly seq: number;
  /** RFC 3339, as it was hashed. */
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly type: string;
}

interface ChainPage {
  readonly incidentId: string;
  readonly log: ChainLog;
  /** The first number wanted. */
  readonly from: number;
  readonly limit: number;
}

/** In their order. */
export async function chainEntries(db: Database, page: ChainPage): Promise<readonly ChainEntry[]> {
  const { incidentId, log, from, limit } = page;
  const wanted = { where: { incidentId, seq: { gte: from } }, orderBy: { seq: 'asc' }, take: limit } as const;
  const rows = await (log === 'record' ? db.revision.findMany(wanted) : db.accessEntry.findMany(wanted));
  return rows.map(({ at, actorId, actorName, incidentId: _, ...row }) => ({
    ...row,
    at: toRfc3339(instantOf(at)),
    actor: { id: actorId, name: actorName },
  }));
}

/** Whose chains there are, oldest first. */
export const chainedIncidents = (db: Database): Promise<readonly { readonly id: string; readonly ref: string }[]> =>
  db.incident.findMany({ select: { id: true, ref: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
