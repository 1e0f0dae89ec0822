// Brings the tables to where a revision takes them, by the same steps as replaying it.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import type { Incident } from '@/core/incident/incident';
import { withChanges } from '@/core/incident/record/changes';
import { advanceEvent, advanceFigure, type EventRecord, remainingEvent } from '@/core/incident/record/record';
import type { ErasurePayload, EventPayload, FigurePayload, Revision } from '@/core/incident/record/revision';
import { writeMember } from '../../db/access/members';
import { applyBulkChange } from '../../db/events/bulk-changes';
import { insertEvidence } from '../../db/evidence';
import { insertFigure, updateFigure } from '../../db/figures';
import { forgetRepliesAbout, forgetRepliesTo } from '../../db/idempotency';
import { deleteImportedEvents, insertImportedEvents } from '../../db/imports/imported-events';
import { updateIncident } from '../../db/incidents';
import { carryOutErasure } from '../../db/record/erasure';
import type { Scene } from './scene';
import { TOUCHES_NOTHING, type Touched, type Written } from './touched';

export async function writeTables(
  scene: Scene,
  touched: Touched,
  { payload, seq }: Revision,
): Promise<Omit<Written, 'revision'>> {
  const { sitting } = scene;
  const incident = { ...scene.incident, revision: seq };
  switch (payload.type) {
    case 'incident.created':
      throw new Error('An incident is created once, by its first revision');
    case 'incident.changed': {
      const changed = { ...withChanges<Incident>(incident, payload.changes), version: payload.version };
      await updateIncident(await sitting.written(), changed);
      await sitting.refresh();
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
      await insertEvidence(await sitting.written(), incident.id, evidence);
      return { ...touched, incident, evidence };
    }
    case 'erasure.event':
    case 'erasure.figure':
    case 'erasure.evidence':
      return { ...(await carryOut(scene, payload)), incident };
    case 'member.added':
    case 'member.removed':
    case 'member.entered':
      await writeMember(await sitting.written(), incident.id, payload);
      await forgetRepliesTo(await sitting.written(), payload.userId, incident.id);
      await sitting.refresh();
      return { ...touched, incident };
    case 'bulk.imported':
      // The revision comes first: it makes the rows a part of the record.
      await insertImportedEvents(await sitting.written(), payload.importId, scene.at);
      await sitting.refresh();
      return { ...touched, incident };
    case 'bulk.undone':
      await deleteImportedEvents(await sitting.written(), payload.importId, payload.includesChanged, scene.at);
      await sitting.refresh();
      return { ...touched, incident };
    case 'bulk.changed':
      await applyBulkChange(await sitting.written(), payload.bulkId, scene.at);
      await sitting.refresh();
      return { ...touched, incident };
    default:
      return assertNever(payload);
  }
}

/** The database removes what the erasure names, which must be on record first; what remains of an event is written anew. */
async function carryOut({ sitting, incident, at }: Scene, payload: ErasurePayload): Promise<Touched> {
  await carryOutErasure(await sitting.written(), incident.id, payload);
  await sitting.refresh();
  if (payload.type !== 'erasure.event' || payload.remains === null) return TOUCHES_NOTHING;
  const event = remainingEvent(payload.eventId, payload.remains, at);
  sitting.setEvent(null, event);
  return { ...TOUCHES_NOTHING, event };
}

async function writeEvent({ sitting, incident, at }: Scene, { event: before }: Touched, payload: EventPayload) {
  const after = advanceEvent(before ?? undefined, payload, at);
  sitting.setEvent(before, after);
  // What was answered before must not be told again to whoever may not read it any more.
  if (before && isMoreProtected(before, after)) {
    await forgetRepliesAbout(await sitting.written(), incident.id, after.event.id);
  }
  return after;
}

function isMoreProtected({ event: before }: EventRecord, { event: after }: EventRecord): boolean {
  const protectedBefore = new Set(before.sources.flatMap(({ id, privilege }) => (privilege === null ? [] : [id])));
  const asserted = after.sources.some(({ id, privilege }) => privilege !== null && !protectedBefore.has(id));
  return asserted || (before.privilege === null && after.privilege !== null);
}

async function writeFigure({ sitting, incident, at }: Scene, { figure: before }: Touched, payload: FigurePayload) {
  const after = advanceFigure(before ?? undefined, payload, at);
  const tx = await sitting.written();
  if (before === null) await insertFigure(tx, incident.id, after);
  else await updateFigure(tx, incident.id, after);
  return after;
}
