// The incident as an export shows it: at a revision, as the member reads it, or as a share link of an audience that this
// member made would show it. Every export but the sealed record takes its state from here, and from here alone.

import 'server-only';
import { readMoment } from '@/core/contracts/moment-query';
import type { AsOf } from '@/core/incident/moment';
import type { Refusal } from '@/core/incident/refusal';
import type { IncidentState } from '@/core/incident/state';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { type MemberReader, redactedForLink } from '@/core/share/redaction';
import { type Database, inSnapshot } from '../db/client';
import { findMembership, type Membership } from '../db/incidents';
import { presentRelease } from '../db/releases';
import { type RevisionHead, revisionHead } from '../db/revisions';
import { readPast, revisionAsOf, stateAt } from './past';

export interface ExportChoices {
  /** As requests say it; the present revision where it is absent. */
  readonly asOf?: string;
  readonly audience?: LinkAudience;
}

export interface ExportState {
  readonly incidentId: string;
  /** The likes of "INC-2023-0001": what files are named after. */
  readonly ref: string;
  /** Redacted. Its parts in order: `eventsIn` and `figuresIn` of past-parts. */
  readonly state: IncidentState;
  /** The revision that the state is of. */
  readonly head: RevisionHead;
  /** Whom the state was redacted for; null for the member. */
  readonly audience: LinkAudience | null;
}

export const readExportState = (
  user: { readonly id: string },
  ref: string,
  { asOf, audience }: ExportChoices,
): Promise<Result<ExportState, Refusal>> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return refuse({ kind: 'not-found' });
    const { incident } = membership;
    const moment = readMoment({ asOf }, incident.zone);
    if (!moment.ok) return refuse({ kind: 'invalid', errors: moment.error });
    const seq = await revisionAsOf(tx, incident, moment.value.asOf);
    if (!seq.ok) return seq;
    const reader = { userId: user.id, role: membership.role };
    const state = await redacted(tx, membership, reader, { seq: seq.value, audience: audience ?? null });
    if (!state.ok) return state;
    const head = await revisionHead(tx, incident.id, seq.value);
    return ok({ incidentId: incident.id, ref: incident.ref, state: state.value, head, audience: audience ?? null });
  });

interface Shown {
  readonly seq: number;
  readonly audience: LinkAudience | null;
}

async function redacted(
  tx: Database,
  { incident }: Membership,
  reader: MemberReader,
  { seq, audience }: Shown,
): Promise<Result<IncidentState, Refusal>> {
  const asOf: AsOf = { kind: 'revision', seq };
  if (audience === null) return readPast(tx, incident, reader, { asOf, knownAt: null });
  const release = await presentRelease(tx, incident, audience);
  return ok(redactedForLink({ audience, maker: reader }, await stateAt(tx, incident, seq), release));
}
