// The files of an incident, as a member may read them.

import 'server-only';
import type { Evidence } from '@/core/incident/evidence';
import { inSnapshot } from '../db/client';
import { evidenceOf } from '../db/evidence';
import { findMembership } from '../db/incidents';

export interface EvidenceList {
  readonly revision: number;
  /** In the order of entry. */
  readonly evidence: readonly Evidence[];
}

/** Null when there is no such incident for this user. */
export const listEvidence = (user: { readonly id: string }, ref: string): Promise<EvidenceList | null> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return null;
    const { id, revision } = membership.incident;
    return { revision, evidence: await evidenceOf(tx, id) };
  });
