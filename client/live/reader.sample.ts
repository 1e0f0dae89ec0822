// The API as one reader of a sample server's incident sees it: pages, redaction, withheld and erased revisions and all.

import { toEventOut } from '@/core/contracts/event';
import { toEvidenceOut } from '@/core/contracts/evidence';
import { toFigureOut } from '@/core/contracts/figure';
import { toIncidentOut } from '@/core/contracts/incident';
import { toRevisionOut } from '@/core/contracts/revision-to-out';
import type { IncidentEvent } from '@/core/incident/event';
import type { ChainedRevision, Revision } from '@/core/incident/record/revision';
import { sampleChained } from '@/core/incident/record/revision.sample';
import { liveEvents, liveFigures } from '@/core/incident/record/state';
import { refuse } from '@/core/result';
import { readableEvidence } from '@/core/share/evidence';
import { type Member, type MemberReader, memberReader } from '@/core/share/reader';
import { readableEvent, readableEvents } from '@/core/share/redaction';
import { readableRevision } from '@/core/share/revisions';
import { sourcePrivileges } from '@/core/share/source-privileges';
import type { Api } from '../api';
import { answered, problem, type SampleServer, told } from '../server.sample';

/** Small, so that every reading of more than a little takes several. */
const EVENTS_PER_PAGE = 2;
const REVISIONS_PER_PAGE = 6;

/**
 * @param before each request arrives, so that somebody else can come between; false where it gets lost
 */
export const readerApi =
  (server: SampleServer, member: Member, before: () => boolean): Api =>
  async (request, read) => {
    await Promise.resolve();
    if (!before()) return refuse({ kind: 'unreachable', detail: 'The network is down' });
    const answer = answerTo(server, readerOf(server, member), request.path);
    await Promise.resolve();
    return answered(answer === null ? refuse(problem(404)) : told(answer), read);
  };

function readerOf(server: SampleServer, member: Member): MemberReader {
  const privileges = [...eventsIn(server)].flatMap(([id, { privilege }]) =>
    privilege ? [[id, privilege] as const] : [],
  );
  return memberReader(member, new Map(privileges));
}

function answerTo(server: SampleServer, reader: MemberReader, path: string): unknown {
  const [, , , kind, id] = path.split(/[/?]/);
  const query = new URLSearchParams(path.split('?')[1]);
  const { incident, events, figures, evidence } = server.state;
  const { revision } = incident;
  switch (kind) {
    case undefined:
      return toIncidentOut(incident);
    case 'revisions':
      return revisionPage(server, reader, Number(query.get('after')));
    case 'evidence':
      return {
        revision,
        evidence: readableEvidence(reader, [...evidence.values()], [...eventsIn(server).values()]).map(toEvidenceOut),
      };
    case 'figures': {
      if (id === undefined) return { revision, figures: liveFigures(server.state).map(toFigureOut) };
      const record = figures.get(id);
      return record && record.deletedAt === null ? toFigureOut(record.figure) : null;
    }
    default: {
      if (!path.includes('/events/')) return eventPage(server, reader, query.get('cursor'));
      const record = events.get(id ?? '');
      const event = record && record.deletedAt === null ? readableEvent(reader, record.event) : null;
      return event && toEventOut(event);
    }
  }
}

/** In the order of ids; the cursor is the last one that was given. */
function eventPage({ state }: SampleServer, reader: MemberReader, cursor: string | null) {
  const readable = readableEvents(reader, liveEvents(state));
  const rest = readable.filter(({ id }) => id > (cursor ?? '')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const page = rest.slice(0, EVENTS_PER_PAGE);
  const nextCursor = rest.length > page.length ? (page.at(-1)?.id ?? null) : null;
  return { revision: state.incident.revision, events: page.map(toEventOut), nextCursor };
}

function revisionPage(server: SampleServer, reader: MemberReader, after: number) {
  const later = server.revisions.filter(({ seq }) => seq > after);
  const page = later.slice(0, REVISIONS_PER_PAGE);
  const erased = new Set(server.revisions.flatMap(({ payload }) => ('seqs' in payload ? payload.seqs : [])));
  const events = eventsIn(server);
  const sources = sourcePrivileges(server.revisions.map(({ payload }) => payload));
  const subjects = { events, sources, supported: [...events.values()], privilegedChanges: new Map() };
  const revisions = page.map((revision) =>
    toRevisionOut(readableRevision(reader, chained(revision, erased), subjects), {
      event: () => undefined,
      figure: () => undefined,
    }),
  );
  return { revisions, nextAfter: later.length > page.length ? (page.at(-1)?.seq ?? null) : null };
}

/** Deleted ones as well. */
const eventsIn = ({ state }: SampleServer): ReadonlyMap<string, IncidentEvent> =>
  new Map([...state.events.values()].map(({ event }) => [event.id, event]));

function chained(revision: Revision, erased: ReadonlySet<number>): ChainedRevision {
  const { link, ...whole } = sampleChained(revision);
  if (!erased.has(revision.seq)) return { link, ...whole };
  const { seq, at, actor, payload } = revision;
  return {
    revision: { seq, at, actor, type: payload.type, payload: null },
    link: { ...link, payload: null, salt: null },
  };
}
