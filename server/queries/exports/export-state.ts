// The incident as an export shows it: at a revision, as the member reads it, as any responder does of that, or as a share link of
// an audience that this member made would show it. Every export by a member but the sealed record takes its state from here, and from here alone.

import 'server-only';
import { readMoment } from '@/core/contracts/moment-query';
import type { Incident } from '@/core/incident/incident';
import type { AsOf } from '@/core/incident/moment';
import type { IncidentState } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import type { Audience } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { ANY_RESPONDER, type MemberReader, redactedForLink, redactedForMember } from '@/core/share/redaction';
import { readerOf } from '../../db/access/readers';
import { type Database, inLineSnapshot } from '../../db/connection/client';
import { findMembership } from '../../db/incidents';
import { type RevisionHead, revisionHead } from '../../db/record/revisions';
import { presentRelease } from '../../db/sharing/releases';
import { protectionNow, readPast, revisionAsOf, stateForLink } from '../past/past';

export interface ExportChoices {
  /** As requests say it; the present revision where it is absent. */
  readonly asOf?: string | undefined;
  readonly audience?: Audience | null | undefined;
}

/** What every export says of itself. */
export interface ExportLabel {
  readonly incidentId: string;
  /** The likes of "INC-2023-0001": what files are named after. */
  readonly ref: string;
  /** The revision that the state is of. */
  readonly head: RevisionHead;
  /** Whom the state was redacted for; null for the member. */
  readonly audience: Audience | null;
}

export interface ExportState extends ExportLabel {
  /** Redacted. Its parts in order: `eventsIn` and `figuresIn` of past-parts. */
  readonly state: IncidentState;
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
  choices: ExportChoices,
): Promise<Result<FoundExportState, Refusal>> {
  const asked = await exportAskedIn(tx, user, ref, choices);
  return asked.ok ? exportStateOf(tx, asked.value) : asked;
}

/** What an export is to be of, before anything of it is read. */
export interface ExportAsked {
  /** As it stands now. */
  readonly incident: Incident;
  readonly member: MemberReader;
  /** The number of the revision that it is as of. */
  readonly seq: number;
  readonly audience: Audience | null;
}

export async function exportAskedIn(
  tx: Database,
  user: { readonly id: string },
  ref: string,
  { asOf, audience = null }: ExportChoices,
): Promise<Result<ExportAsked, Refusal>> {
  const membership = await findMembership(tx, ref, user.id);
  if (membership === null) return refuse({ kind: 'not-found' });
  const { incident, role } = membership;
  const moment = readMoment({ asOf }, incident.zone);
  if (!moment.ok) return refuse({ kind: 'invalid', errors: moment.error });
  const seq = await revisionAsOf(tx, incident, moment.value.asOf);
  if (!seq.ok) return seq;
  const member = await readerOf(tx, incident.id, { userId: user.id, role });
  return ok({ incident, member, seq: seq.value, audience });
}

export async function exportLabel(tx: Database, { incident, seq, audience }: ExportAsked): Promise<ExportLabel> {
  const head = await revisionHead(tx, incident.id, seq);
  return { incidentId: incident.id, ref: incident.ref, head, audience };
}

export async function exportStateOf(tx: Database, asked: ExportAsked): Promise<Result<FoundExportState, Refusal>> {
  const { incident, member } = asked;
  const state = await redacted(tx, asked);
  return state.ok ? ok({ ...(await exportLabel(tx, asked)), state: state.value, incident, member }) : state;
}

async function redacted(
  tx: Database,
  { incident, member, seq, audience }: ExportAsked,
): Promise<Result<IncidentState, Refusal>> {
  const asOf: AsOf = { kind: 'revision', seq };
  if (audience === null) return readPast(tx, incident, member, { asOf, knownAt: null });
  if (audience === 'responders') {
    const own = await readPast(tx, incident, member, { asOf, knownAt: null });
    return own.ok
      ? ok(redactedForMember(ANY_RESPONDER, own.value, await protectionNow(tx, incident.id, own.value)))
      : own;
  }
  const release = await presentRelease(tx, incident, audience);
  return ok(redactedForLink({ audience, maker: member }, await stateForLink(tx, incident, seq, audience), release));
}
