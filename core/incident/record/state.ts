// The whole of an incident at one revision, as replaying its revisions gives it.

import type { Evidence } from '../evidence';
import type { Incident } from '../incident';
import type { EventRecord, FigureRecord } from './record';

export interface IncidentState {
  readonly incident: Incident;
  readonly events: ReadonlyMap<string, EventRecord>;
  readonly figures: ReadonlyMap<string, FigureRecord>;
  /** By SHA-256. */
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** The part of a state that one command touches: all that `decide` needs, so that the server loads no more. */
export interface IncidentView {
  readonly incident: Incident;
  event(eventId: string): EventRecord | undefined;
  figure(figureId: string): FigureRecord | undefined;
  hasEvidence(sha256: string): boolean;
}

export const viewOf = (state: IncidentState): IncidentView => ({
  incident: state.incident,
  event: (eventId) => state.events.get(eventId),
  figure: (figureId) => state.figures.get(figureId),
  hasEvidence: (sha256) => state.evidence.has(sha256),
});

/** The events that are not deleted. */
export const liveEvents = ({ events }: Pick<IncidentState, 'events'>) =>
  [...events.values()].filter((record) => record.deletedAt === null).map((record) => record.event);

/** The figures that are not deleted. */
export const liveFigures = (state: IncidentState) =>
  [...state.figures.values()].filter((record) => record.deletedAt === null).map((record) => record.figure);
