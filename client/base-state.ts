// The incident as the server last told it, and how one more answer changes it. Immutable.

import { type IncidentEvent, isOutline } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import { withEntries } from '@/core/incident/record/layered-map';
import type { IncidentState } from '@/core/incident/record/state';
import type { Instant } from '@/core/time/instant';

/** What a page or a full reading brings: only what is not deleted. */
export interface ReadIncident {
  readonly incident: Incident;
  readonly events: readonly IncidentEvent[];
  readonly figures: readonly Figure[];
  readonly evidence: readonly Evidence[];
}

export const baseState = ({ incident, events, figures, evidence }: ReadIncident): IncidentState => ({
  incident,
  events: recordsOf(events),
  figures: new Map(figures.map((figure) => [figure.id, { figure, deletedAt: null }])),
  evidence: new Map(evidence.map((file) => [file.sha256, file])),
});

const recordsOf = (events: readonly IncidentEvent[]): IncidentState['events'] =>
  new Map(events.map((event) => [event.id, { event, deletedAt: null }]));

/** With these and no others. */
export const withEvents = (state: IncidentState, events: readonly IncidentEvent[]): IncidentState => ({
  ...state,
  events: recordsOf(events),
});

export const withEvent = (state: IncidentState, event: IncidentEvent): IncidentState => ({
  ...state,
  events: withEntries(state.events, new Map([[event.id, { event, deletedAt: null }]])),
});

/** With the texts of events that were known in outline; what came by another way meanwhile stays. */
export function withDetails(state: IncidentState, events: readonly IncidentEvent[]): IncidentState {
  const news = events.filter(({ id }) => isAwaited(state, id));
  if (news.length === 0) return state;
  return {
    ...state,
    events: withEntries(state.events, recordsOf(news)),
  };
}

function isAwaited({ events }: IncidentState, id: string): boolean {
  const known = events.get(id);
  return known !== undefined && known.deletedAt === null && isOutline(known.event);
}

export const withFigure = (state: IncidentState, figure: Figure): IncidentState => ({
  ...state,
  figures: new Map(state.figures).set(figure.id, { figure, deletedAt: null }),
});

/** Its own fields. They come with a later revision, which says nothing of what else was changed up to that one. */
export const withIncident = (state: IncidentState, incident: Omit<Incident, 'createdAt'>): IncidentState => ({
  ...state,
  incident: { ...state.incident, ...incident, revision: state.incident.revision },
});

export const withEvidence = (state: IncidentState, evidence: readonly Evidence[]): IncidentState => ({
  ...state,
  evidence: new Map(evidence.map((file) => [file.sha256, file])),
});

export const withRevision = (state: IncidentState, revision: number): IncidentState => ({
  ...state,
  incident: { ...state.incident, revision },
});

/** With what `known` has as deleted besides: a reading brings none of it. */
export function withDeletedOf(state: IncidentState, known: IncidentState): IncidentState {
  const events = [...known.events].filter(([id, { deletedAt }]) => deletedAt !== null && !state.events.has(id));
  const figures = [...known.figures].filter(([id, { deletedAt }]) => deletedAt !== null && !state.figures.has(id));
  return {
    ...state,
    events: events.length === 0 ? state.events : withEntries(state.events, new Map(events)),
    figures: new Map([...state.figures, ...figures]),
  };
}

/** Deletion is a version of its own, and what is deleted stays, so that it can be restored. */
export function withEventDeleted(state: IncidentState, eventId: string, at: Instant): IncidentState {
  const record = state.events.get(eventId);
  if (!record || record.deletedAt !== null) return state;
  const event = { ...record.event, version: record.event.version + 1 };
  return { ...state, events: withEntries(state.events, new Map([[eventId, { event, deletedAt: at }]])) };
}

export function withFigureDeleted(state: IncidentState, figureId: string, at: Instant): IncidentState {
  const record = state.figures.get(figureId);
  if (!record || record.deletedAt !== null) return state;
  const figure = { ...record.figure, version: record.figure.version + 1 };
  return { ...state, figures: new Map(state.figures).set(figureId, { figure, deletedAt: at }) };
}
