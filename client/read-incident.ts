// Reads an incident over the API: all of it, or what changed since. Throws `UnreadableIncident` where the server refuses.

import { eventListSchema, eventOutSchema } from '@/core/contracts/event';
import { eventFromOut, figureFromOut } from '@/core/contracts/event-from-out';
import { evidenceFromOut, evidenceListSchema } from '@/core/contracts/evidence';
import { figureListSchema, figureOutSchema } from '@/core/contracts/figure';
import { asSeverity, incidentOutSchema } from '@/core/contracts/incident';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { IncidentState } from '@/core/incident/state';
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
): Promise<T> {
  const said = new URLSearchParams(Object.entries(moment)).toString();
  const joint = path.includes('?') ? '&' : '?';
  const request: ApiRequest = { method: 'GET', path: said === '' ? path : path + joint + said, signal };
  const answer = await api(request, read);
  if (answer.ok) return answer.value.value;
  throw new UnreadableIncident(answer.error);
}

const EVENTS_PER_PAGE = 1_000;

/** All of it. The revision is the oldest among the parts, so that what changed while reading is read again. */
export async function readWhole(reading: Reading, known: IncidentState): Promise<IncidentState> {
  const [incident, pages, figures, evidence] = await Promise.all([
    readIncidentFields(reading),
    readEventPages(reading),
    get(reading, `/incidents/${reading.incidentId}/figures`, through(figureListSchema)),
    readEvidenceList(reading),
  ]);
  const revision = Math.min(incident.revision, pages.revision, figures.revision, evidence.revision);
  return baseState({
    incident: { ...known.incident, ...incident, revision },
    events: pages.events,
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

async function readEventPages(reading: Reading) {
  const events: IncidentEvent[] = [];
  let revision = Number.POSITIVE_INFINITY;
  let cursor: string | null = null;
  do {
    const search = new URLSearchParams({ limit: String(EVENTS_PER_PAGE), ...(cursor !== null && { cursor }) });
    const path = `/incidents/${reading.incidentId}/events?${search}`;
    const page = await get(reading, path, through(eventListSchema));
    events.push(...page.events.map(eventFromOut));
    revision = Math.min(revision, page.revision);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { events, revision };
}
