// Rebuilds an incident's state from its revisions. A test proves that replaying all of them gives the tables.

import { assertNever } from '@/core/assert-never';
import { withChanges } from './changes';
import type { Incident } from './incident';
import { advanceEvent, advanceFigure, remainingEvent } from './record';
import type { RecordedRevision } from './revision';
import type { IncidentState } from './state';

/** The state after one more revision; `before` is undefined for the first, which must create the incident. */
export function advance(
  before: IncidentState | undefined,
  incidentId: string,
  revision: RecordedRevision,
): IncidentState {
  const { payload, seq, at } = revision;
  if (payload?.type === 'incident.created') {
    const incident = { ...payload.fields, id: incidentId, ref: payload.ref, revision: seq, version: 1, createdAt: at };
    return { incident, events: new Map(), figures: new Map(), evidence: new Map() };
  }
  if (before === undefined) throw new Error(`Revision ${seq} comes before the incident was created`);
  const state = { ...before, incident: { ...before.incident, revision: seq } };
  if (payload === null) return state;
  switch (payload.type) {
    case 'incident.changed': {
      const changed = withChanges<Incident>(state.incident, payload.changes);
      return { ...state, incident: { ...changed, version: payload.version } };
    }
    case 'event.created':
    case 'event.changed':
    case 'event.deleted':
    case 'event.restored': {
      const record = advanceEvent(state.events.get(payload.eventId), payload, at);
      return { ...state, events: new Map(state.events).set(payload.eventId, record) };
    }
    case 'figure.created':
    case 'figure.changed':
    case 'figure.deleted':
    case 'figure.restored': {
      const record = advanceFigure(state.figures.get(payload.figureId), payload, at);
      return { ...state, figures: new Map(state.figures).set(payload.figureId, record) };
    }
    case 'evidence.added': {
      const file = { ...payload.file, addedBy: revision.actor, addedAt: at };
      return { ...state, evidence: new Map(state.evidence).set(file.sha256, file) };
    }
    case 'erasure.event': {
      const { remains, eventId } = payload;
      const events = without(state.events, eventId);
      if (remains === null) return { ...state, events };
      return { ...state, events: events.set(eventId, remainingEvent(eventId, remains, at)) };
    }
    case 'erasure.figure':
      return { ...state, figures: without(state.figures, payload.figureId) };
    case 'erasure.evidence':
      return { ...state, evidence: without(state.evidence, payload.sha256) };
    case 'member.added':
      return state;
    default:
      return assertNever(payload);
  }
}

function without<T>(held: ReadonlyMap<string, T>, key: string): Map<string, T> {
  const rest = new Map(held);
  rest.delete(key);
  return rest;
}

/** The state after all of `revisions`, which start at 1 and have no gap; throws otherwise. */
export function replay(incidentId: string, revisions: readonly RecordedRevision[]): IncidentState {
  let state: IncidentState | undefined;
  for (const [index, revision] of revisions.entries()) {
    if (revision.seq !== index + 1) throw new Error(`Revision ${index + 1} is missing`);
    state = advance(state, incidentId, revision);
  }
  if (state === undefined) throw new Error('An incident has at least one revision');
  return state;
}
