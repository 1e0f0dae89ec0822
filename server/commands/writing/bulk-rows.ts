// The rows of one bulk change, while they are decided: staged a page at a time, then made a part of the record, or forgotten.

import 'server-only';
import { refuseEditing } from '@/core/incident/deciding/refuse-editing';
import type { ChangedRow, RecordedBulkChange } from '@/core/incident/record/revision';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { newId } from '../../clock/clock';
import { beginBulkChange, stageChangedRows } from '../../db/events/bulk-changes';
import { digestOfImport, discardImport } from '../../db/imports/imports';
import { appendRevision } from './append-revision';
import type { Entry } from './entry';
import type { Once } from './once';
import { longInIncident, type Scene } from './scene';
import { TOUCHES_NOTHING } from './touched';

/** Work on rows, by who may edit events; what it staged is forgotten where it is refused. */
export const withBulkRows = <T>(
  entry: Entry,
  ref: string,
  once: Once<T> | null,
  work: (scene: Scene, rows: BulkRows) => Promise<Result<T, Refusal>>,
) =>
  longInIncident<T>(entry, ref, once, async (scene) => {
    const refused = refuseEditing(scene.author);
    if (refused) return refused;
    const rows = new BulkRows(scene);
    const done = await work(scene, rows);
    if (!done.ok) await rows.forget();
    return done;
  });

export class BulkRows {
  private readonly bulkId = newId();
  private held = 0;

  constructor(private readonly scene: Scene) {}

  get count(): number {
    return this.held;
  }

  async add(rows: readonly ChangedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const { sitting, incident, author } = this.scene;
    const tx = await sitting.written();
    if (this.held === 0) {
      await beginBulkChange(tx, { bulkId: this.bulkId, incidentId: incident.id, userId: author.actor.id });
    }
    await stageChangedRows(tx, this.bulkId, rows, this.held + 1);
    this.held += rows.length;
  }

  /** @returns the number of the revision; null where there are no rows */
  async record(change: RecordedBulkChange, reason: string | null): Promise<Result<number | null, Refusal>> {
    if (this.held === 0) return ok(null);
    const { bulkId } = this;
    const { count, hash: rowsHash } = await digestOfImport(await this.scene.sitting.written(), bulkId);
    const command = { type: 'events.change', bulkId, change, count, rowsHash, reason } as const;
    const written = await appendRevision(this.scene, command, TOUCHES_NOTHING);
    return written.ok ? ok(written.value.revision?.seq ?? null) : written;
  }

  async forget(): Promise<void> {
    if (this.held > 0) await discardImport(await this.scene.sitting.written(), this.bulkId);
  }
}
