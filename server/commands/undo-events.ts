// Takes a bulk change back, as one revision: every event of it that still is as it left it. Taking that back makes it again.

import 'server-only';
import type { BulkUndoInput } from '@/core/contracts/bulk';
import { rowBack } from '@/core/incident/deciding/decide-many';
import type { ChangedRow } from '@/core/incident/record/revision';
import { invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { mayReadEvent } from '@/core/share/redaction';
import { bulkChangeOf, changedRows } from '../db/events/bulk-changes';
import { findEvents } from '../db/events/events';
import { type EventsChanged, LeftEvents, viewOfOne } from './change-events';
import { type BulkRows, withBulkRows } from './writing/bulk-rows';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import type { Scene } from './writing/scene';

export interface EventsUndo {
  readonly ref: string;
  readonly input: BulkUndoInput;
  readonly once: Once<EventsChanged> | null;
}

export const undoEvents = (entry: Entry, { ref, input, once }: EventsUndo) =>
  withBulkRows<EventsChanged>(entry, ref, once, async (scene, rows) => {
    const found = await bulkChangeIn(scene, input.revision);
    if (found === null) return refuse(invalid('/revision', 'This revision changed no events as one.'));
    return undone(scene, input, found.id, rows);
  });

/** Of any number: the database knows none as large as requests can be. */
const bulkChangeIn = async ({ sitting, incident }: Scene, revision: number) =>
  revision > incident.revision ? null : bulkChangeOf(await sitting.written(), incident.id, revision);

async function undone(
  scene: Scene,
  { revision: undoes, reason: given }: BulkUndoInput,
  bulkId: string,
  rows: BulkRows,
): Promise<Result<EventsChanged, Refusal>> {
  const reason = given ?? `undo of ${undoes}`;
  const left = new LeftEvents();
  for await (const made of changedRows(await scene.sitting.written(), bulkId)) {
    const back = await rowsBack(scene, made, reason, left);
    if (!back.ok) return back;
    await rows.add(back.value);
  }
  const revision = await rows.record({ kind: 'undo', undoes, keptCount: left.count }, reason);
  return revision.ok
    ? ok({ revision: revision.value, changed: rows.count, unchanged: 0, left: left.told() })
    : revision;
}

async function rowsBack(
  scene: Scene,
  made: readonly ChangedRow[],
  reason: string,
  left: LeftEvents,
): Promise<Result<readonly ChangedRow[], Refusal>> {
  const { sitting, incident, author, reader } = scene;
  const found = await findEvents(
    await sitting.written(),
    incident.id,
    made.map(({ eventId }) => eventId),
  );
  const byId = new Map(found.map((record) => [record.event.id, record]));
  const rows: ChangedRow[] = [];
  for (const row of made) {
    const record = byId.get(row.eventId);
    // What became privileged since is nobody's to change who may not read it.
    if (record === undefined || !mayReadEvent(reader, record.event)) continue;
    const back = rowBack(viewOfOne(incident, record), record, row, { author, reason });
    if (!back.ok) return back;
    if (back.value === null) left.add([record]);
    else rows.push(back.value);
  }
  return ok(rows);
}
