// Makes a revision's change on what is known, so that most news costs one question to the server. Only where what is known
// is exactly what the revision changed; everything else has to be read.

import type { RevisionOut } from '@/core/contracts/revision';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { Incident } from '@/core/incident/incident';
import { withChanges } from '@/core/incident/record/changes';
import { withEntries } from '@/core/incident/record/layered-map';
import { advanceEvent, advanceFigure } from '@/core/incident/record/record';
import type { EventPayload, FigurePayload, RevisionPayload } from '@/core/incident/record/revision';
import type { IncidentState } from '@/core/incident/record/state';
import type { Instant } from '@/core/time/instant';

/** The state with the change made, or as it is where it has the change already; null where it must be read. */
export function withApplied(state: IncidentState, { payload, at }: RevisionOut): IncidentState | null {
  const { reason: _, ...said } = payload ?? {};
  // A later server may say more than this page understands.
  const read = revisionPayloadSchema.safeParse(said);
  return read.success ? advanced(state, read.data, instantFromOut(at)) : null;
}

function advanced(state: IncidentState, payload: RevisionPayload, at: Instant): IncidentState | null {
  switch (payload.type) {
    case 'incident.changed': {
      const { incident } = state;
      if (payload.version <= incident.version) return state;
      if (payload.version !== incident.version + 1) return null;
      return { ...state, incident: { ...withChanges<Incident>(incident, payload.changes), version: payload.version } };
    }
    case 'event.created':
    case 'event.changed':
    case 'event.deleted':
    case 'event.restored':
      return eventAdvanced(state, payload, at);
    case 'figure.created':
    case 'figure.changed':
    case 'figure.deleted':
    case 'figure.restored':
      return figureAdvanced(state, payload, at);
    default:
      return null;
  }
}

function eventAdvanced(state: IncidentState, payload: EventPayload, at: Instant): IncidentState | null {
  const known = state.events.get(payload.eventId);
  const step = stepOf(payload, known && { version: known.event.version, isDeleted: known.deletedAt !== null });
  if (step !== 'next') return step === 'known' ? state : null;
  const record = advanceEvent(known, payload, at);
  // The record says who asserted a privilege, which a reading of the event does not.
  if ([record.event, ...record.event.sources].some(({ privilege }) => privilege !== null)) return null;
  return { ...state, events: withEntries(state.events, new Map([[payload.eventId, record]])) };
}

function figureAdvanced(state: IncidentState, payload: FigurePayload, at: Instant): IncidentState | null {
  const known = state.figures.get(payload.figureId);
  const step = stepOf(payload, known && { version: known.figure.version, isDeleted: known.deletedAt !== null });
  if (step !== 'next') return step === 'known' ? state : null;
  return { ...state, figures: new Map(state.figures).set(payload.figureId, advanceFigure(known, payload, at)) };
}

interface Known {
  readonly version: number;
  readonly isDeleted: boolean;
}

/** What is gone may have gone in a version that was never read, so no change is made on it. */
function stepOf(payload: EventPayload | FigurePayload, known: Known | undefined): 'known' | 'next' | 'unclear' {
  const version = 'version' in payload ? payload.version : 1;
  if ((known?.version ?? 0) >= version) return 'known';
  if ((known?.version ?? 0) !== version - 1) return 'unclear';
  const isWhole = payload.type === 'event.restored' || payload.type === 'figure.restored';
  return known?.isDeleted && !isWhole ? 'unclear' : 'next';
}
