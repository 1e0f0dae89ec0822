// The files of an incident, as a member may read them.

import 'server-only';
import type { Evidence } from '@/core/incident/evidence';
import { mayReadEvidence, readableEvidence } from '@/core/share/evidence';
import type { MemberReader } from '@/core/share/redaction';
import { type Database, inSnapshot } from '../db/client';
import { evidenceOf, findEvidence, supportedEvents } from '../db/evidence';
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
    const { incident, role } = membership;
    const evidence = await readableFiles(tx, incident.id, { userId: user.id, role });
    return { revision: incident.revision, evidence };
  });

/** In the order of entry. */
export const readableFiles = async (
  tx: Database,
  incidentId: string,
  reader: MemberReader,
): Promise<readonly Evidence[]> => {
  const files = await evidenceOf(tx, incidentId);
  return files.length === 0 ? files : readableEvidence(reader, files, await supportedEvents(tx, incidentId));
};

export interface FoundEvidence {
  readonly incidentId: string;
  readonly file: Evidence;
}

/** Null when there is no such file for this user: not in this incident, or not theirs to read. */
export const findReadableEvidence = (
  user: { readonly id: string },
  ref: string,
  sha256: string,
): Promise<FoundEvidence | null> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return null;
    const incidentId = membership.incident.id;
    const file = await findEvidence(tx, incidentId, sha256);
    if (file === null) return null;
    const reader = { userId: user.id, role: membership.role };
    return mayReadEvidence(reader, sha256, await supportedEvents(tx, incidentId)) ? { incidentId, file } : null;
  });
