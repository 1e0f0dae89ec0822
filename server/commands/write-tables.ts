// Brings the tables to where a revision takes them, by the same steps as replaying it.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import { withChanges } from '@/core/incident/changes';
import type { Incident } from '@/core/incident/incident';
import { advanceEvent, advanceFigure, remainingEvent } from '@/core/incident/record';
import type { ErasurePayload, EventPayload, FigurePayload, Revision } from '@/core/incident/revision';
import { carryOutErasure } from '../db/erasure';
import { insertEvent, updateEvent } from '../db/events';
import { insertEvidence } from '../db/evidence';
import { insertFigure, updateFigure } from '../db/figures';
import { insertMember, updateIncident } from '../db/incidents';
import { TOUCHES_NOTHING, type Touched, type Written } from './append-revision';
import type { Scene } from './scene';

export async function writeTables(
  scene: Scene,
  touched: Touched,
  { payload, seq }: Revision,
): Promise<Omit<Written, 'revision'>> {
  const incident = { ...scene.incident, revision: seq };
  switch (payload.type) {
    case 'incident.created':
      throw new Error('An incident is created once, by its first revision');
    case 'incident.changed': {
      const changed = { ...withChanges<Incident>(incident, payload.changes), version: payload.version };
      await updateIncident(scene.tx, changed);
      return { ...touched, incident: changed };
    }
    case 'event.created':
    case 'event.changed':
    case 'event.deleted':
    case 'event.restored':
      return { ...touched, incident, event: await writeEvent(scene, touched, payload) };
    case 'figure.created':
    case 'figure.changed':
    case 'figure.deleted':
    case 'figure.restored':
      return { ...touched, incident, figure: await writeFigure(scene, touched, payload) };
    case 'evidence.added': {
      const evidence = { ...payload.file, addedBy: scene.author.actor, addedAt: scene.at };
      await insertEvidence(scene.tx, incident.id, evidence);
      return { ...touched, incident, evidence };
    }
    case 'erasure.event':
    case 'erasure.figure':
    case 'erasure.evidence':
      return { ...(await carryOut(scene, payload)), incident };
    case 'member.added':
      await insertMember(scene.tx, incident.id, payload.userId, payload.role);
      return { ...touched, incident };
    default:
      return assertNever(payload);
  }
}

/** The database removes what the erasure names; what remains of an event is written anew. */
async function carryOut({ tx, incident, at }: Scene, payload: ErasurePayload): Promise<Touched> {
  await carryOutErasure(tx, incident.id, payload);
  if (payload.type !== 'erasure.event' || payload.remains === null) return TOUCHES_NOTHING;
  const event = remainingEvent(payload.eventId, payload.remains, at);
  await insertEvent(tx, incident.id, event);
  return { ...TOUCHES_NOTHING, event };
}

async function writeEvent({ tx, incident, at }: Scene, { event: before }: Touched, payload: EventPayload) {
  const after = advanceEvent(before ?? undefined, payload, at);
  if (before === null) await insertEvent(tx, incident.id, after);
  else await updateEvent(tx, incident.id, before, after);
  return after;
}

async function writeFigure({ tx, incident, at }: Scene, { figure: before }: Touched, payload: FigurePayload) {
  const after = advanceFigure(before ?? undefined, payload, at);
  if (before === null) await insertFigure(tx, incident.id, after);
  else await updateFigure(tx, incident.id, after);
  return after;
}
