// The only way out of the server: what a reader may read of an incident. Pages, API, share links and exports all call this
// on whatever they are about to send, and compute metrics from what it returns. Source of the rule: Readers, in the design.

import type { IncidentEvent, Privilege, Source } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/record/state';
import type { Audience, LinkAudience } from '@/core/incident/vocabulary';
import { readableEvidence, type SupportedEvent } from './evidence';
import {
  type LinkReader,
  type Member,
  type MemberReader,
  mayReadPrivileged,
  mayReadPrivilegedByLink,
  memberReader,
} from './reader';
import { withoutRelations } from './relations';
import { releasedEvent, releasedFigure } from './released';
import { lastPrivilege, type SourcePrivileges } from './source-privileges';

export type { LinkReader, Member, MemberReader } from './reader';
export { ANY_RESPONDER } from './reader';

/** What you may not read does not exist. */
export const mayReadEvent = (reader: Member, { privilege }: Pick<IncidentEvent, 'privilege'>): boolean =>
  mayReadPrivileged(reader, privilege);

/** The event as a member may read it: null where it does not exist for them, else less the sources and relations that do not. */
export const readableEvent = <E extends IncidentEvent>(reader: MemberReader, event: E): E | null =>
  redactedEvent(event, mayReadEvent(reader, event), {
    mayReadSource: ({ privilege }) => mayReadPrivileged(reader, privilege),
    hidden: reader.hidden,
  });

export const readableEvents = <E extends IncidentEvent>(reader: MemberReader, events: readonly E[]): readonly E[] =>
  events.flatMap((event) => readableEvent(reader, event) ?? []);

interface Parts {
  readonly mayReadSource: (source: Source) => boolean;
  /** The events, to which times can be relative, that are privileged against the reader. */
  readonly hidden: ReadonlySet<string>;
}

/** What every reader's event is made by. One that they read whole stays the same object. */
function redactedEvent<E extends IncidentEvent>(event: E, isReadable: boolean, parts: Parts): E | null {
  if (!isReadable) return null;
  const sources = event.sources.filter(parts.mayReadSource);
  const cited = sources.length === event.sources.length ? event : { ...event, sources };
  return withoutRelations(cited, parts.hidden);
}

/** Whether a member reads a source of an event that they read, present or gone: as it was protected last. */
export const mayReadSource = (
  reader: Member,
  sources: SourcePrivileges,
  eventId: string,
  { id }: Pick<Source, 'id'>,
): boolean => mayReadPrivileged(reader, lastPrivilege(sources, eventId, id));

/** What decides now about everything that was ever entered. */
export interface PresentProtection {
  /** By event, deleted ones too. */
  readonly privileges: ReadonlyMap<string, Privilege>;
  /** Those that are gone from their events too. */
  readonly sources: SourcePrivileges;
  /** The events, deleted or not, that any file is attached to now. */
  readonly supported: readonly SupportedEvent[];
}

/**
 * A state, present or past, as one member may read it. Privilege is the present one: what may not be read now is not
 * readable in the past, and lifting a privilege opens the past too.
 */
export function redactedForMember(
  reader: Member,
  state: IncidentState,
  { privileges, sources, supported }: PresentProtection,
): IncidentState {
  const { hidden } = memberReader(reader, privileges);
  const files = readableEvidence(reader, [...state.evidence.values()], supported);
  return {
    ...state,
    // Where nothing is withheld from anybody nothing is looked at: of very many events that takes long.
    events: hidden.size === 0 && sources.size === 0 ? state.events : readableIn(reader, state, { hidden, sources }),
    evidence: new Map(files.map((file) => [file.sha256, file])),
  };
}

function readableIn(
  reader: Member,
  { events }: IncidentState,
  { hidden, sources }: Pick<Parts, 'hidden'> & Pick<PresentProtection, 'sources'>,
): IncidentState['events'] {
  const records = [...events.values()].flatMap((record) => {
    const { id } = record.event;
    const event = redactedEvent(record.event, !hidden.has(id), {
      mayReadSource: (source) => mayReadSource(reader, sources, id, source),
      hidden,
    });
    return event === null ? [] : [event === record.event ? record : { ...record, event }];
  });
  return new Map(records.map((record) => [record.event.id, record]));
}

/** Who may read everything now, deleted or not: by id. */
export interface PresentRelease {
  readonly events: ReadonlyMap<string, Pick<IncidentEvent, 'audiences' | 'privilege'>>;
  /** By event, whoever it is released to. */
  readonly privileges: ReadonlyMap<string, Privilege>;
  readonly sources: SourcePrivileges;
  readonly figures: ReadonlyMap<string, readonly Audience[]>;
  readonly summary: readonly Audience[];
}

/** Whether a share link shows an event of which this was, and is now, said. */
export const mayReadByLink = (
  reader: LinkReader,
  { audiences, privilege }: Pick<IncidentEvent, 'audiences' | 'privilege'>,
): boolean => isFor(reader.audience, audiences) && mayReadPrivilegedByLink(reader, privilege);

export const mayReadFigureByLink = ({ audience }: LinkReader, { audiences }: Pick<Figure, 'audiences'>): boolean =>
  isFor(audience, audiences);

const isFor = (audience: LinkAudience, audiences: readonly Audience[]): boolean =>
  audience === 'counsel' || audiences.includes(audience);

/**
 * A state as whoever holds a share link may read it: for counsel everything that the link's maker reads, for others what is
 * released to them, less every field that is not for them. What is withdrawn or privileged by now is gone from earlier
 * states too; what is released only later is not in them yet. Nothing that is deleted is in it.
 */
export function redactedForLink(reader: LinkReader, state: IncidentState, now: PresentRelease): IncidentState {
  const hidden = hiddenBehind(reader, state, now);
  const readable = liveEvents(state).flatMap((event) => {
    const present = now.events.get(event.id);
    const isReadable = present !== undefined && mayReadByLink(reader, event) && mayReadByLink(reader, present);
    const mayReadSource = ({ id, privilege }: Source) =>
      [privilege, lastPrivilege(now.sources, event.id, id)].every((each) => mayReadPrivilegedByLink(reader, each));
    return redactedEvent(event, isReadable, { mayReadSource, hidden }) ?? [];
  });
  const figures = liveFigures(state).filter(
    ({ id, audiences }) => isFor(reader.audience, audiences) && isFor(reader.audience, now.figures.get(id) ?? []),
  );
  const summary = [state.incident.summaryAudiences, now.summary].every((audiences) =>
    isFor(reader.audience, audiences),
  );
  const narrow = reader.audience === 'counsel' ? AS_IT_IS : narrowedTo(readable);
  return {
    incident: narrow.incident(summary ? state.incident : { ...state.incident, summary: '' }),
    events: new Map(readable.map((event) => [event.id, { event: narrow.event(event), deletedAt: null }])),
    figures: new Map(figures.map((figure) => [figure.id, { figure: narrow.figure(figure), deletedAt: null }])),
    // Files are reached through the incident, which a link does not open.
    evidence: new Map(),
  };
}

/** What was privileged in the state, or is now. */
function hiddenBehind(reader: LinkReader, { events }: IncidentState, now: PresentRelease): ReadonlySet<string> {
  const hidden = new Set<string>();
  const add = (eventId: string, privilege: Privilege | null) => {
    if (!mayReadPrivilegedByLink(reader, privilege)) hidden.add(eventId);
  };
  for (const [id, { event }] of events) add(id, event.privilege);
  for (const [id, privilege] of now.privileges) add(id, privilege);
  return hidden;
}

interface Narrowing {
  incident(incident: Incident): Incident;
  event(event: IncidentEvent): IncidentEvent;
  figure(figure: Figure): Figure;
}

const AS_IT_IS: Narrowing = { incident: (it) => it, event: (it) => it, figure: (it) => it };

function narrowedTo(readable: readonly IncidentEvent[]): Narrowing {
  const ids = new Set(readable.map(({ id }) => id));
  return {
    incident: (incident) => ({ ...incident, severity: null, summaryAudiences: [], legalHold: null, obligations: null }),
    event: (event) => releasedEvent(event, (id) => ids.has(id)),
    figure: releasedFigure,
  };
}
