// Reads an incident over the API: all of it, or what changed since. Throws `UnreadableIncident` where the server refuses.

import { API_ROOT } from '@/core/contracts/api-root';
import { eventListSchema, eventOutSchema } from '@/core/contracts/event';
import { eventFromOut, figureFromOut } from '@/core/contracts/event-from-out';
import { matchListSchema } from '@/core/contracts/event-query';
import { evidenceFromOut, evidenceListSchema } from '@/core/contracts/evidence';
import { figureListSchema, figureOutSchema } from '@/core/contracts/figure';
import { asSeverity, incidentOutSchema } from '@/core/contracts/incident';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { IncidentState } from '@/core/incident/record/state';
import { decodeOutlines } from '@/core/outline/decode-outlines';
import { eventsFromOutlines } from '@/core/outline/event-outline';
import { WHOLE_AT_MOST } from '@/core/outline/whole-at-most';
import { type Api, type ApiFailure, type ApiRequest, through } from './api';
import { baseState } from './base-state';

export class UnreadableIncident extends Error {
  constructor(readonly failure: ApiFailure) {
    super(failure.kind === 'problem' ? failure.problem.title : failure.detail);
  }
}

export interface Reading {
  readonly api: Api;
  readonly incidentId: string;
  readonly signal?: AbortSignal;
  /** Which moment of the record is read; now where it is absent. */
  readonly moment?: MomentQuery;
}

export async function get<T>(
  { api, signal, moment = {} }: Reading,
  path: string,
  read: (body: unknown) => T,
  asBytes = false,
): Promise<T> {
  const said = new URLSearchParams(Object.entries(moment)).toString();
  const joint = path.includes('?') ? '&' : '?';
  const request: ApiRequest = {
    method: 'GET',
    path: said === '' ? path : path + joint + said,
    signal,
    ...(asBytes && { asBytes }),
  };
  const answer = await api(request, read);
  if (answer.ok) return answer.value.value;
  throw new UnreadableIncident(answer.error);
}

const EVENTS_PER_PAGE = 1_000;

/**
 * All of it, with very many events in outline. The revision is the oldest among the parts, so that what changed while
 * reading is read again.
 */
export async function readWhole(reading: Reading, known: IncidentState): Promise<IncidentState> {
  const [incident, read, figures, evidence] = await Promise.all([
    readIncidentFields(reading),
    readEvents(reading, known),
    get(reading, `/incidents/${reading.incidentId}/figures`, through(figureListSchema)),
    readEvidenceList(reading),
  ]);
  const revision = Math.min(incident.revision, read.revision, figures.revision, evidence.revision);
  return baseState({
    incident: { ...known.incident, ...incident, revision },
    events: read.events,
    figures: figures.figures.map(figureFromOut),
    evidence: evidence.evidence.map(evidenceFromOut),
  });
}

export async function readIncidentFields(reading: Reading) {
  const out = await get(reading, `/incidents/${reading.incidentId}`, through(incidentOutSchema));
  return { ...out, severity: asSeverity(out.severity) };
}

export const readEvent = async (reading: Reading, eventId: string) =>
  eventFromOut(await get(reading, `/incidents/${reading.incidentId}/events/${eventId}`, through(eventOutSchema)));

export const readFigure = async (reading: Reading, figureId: string) =>
  figureFromOut(await get(reading, `/incidents/${reading.incidentId}/figures/${figureId}`, through(figureOutSchema)));

const readEvidenceList = (reading: Reading) =>
  get(reading, `/incidents/${reading.incidentId}/evidence`, through(evidenceListSchema));

export const readEvidence = async (reading: Reading): Promise<readonly Evidence[]> =>
  (await readEvidenceList(reading)).evidence.map(evidenceFromOut);

interface ReadEvents {
  readonly revision: number;
  readonly events: readonly IncidentEvent[];
}

async function readEvents(reading: Reading, known: IncidentState): Promise<ReadEvents> {
  const pages = known.events.size > WHOLE_AT_MOST ? null : await readEventPages(reading);
  return pages ?? readOutlines(reading, known);
}

/** Null where there are too many of them. */
async function readEventPages(reading: Reading): Promise<ReadEvents | null> {
  const events: IncidentEvent[] = [];
  let revision = Number.POSITIVE_INFINITY;
  let cursor: string | null = null;
  do {
    if (events.length >= WHOLE_AT_MOST) return null;
    const search = new URLSearchParams({ limit: String(EVENTS_PER_PAGE), ...(cursor !== null && { cursor }) });
    const path = `/incidents/${reading.incidentId}/events?${search}`;
    const page = await get(reading, path, through(eventListSchema));
    events.push(...page.events.map(eventFromOut));
    revision = Math.min(revision, page.revision);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { events, revision };
}

const outlinesPath = (incidentId: string): string => `/incidents/${incidentId}/outlines?sources=true`;

/** What a page of very many events asks for first. */
export const outlinesAddress = (incidentId: string): string => API_ROOT + outlinesPath(incidentId);

/** All of them in outline, but those that are known whole and have not changed since. */
export async function readOutlines(reading: Reading, known: IncidentState): Promise<ReadEvents> {
  const packed = await get(reading, outlinesPath(reading.incidentId), bytesIn, true);
  const inOutline = eventsFromOutlines(known.incident.zone);
  const ofNow = reading.moment === undefined;
  const { revision, outlines } = decodeOutlines(await unpacked(packed), (outline) => {
    const before = ofNow ? known.events.get(outline.id)?.event : undefined;
    return before?.version === outline.version ? before : inOutline(outline);
  });
  return { revision, events: outlines };
}

function bytesIn(body: unknown): Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  throw new Error('Outlines are bytes');
}

async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const DETAILS_AT_ONCE = 200;

/** Some events whole, at most `DETAILS_AT_ONCE`: those of them that there are. */
export async function readDetails(reading: Reading, ids: readonly string[]): Promise<readonly IncidentEvent[]> {
  const search = new URLSearchParams({ id: ids.join(','), limit: String(DETAILS_AT_ONCE) });
  const page = await get(reading, `/incidents/${reading.incidentId}/events?${search}`, through(eventListSchema));
  return page.events.map(eventFromOut);
}

/** The ids of the events that the words of a search occur in. */
export const readMatches = async (reading: Reading, search: string): Promise<ReadonlySet<string>> => {
  const path = `/incidents/${reading.incidentId}/matches?${new URLSearchParams({ q: search })}`;
  return new Set((await get(reading, path, through(matchListSchema))).ids);
};
