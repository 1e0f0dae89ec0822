// For tests: the example as the one write path would take it, every entry checked, read, decided and folded in order.
// Throws at the first refusal, and at an entry that changes nothing, naming the entry.

import { assertNever } from '@/core/assert-never';
import { eventInputSchema, eventPatchSchema } from '@/core/contracts/event';
import { figureInputSchema, figurePatchSchema, readChangedFigure, readNewFigure } from '@/core/contracts/figure';
import { asSeverity, incidentInputSchema, incidentPatchSchema } from '@/core/contracts/incident';
import { obligationsInputSchema, readObligations } from '@/core/contracts/obligations';
import { type ReadContext, readChangedFields, readNewEvent } from '@/core/contracts/read-event';
import type { Command } from '@/core/incident/deciding/command';
import { decide } from '@/core/incident/deciding/decide';
import { advance } from '@/core/incident/record/replay';
import type { Revision } from '@/core/incident/record/revision';
import { type IncidentState, liveEvents, viewOf } from '@/core/incident/record/state';
import { anchorsOf } from '@/core/metrics/anchors';
import { unwrap } from '@/core/result';
import { type Instant, instantFromMs } from '@/core/time/instant';
import { EVENT_IDS, FIGURE_IDS } from './ids';
import { EXAMPLE } from './index';
import type { ExampleActor, ExampleEntry } from './types';

export const instantOf = (rfc3339: string): Instant => instantFromMs(Date.parse(rfc3339));

/** The state after all entries made at or before `until`; after all of them where it is absent. */
export function replayed(until?: string): IncidentState {
  const entries = EXAMPLE.entries.filter(({ at }) => until === undefined || instantOf(at) <= instantOf(until));
  return entries.reduce((state, entry) => advance(state, EXAMPLE.incident.id, revisionOf(state, entry)), created());
}

function created(): IncidentState {
  const { id, ref, createdAt, createdBy, summaryAudiences, ...input } = EXAMPLE.incident;
  incidentInputSchema.parse(input);
  const fields = {
    ...input,
    summaryAudiences,
    severity: asSeverity(input.severity),
    status: 'open' as const,
    legalHold: null,
    obligations: null,
  };
  const payload = { type: 'incident.created' as const, ref, fields };
  return advance(undefined, id, { payload, reason: null, seq: 1, at: instantOf(createdAt), actor: actorOf(createdBy) });
}

const actorOf = (name: ExampleActor) => ({ id: name, name });

function revisionOf(state: IncidentState, entry: ExampleEntry): Revision {
  const at = instantOf(entry.at);
  const author = { actor: actorOf(entry.actor), role: EXAMPLE.team[entry.actor] };
  try {
    const decision = unwrap(decide(viewOf(state), commandOf(state, entry, at), author));
    if (decision.kind === 'unchanged') throw new Error('changes nothing');
    return { ...decision.revision, seq: state.incident.revision + 1, at, actor: author.actor };
  } catch (cause) {
    throw new Error(`The entry of ${entry.at} is refused: ${String(cause)}`, { cause });
  }
}

function commandOf(state: IncidentState, entry: ExampleEntry, now: Instant): Command {
  const expectedVersion = null;
  switch (entry.kind) {
    case 'create-event': {
      const { reason = null, ...input } = eventInputSchema.parse(entry.input);
      const fields = unwrap(readNewEvent(input, contextOf(state, now)));
      return { type: 'event.create', eventId: entry.input.id, fields, reason };
    }
    case 'change-event': {
      const { reason = null, ...patch } = eventPatchSchema.parse(entry.patch);
      const eventId = EVENT_IDS[entry.key];
      const current = state.events.get(eventId)?.event;
      if (current === undefined) throw new Error(`${entry.key} is changed before it is there`);
      const changes = unwrap(readChangedFields(patch, current, contextOf(state, now, eventId)));
      return { type: 'event.change', eventId, expectedVersion, changes, reason };
    }
    case 'create-figure':
      return {
        type: 'figure.create',
        figureId: entry.input.id,
        fields: readNewFigure(figureInputSchema.parse(entry.input)),
      };
    case 'change-figure': {
      const patch = figurePatchSchema.parse(entry.patch);
      const changes = readChangedFigure(patch);
      return {
        type: 'figure.change',
        figureId: FIGURE_IDS[entry.key],
        expectedVersion,
        changes,
        reason: entry.patch.reason,
      };
    }
    case 'change-incident': {
      const { reason, severity, legalHold: _, ...rest } = incidentPatchSchema.parse(entry.patch);
      const changes = { ...rest, ...(severity !== undefined && { severity: asSeverity(severity) }) };
      return { type: 'incident.change', expectedVersion, changes, reason };
    }
    case 'decide-obligations': {
      const { reason = null, ...input } = obligationsInputSchema.parse(entry.input);
      const obligations = readObligations(input, state.incident.obligations);
      return { type: 'incident.change', expectedVersion, changes: { obligations }, reason };
    }
    default:
      return assertNever(entry);
  }
}

function contextOf(state: IncidentState, now: Instant, exceptId?: string): ReadContext {
  let sources = 0;
  const newId = () => `${state.incident.revision}-${++sources}`;
  return { zone: state.incident.zone, now, milestones: anchorsOf(liveEvents(state), exceptId), newId };
}
