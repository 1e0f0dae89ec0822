// Whether a chain, as it is stored now, continues the last checkpoint over it: the entry that the checkpoint saw is still
// there, and every later one is chained to it. Hashes are computed here, because the database's owner may change its functions.

import 'server-only';
import { canonicalJson } from '@/core/incident/record/jcs';
import type { Database } from '../db/connection/client';
import { type ChainEntry, type ChainLog, chainEntries } from '../db/record/chain';
import type { Checkpoint, Head } from './checkpoint';
import { sha256 } from './sha256';

export type Continuation =
  | { readonly kind: 'empty' }
  | { readonly kind: 'continues'; readonly head: Head & { readonly log: ChainLog } }
  /** `seq` is the first entry that is wrong or missing. */
  | { readonly kind: 'contradicts'; readonly seq: number };

const PAGE = 500;
const FIRST_PREV_HASH = '0'.repeat(64);

export async function continuationOf(
  db: Database,
  chain: { readonly incidentId: string; readonly log: ChainLog },
  last: Checkpoint | undefined,
): Promise<Continuation> {
  let head = { seq: (last?.seq ?? 1) - 1, hash: FIRST_PREV_HASH };
  for (;;) {
    const entries = await chainEntries(db, { ...chain, from: head.seq + 1, limit: PAGE });
    for (const entry of entries) {
      const isSeen = entry.seq === last?.seq;
      const isSound = isSeen ? entry.hash === last.hash : entry.seq === head.seq + 1 && entry.prevHash === head.hash;
      if (!isSound || !isHashed(chain.incidentId, entry)) return { kind: 'contradicts', seq: head.seq + 1 };
      head = { seq: entry.seq, hash: entry.hash };
    }
    if (entries.length < PAGE) break;
  }
  if (last !== undefined && head.seq < last.seq) return { kind: 'contradicts', seq: last.seq };
  return head.seq === 0 ? { kind: 'empty' } : { kind: 'continues', head: { ...chain, ...head } };
}

function isHashed(incidentId: string, entry: ChainEntry): boolean {
  const { seq, at, actor, type, payload, salt, payloadHash, prevHash, hash } = entry;
  if (payload !== null && salt !== null && sha256(Buffer.from(salt, 'hex'), payload) !== payloadHash) return false;
  return sha256(canonicalJson({ incidentId, seq, at, actor, type, payloadHash, prevHash })) === hash;
}
