// The files of an incident, as a member may read them at a moment.

import 'server-only';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { Evidence } from '@/core/incident/evidence';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { mayReadEvidence, readableEvidence } from '@/core/share/evidence';
import type { Member } from '@/core/share/redaction';
import { type Database, inSnapshot } from '../db/connection/client';
import { evidenceOf, findEvidence, supportedEvents } from '../db/evidence';
import { findMembership } from '../db/incidents';
import { evidenceIn } from './past/past-parts';
import { readAt } from './reading';

export interface EvidenceList {
  readonly revision: number;
  /** In the order of entry. */
  readonly evidence: readonly Evidence[];
}

export const listEvidence = (
  user: { readonly id: string },
  ref: string,
  moment: MomentQuery,
): Promise<Result<EvidenceList, Refusal>> =>
  readAt(user, ref, moment, {
    now: async ({ tx, incident: { id, revision }, reader }) =>
      ok({ revision, evidence: await readableFiles(tx, id, reader) }),
    past: (state) => ok({ revision: state.incident.revision, evidence: evidenceIn(state) }),
  });

/** In the order of entry. */
export const readableFiles = async (tx: Database, incidentId: string, reader: Member): Promise<readonly Evidence[]> => {
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
