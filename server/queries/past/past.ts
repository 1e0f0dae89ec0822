// The state of an incident at a moment of the record, as a member may read it.

import 'server-only';
import type { Incident } from '@/core/incident/incident';
import type { AsOf, Moment } from '@/core/incident/moment';
import { knownBy } from '@/core/incident/record/known';
import { Replaying } from '@/core/incident/record/replay';
import type { IncidentState } from '@/core/incident/record/state';
import { invalid, type Refusal } from '@/core/incident/refusal';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { type Member, type PresentProtection, redactedForMember } from '@/core/share/redaction';
import { toRfc3339 } from '@/core/time/instant';
import { presentPrivileges } from '../../db/access/readers';
import { sourcePrivilegesNow } from '../../db/access/source-privileges';
import type { Database } from '../../db/connection/client';
import { supportedEvents } from '../../db/evidence';
import { hasBulkRows, lastOfVeryMany, type WhichRows } from '../../db/imports/import-rows';
import { hasErasureAfter, replayableParts, revisionAt } from '../../db/record/replayable';
import { onceMade } from '../../env/environment';
import { PastStates } from './past-states';

/** @param incident as it stands in the snapshot that `tx` sees */
export async function readPast(
  tx: Database,
  incident: Incident,
  reader: Member,
  { asOf, knownAt }: Moment,
): Promise<Result<IncidentState, Refusal>> {
  const seq = await revisionAsOf(tx, incident, asOf);
  if (!seq.ok) return seq;
  const recorded = await stateAt(tx, incident, seq.value);
  const state =
    knownAt === null ? recorded : knownBy(recorded, knownAt, await enteredBy(tx, incident, seq.value, knownAt));
  return ok(redactedForMember(reader, state, await protectionNow(tx, incident.id, state)));
}

/** What decides now about a state that was stored. */
export async function protectionNow(
  tx: Database,
  incidentId: string,
  { evidence }: IncidentState,
): Promise<PresentProtection> {
  const privileges = await presentPrivileges(tx, incidentId);
  const sources = await sourcePrivilegesNow(tx, incidentId);
  return { privileges, sources, supported: evidence.size === 0 ? [] : await supportedEvents(tx, incidentId) };
}

/** The number of the revision that a moment of the record means. */
export async function revisionAsOf(
  tx: Database,
  incident: Incident,
  asOf: AsOf | null,
): Promise<Result<number, Refusal>> {
  const last = incident.revision;
  if (asOf === null) return ok(last);
  if (asOf.kind === 'revision') {
    if (asOf.seq <= last) return ok(asOf.seq);
    return refuse(invalid('/asOf', `There is no revision ${asOf.seq}; the last is ${last}.`));
  }
  const seq = await revisionAt(tx, incident.id, asOf.at);
  if (seq > 0) return ok(seq);
  const begun = toRfc3339(incident.createdAt);
  return refuse(
    invalid('/asOf', `The record of this incident begins on ${begun}; before that there is nothing to read.`),
  );
}

async function enteredBy(tx: Database, incident: Incident, through: number, knownAt: NonNullable<Moment['knownAt']>) {
  const entered = await revisionAt(tx, incident.id, knownAt);
  return stateAt(tx, incident, Math.min(through, Math.max(1, entered)));
}

const states = onceMade(() => new PastStates());

/** A page asks for the parts of one state at the same time; they are all of one rebuilding. */
const underway = new Map<string, Promise<IncidentState>>();

/** The state as it is stored at a revision that there is: nobody's to read before it is redacted. */
export async function stateAt(
  tx: Database,
  { id, revision: head }: Pick<Incident, 'id' | 'revision'>,
  seq: number,
): Promise<IncidentState> {
  const checked = states().checkedThrough(id);
  if (head > checked) states().check(id, head, await hasErasureAfter(tx, id, checked));
  // Only readings that see the same record share a rebuilding, so that an erasure holds from its very moment.
  const key = `${id} ${seq} ${head}`;
  const known = underway.get(key);
  if (known !== undefined) return known;
  const rebuilding = rebuilt(tx, id, seq, head).finally(() => underway.delete(key));
  underway.set(key, rebuilding);
  return rebuilding;
}

/**
 * The state as a share link of this audience is made of it: nobody's to read before it is redacted, either. Where events were
 * imported, those that its readers do not read and that have nothing to hide are not in it: of a million rows of a log a few are
 * released.
 */
export async function stateForLink(
  tx: Database,
  incident: Pick<Incident, 'id' | 'revision'>,
  seq: number,
  audience: LinkAudience,
): Promise<IncidentState> {
  return audience === 'counsel' ? stateAt(tx, incident, seq) : toldStateAt(tx, incident, seq);
}

/**
 * The state with at least every event that was ever changed, deleted, released or privileged, or had a source that was, but
 * perhaps without others that were imported.
 */
export async function toldStateAt(
  tx: Database,
  incident: Pick<Incident, 'id' | 'revision'>,
  seq: number,
): Promise<IncidentState> {
  const hasRows = await hasBulkRows(tx, incident.id);
  return hasRows ? replayed(tx, incident.id, undefined, seq, 'told') : stateAt(tx, incident, seq);
}

async function rebuilt(tx: Database, id: string, seq: number, head: number): Promise<IncidentState> {
  const nearest = states().nearest(id, seq);
  if (nearest?.incident.revision === seq) return nearest;
  let state = nearest;
  for (const resting of await restsBefore(tx, id, seq)) {
    if (resting > (state?.incident.revision ?? 0)) state = kept(id, await replayed(tx, id, state, resting), head);
  }
  return kept(id, await replayed(tx, id, state, seq), head);
}

/** On the way to a revision the state rests, so that one step back need not begin anew: where very many events came or changed... */
async function restsBefore(tx: Database, id: string, seq: number): Promise<readonly number[]> {
  const strided = Math.floor((seq - 1) / RESTING_STRIDE) * RESTING_STRIDE;
  return [await lastOfVeryMany(tx, id, seq), strided].sort((a, b) => a - b);
}

/** … and at the last multiple of this. */
const RESTING_STRIDE = 500;

/** Of very many rows only a few thousand are held besides the state that they go into. */
async function replayed(
  tx: Database,
  incidentId: string,
  before: IncidentState | undefined,
  through: number,
  which: WhichRows = 'all',
) {
  const replaying = new Replaying(incidentId, before);
  const span = { incidentId, after: before?.incident.revision ?? 0, through };
  for await (const part of replayableParts(tx, span, which)) replaying.take(part);
  return replaying.state();
}

function kept(id: string, state: IncidentState, head: number): IncidentState {
  states().keep(id, state, head);
  return state;
}
