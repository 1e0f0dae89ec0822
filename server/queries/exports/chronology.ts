// The chronology of an incident at a revision: as a member reads it, or as a share link by that member would show it to an
// audience. All of it is read in one snapshot, and redacted before anything else is made of it.

import { isReleaseAudience } from '@/core/share/release-audience';
import 'server-only';
import { type DocumentChoices, MOST_ENTRIES } from '@/core/contracts/document-choices';
import type { ChronologyParts } from '@/core/export/chronology';
import { deadlineLines } from '@/core/export/deadline-lines';
import type { ExportReader } from '@/core/export/export-reader';
import { metricsAmong } from '@/core/export/measured-facts';
import type { HeadProof } from '@/core/export/verification';
import type { Actor } from '@/core/incident/actor';
import type { Incident } from '@/core/incident/incident';
import type { IncidentState } from '@/core/incident/record/state';
import { invalid, type Refusal } from '@/core/incident/refusal';
import { EVERYTHING, isEverything, isSelected, type Selection } from '@/core/incident/selection';
import type { Audience, LinkAudience } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { type LinkReader, type Member, redactedForLink } from '@/core/share/redaction';
import {
  type WithheldEvent,
  withheldFromLink,
  withheldFromMember,
  withheldFromResponders,
} from '@/core/share/withheld';
import type { Instant } from '@/core/time/instant';
import { presentPrivileges } from '../../db/access/readers';
import { type Database, inLineSnapshot } from '../../db/connection/client';
import { revisionHead, revisionsIn } from '../../db/record/revisions';
import { presentRelease } from '../../db/sharing/releases';
import { environment } from '../../env/environment';
import { checkpointsOf } from '../../record/checkpoint-file';
import { checkpointNow } from '../../record/checkpoints';
import { readSelection, type SaidSelection } from '../events/selection';
import { holidayCalendars } from '../holiday-calendars';
import { figureSteps, figureStepsForLink } from '../past/figure-steps';
import { stateAt, stateForLink } from '../past/past';
import { eventsIn, figuresIn } from '../past/past-parts';
import { recordedChanges } from '../past/recorded-changes';
import { type ShownLink, viewOf } from '../sharing/shared-incident';
import { exportStateIn } from './export-state';
import { withheldEntries } from './withheld-entries';

/** What decides which part of the record a chronology is made from. */
export type ChronologyQuery = Pick<DocumentChoices, 'asOf' | 'audience' | 'sections' | 'zone'> &
  SaidSelection & {
    /** When it was asked for, which is what "yesterday" counts from; now where it is absent. */
    readonly saidAt?: Instant;
  };

export interface FoundChronology {
  readonly incidentId: string;
  readonly parts: ChronologyParts;
}

export async function readChronology(
  user: Actor,
  ref: string,
  query: ChronologyQuery,
): Promise<Result<FoundChronology, Refusal>> {
  const read = await inLineSnapshot((tx) => readIn(tx, user, ref, query));
  if (!read.ok) return read;
  const { incidentId, ...parts } = read.value;
  const head = await provenHead(incidentId, parts.head);
  return ok({ incidentId, parts: { ...parts, head, preparedBy: user.name } });
}

/** As a share link shows it now: its revision, for its reader, who learns of nothing that is withheld. */
export async function readLinkedChronology(link: ShownLink): Promise<FoundChronology> {
  const { incidentId, createdByName: preparedBy } = link;
  const read = await inLineSnapshot(async (tx) => {
    const { linked, reader, seq } = await viewOf(tx, link);
    const { incident } = linked;
    const release = await presentRelease(tx, incident, reader.audience);
    const state = redactedForLink(reader, await stateForLink(tx, incident, seq, reader.audience), release);
    const { at, hash } = await revisionHead(tx, incidentId, seq);
    return {
      ...contentsOf(state, EVERYTHING),
      history: [],
      reader: { kind: 'audience', audience: reader.audience } as const,
      figureSteps: await stepsForLink({ tx, incident, state, seq }, reader),
      head: { revision: seq, at, hash },
      withheld: [],
      ...(await deadlinesOf(state, at)),
    };
  });
  const head = await provenHead(incidentId, read.head);
  return { incidentId, parts: { ...read, head, preparedBy } };
}

async function readIn(tx: Database, user: Actor, ref: string, query: ChronologyQuery) {
  const found = await exportStateIn(tx, user, ref, query);
  if (!found.ok) return found;
  const { incident, member, state, audience } = found.value;
  const { seq, at, hash } = found.value.head;
  const selection = readSelection(query, query.zone ?? state.incident.zone, query.saidAt);
  if (!selection.ok) return selection;
  const tellsHistory = query.sections.includes('history');
  if (tellsHistory && audience !== null) return refuse(invalid('/sections', HISTORY_IS_FOR_MEMBERS));
  // Of a part of the entries they would be counted from what happens to be in it.
  const tellsDeadlines = query.sections.includes('deadlines') && isEverything(selection.value);
  const contents = contentsOf(state, selection.value);
  if (contents.events.length > MOST_ENTRIES) return refuse(invalid('', tooMany(contents.events.length)));
  const shown = { tx, incident, state, seq };
  const beside = await besideFor(shown, member, audience);
  return ok({
    ...beside,
    ...contents,
    incidentId: incident.id,
    ...(tellsDeadlines ? await deadlinesOf(state, at) : {}),
    history: tellsHistory ? await recordedChanges(tx, state, member) : [],
    head: { revision: seq, at, hash },
    ...(isReleaseAudience(audience) ? {} : { erasedBy: await erasuresOf(shown) }),
    withheld: await withheldEntries(tx, incident.id, beside.withheld),
  });
}

const HISTORY_IS_FOR_MEMBERS = 'The history of changes is for members: leave it out, or the audience.';

const tooMany = (count: number): string =>
  `${count.toLocaleString('en')} entries are more than one document can hold, which is ${MOST_ENTRIES.toLocaleString('en')}. Choose fewer, by time, category or words, or export the record instead.`;

/** By what was decided as far as the reader reads it: for executives and externals nothing. @param at of the revision */
async function deadlinesOf(state: IncidentState, at: Instant) {
  const { obligations, zone } = state.incident;
  if (!obligations?.decisions.some(({ applies }) => applies)) return {};
  const calendars = await holidayCalendars();
  const lines = deadlineLines({
    ...{ events: eventsIn(state), obligations, at, zone },
    calendars: calendars(obligations.facts),
  });
  return { deadlines: lines };
}

function contentsOf(state: IncidentState, selection: Selection) {
  const { incident, evidence } = state;
  const all = eventsIn(state);
  const events = all.filter((event) => isSelected(event, selection));
  return {
    ...{ incident, evidence, figures: figuresIn(state), selection, events },
    ...(!isEverything(selection) && { metrics: metricsAmong(events, all, incident.zone) }),
  };
}

interface Shown {
  readonly tx: Database;
  /** As it stands now. */
  readonly incident: Incident;
  /** Redacted. */
  readonly state: IncidentState;
  readonly seq: number;
}

/** What a chronology says beside the state: how figures went, and what is withheld from its reader. */
interface Beside {
  readonly reader: ExportReader;
  readonly figureSteps: Awaited<ReturnType<typeof figureSteps>>;
  readonly withheld: readonly WithheldEvent[];
}

async function besideFor(shown: Shown, member: Member, audience: Audience | null): Promise<Beside> {
  if (audience !== null && audience !== 'responders') return besideLink(shown, member, audience);
  const { tx, incident, state, seq } = shown;
  const stored = await stateAt(tx, incident, seq);
  const privileges = await presentPrivileges(tx, incident.id);
  const withheldFrom = audience === null ? withheldFromMember : withheldFromResponders;
  return {
    reader: audience === null ? { kind: 'member', role: member.role } : { kind: 'audience', audience },
    figureSteps: await figureSteps(tx, incident.id, figuresIn(state), seq),
    withheld: withheldFrom(member, stored, privileges),
  };
}

async function besideLink(shown: Shown, maker: Member, audience: LinkAudience): Promise<Beside> {
  const { tx, incident, seq } = shown;
  const reader = { audience, maker };
  const release = await presentRelease(tx, incident, audience);
  return {
    reader: { kind: 'audience', audience },
    figureSteps: await stepsForLink(shown, reader),
    withheld: withheldFromLink(reader, await stateForLink(tx, incident, seq, audience), release.events),
  };
}

/** Later ones that took something of the state, which nothing in what is left of it would tell. */
async function erasuresOf({ tx, incident, seq }: Shown): Promise<readonly number[]> {
  const later = await revisionsIn(tx, incident.id, {
    after: seq,
    order: 'oldest',
    limit: MOST_ERASURES,
    kind: 'erasure',
  });
  return later.flatMap(({ revision }) => {
    const { payload } = revision;
    const isOfState = payload !== null && 'seqs' in payload && payload.seqs.some((erased) => erased <= seq);
    return isOfState ? [revision.seq] : [];
  });
}

const MOST_ERASURES = 1_000;

const stepsForLink = ({ tx, incident, state, seq }: Shown, reader: LinkReader) =>
  figureStepsForLink(tx, incident.id, figuresIn(state), seq, reader);

const provenHead = async (
  incidentId: string,
  head: Pick<HeadProof, 'revision' | 'at' | 'hash'>,
): Promise<HeadProof> => ({
  ...head,
  checkpoint: await checkpointFrom(incidentId, head.revision),
  verifyUrl: `${environment().ONSET_URL}/verify`,
});

/** The first one that covers the revision: whatever is signed later, it stays the same. */
async function checkpointFrom(incidentId: string, revision: number): Promise<HeadProof['checkpoint']> {
  await checkpointNow(incidentId);
  const covering = (await checkpointsOf(incidentId)).filter(({ log, seq }) => log === 'record' && seq >= revision);
  const [first] = covering.toSorted((a, b) => a.seq - b.seq || (a.at < b.at ? -1 : 1));
  return first === undefined ? null : { ...first, log: 'record' };
}
