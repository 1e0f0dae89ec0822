// For tests: recomputes an incident's chain as DESIGN's record section defines it, from what the API tells.

import { createHash } from 'node:crypto';
import type { RevisionOut } from '@/core/contracts/revision';
import { canonicalJson } from '@/core/incident/record/jcs';

/** The numbers of the revisions that do not fit; none where the chain is whole. */
export function brokenLinks(incidentId: string, revisions: readonly RevisionOut[]): readonly number[] {
  let prevHash = '0'.repeat(64);
  const broken: number[] = [];
  for (const [index, revision] of revisions.entries()) {
    const { seq, at, actor, type, payload, salt, payloadHash, hash } = revision;
    const committed = payload === null || salt === null ? payloadHash : sha256(Buffer.from(salt, 'hex'), payload);
    const link = { incidentId, seq, at, actor, type, payloadHash, prevHash };
    const fits = seq === index + 1 && revision.prevHash === prevHash && committed === payloadHash;
    if (!fits || sha256(Buffer.alloc(0), link) !== hash) broken.push(seq);
    prevHash = hash;
  }
  return broken;
}

const sha256 = (salt: Buffer, value: unknown): string =>
  createHash('sha256').update(salt).update(canonicalJson(value)).digest('hex');
