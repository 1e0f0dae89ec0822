// The chronology of an incident at a revision: as a member reads it, or as a share link by that member would show it to an
// audience. All of it is read in one snapshot, and redacted before anything else is made of it.

import 'server-only';
import { readMoment } from '@/core/contracts/moment-query';
import type { ChronologyParts } from '@/core/export/chronology';
import type { ExportReader } from '@/core/export/export-reader';
import type { HeadProof } from '@/core/export/verification';
import type { Incident } from '@/core/incident/incident';
import type { Refusal } from '@/core/incident/refusal';
import type { Actor } from '@/core/incident/revision';
import type { IncidentState } from '@/core/incident/state';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { type LinkReader, type MemberReader, mayReadFigureByLink, redactedForLink } from '@/core/share/redaction';
import { type WithheldEvent, withheldFromLink, withheldFromMember } from '@/core/share/withheld';
import { type Database, inSnapshot } from '../db/client';
import { findMembership } from '../db/incidents';
import { presentRelease } from '../db/releases';
import { presentPrivileges } from '../db/replayable';
import { enteredBy, revisionHead } from '../db/revisions';
import { checkpointsOf } from '../record/checkpoint-file';
import { checkpointNow } from '../record/checkpoints';
import { figureSteps } from './figure-steps';
import { readPast, revisionAsOf, stateAt } from './past';
import { eventsIn, figuresIn } from './past-parts';
import { type ShownLink, viewOf } from './shared-incident';

export interface ChronologyQuery {
  readonly asOf?: string | undefined;
  readonly audience?: LinkAudience | undefined;
}

export interface FoundChronology {
  readonly incidentId: string;
  readonly parts: ChronologyParts;
}

export async function readChronology(
  user: Actor,
  ref: string,
  query: ChronologyQuery,
): Promise<Result<FoundChronology, Refusal>> {
  const read = await inSnapshot((tx) => readIn(tx, user, ref, query));
  if (!read.ok) return read;
  const { incidentId, ...parts } = read.value;
  const head = { ...parts.head, checkpoint: await checkpointFrom(incidentId, parts.head.revision) };
  return ok({ incidentId, parts: { ...parts, head, preparedBy: user.name } });
}

/** As a share link shows it now: its revision, for its reader, who learns of nothing that is withheld. */
export async function readLinkedChronology(link: ShownLink): Promise<FoundChronology> {
  const { incidentId, createdByName: preparedBy } = link;
  const read = await inSnapshot(async (tx) => {
    const { linked, reader, seq } = await viewOf(tx, link);
    const shown = await forLink({ tx, incident: linked.incident, seq }, reader);
    const { at, hash } = await revisionHead(tx, incidentId, seq);
    return { ...shown, events: eventsIn(shown.state), head: { revision: seq, at, hash }, withheld: [] };
  });
  const head = { ...read.head, checkpoint: await checkpointFrom(incidentId, read.head.revision) };
  return { incidentId, parts: { ...read, head, preparedBy } };
}

async function readIn(tx: Database, user: Actor, ref: string, { asOf, audience }: ChronologyQuery) {
  const membership = await findMembership(tx, ref, user.id);
  if (membership === null) return refuse<Refusal>({ kind: 'not-found' });
  const { incident, role } = membership;
  const moment = readMoment({ asOf }, incident.zone);
  if (!moment.ok) return refuse<Refusal>({ kind: 'invalid', errors: moment.error });
  const seq = await revisionAsOf(tx, incident, moment.value.asOf);
  if (!seq.ok) return seq;
  const member: MemberReader = { userId: user.id, role };
  const view = { tx, incident, member, seq: seq.value };
  const shown = audience === undefined ? await forMember(view) : await forLink(view, { audience, maker: member });
  const { at, hash } = await revisionHead(tx, incident.id, seq.value);
  const names = await enteredBy(
    tx,
    incident.id,
    shown.withheld.map(({ eventId }) => eventId),
  );
  return ok({
    ...shown,
    incidentId: incident.id,
    events: eventsIn(shown.state),
    head: { revision: seq.value, at, hash },
    withheld: shown.withheld.map(({ eventId, ...entry }) => ({ ...entry, enteredBy: names.get(eventId) ?? '' })),
  });
}

interface View {
  readonly tx: Database;
  /** As it stands now. */
  readonly incident: Incident;
  readonly seq: number;
}

interface MemberView extends View {
  readonly member: MemberReader;
}

interface Shown {
  readonly state: IncidentState;
  readonly reader: ExportReader;
  readonly figureSteps: Awaited<ReturnType<typeof figureSteps>>;
  readonly withheld: readonly WithheldEvent[];
}

async function forMember({ tx, incident, member, seq }: MemberView): Promise<Shown> {
  const past = await readPast(tx, incident, member, { asOf: { kind: 'revision', seq }, knownAt: null });
  if (!past.ok) throw new Error('A revision that there is cannot be read');
  const stored = await stateAt(tx, incident, seq);
  return {
    state: past.value,
    reader: { kind: 'member', role: member.role },
    figureSteps: await figureSteps(tx, incident.id, figuresIn(past.value), seq),
    withheld: withheldFromMember(member, stored, await presentPrivileges(tx, incident.id)),
  };
}

async function forLink({ tx, incident, seq }: View, reader: LinkReader): Promise<Shown> {
  const { audience } = reader;
  const stored = await stateAt(tx, incident, seq);
  const release = await presentRelease(tx, incident, audience);
  const state = redactedForLink(reader, stored, release);
  return {
    state,
    reader: { kind: 'audience', audience },
    figureSteps: await figureSteps(tx, incident.id, figuresIn(state), seq, (figure) =>
      mayReadFigureByLink(reader, figure),
    ),
    withheld: withheldFromLink(reader, stored, release.events),
  };
}

/** The first one that covers the revision: whatever is signed later, it stays the same. */
async function checkpointFrom(incidentId: string, revision: number): Promise<HeadProof['checkpoint']> {
  await checkpointNow(incidentId);
  const covering = (await checkpointsOf(incidentId)).filter(({ log, seq }) => log === 'record' && seq >= revision);
  const first = covering.reduce<(typeof covering)[number] | null>(
    (least, each) =>
      least === null || each.seq < least.seq || (each.seq === least.seq && each.at < least.at) ? each : least,
    null,
  );
  return first && { seq: first.seq, hash: first.hash, at: first.at, key: first.key, signature: first.signature };
}
