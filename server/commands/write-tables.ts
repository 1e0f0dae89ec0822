// Brings the tables to where a revision takes them, by the same steps as replaying it.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import { withChanges } from '@/core/incident/changes';
import type { Incident } from '@/core/incident/incident';
import { advanceEvent, advanceFigure } from '@/core/incident/record';
import type { EventPayload, FigurePayload, Revision } from '@/core/incident/revision';
import { insertEvent, updateEvent } from '../db/events';
import { insertFigure, updateFigure } from '../db/figures';
import { updateIncident } from '../db/incidents';
import type { Touched, Written } from './append-revision';
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
    default:
      return assertNever(payload);
  }
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
