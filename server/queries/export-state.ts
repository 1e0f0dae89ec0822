// The incident as an export shows it: at a revision, as the member reads it, as any responder does of that, or as a share link of
// an audience that this member made would show it. Every export by a member but the sealed record takes its state from here, and from here alone.

import 'server-only';
import { readMoment } from '@/core/contracts/moment-query';
import type { Incident } from '@/core/incident/incident';
import type { AsOf } from '@/core/incident/moment';
import type { Refusal } from '@/core/incident/refusal';
import type { IncidentState } from '@/core/incident/state';
import type { Audience } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { ANY_RESPONDER, type MemberReader, redactedForLink, redactedForMember } from '@/core/share/redaction';
import { type Database, inLineSnapshot } from '../db/client';
import { findMembership, type Membership } from '../db/incidents';
import { readerOf } from '../db/readers';
import { presentRelease } from '../db/releases';
import { type RevisionHead, revisionHead } from '../db/revisions';
import { protectionNow, readPast, revisionAsOf, stateAt } from './past';

export interface ExportChoices {
  /** As requests say it; the present revision where it is absent. */
  readonly asOf?: string | undefined;
  readonly audience?: Audience | null | undefined;
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
  readonly audience: Audience | null;
}

export const readExportState = (
  user: { readonly id: string },
  ref: string,
  choices: ExportChoices,
  client: AbortSignal,
): Promise<Result<ExportState, Refusal>> => inLineSnapshot((tx) => exportStateIn(tx, user, ref, choices), client);

/** The state, and what it was made from, for an export that says more of the same revision. */
export interface FoundExportState extends ExportState {
  /** As it stands now. */
  readonly incident: Incident;
  readonly member: MemberReader;
}

export async function exportStateIn(
  tx: Database,
  user: { readonly id: string },
  ref: string,
  { asOf, audience = null }: ExportChoices,
): Promise<Result<FoundExportState, Refusal>> {
  const membership = await findMembership(tx, ref, user.id);
  if (membership === null) return refuse({ kind: 'not-found' });
  const { incident, role } = membership;
  const moment = readMoment({ asOf }, incident.zone);
  if (!moment.ok) return refuse({ kind: 'invalid', errors: moment.error });
  const seq = await revisionAsOf(tx, incident, moment.value.asOf);
  if (!seq.ok) return seq;
  const member = await readerOf(tx, incident.id, { userId: user.id, role });
  const state = await redacted(tx, membership, member, { seq: seq.value, audience });
  if (!state.ok) return state;
  const head = await revisionHead(tx, incident.id, seq.value);
  return ok({ incidentId: incident.id, ref: incident.ref, state: state.value, head, audience, incident, member });
}

interface Shown {
  readonly seq: number;
  readonly audience: Audience | null;
}

async function redacted(
  tx: Database,
  { incident }: Membership,
  reader: MemberReader,
  { seq, audience }: Shown,
): Promise<Result<IncidentState, Refusal>> {
  const asOf: AsOf = { kind: 'revision', seq };
  if (audience === null) return readPast(tx, incident, reader, { asOf, knownAt: null });
  if (audience === 'responders') {
    const own = await readPast(tx, incident, reader, { asOf, knownAt: null });
    return own.ok
      ? ok(redactedForMember(ANY_RESPONDER, own.value, await protectionNow(tx, incident.id, own.value)))
      : own;
  }
  const release = await presentRelease(tx, incident, audience);
  return ok(redactedForLink({ audience, maker: reader }, await stateAt(tx, incident, seq), release));
}
