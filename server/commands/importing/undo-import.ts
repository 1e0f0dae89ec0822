// Takes an import back, as one revision: deletes its events, but for those that were changed since, which whoever undoes it has
// to decide about.

import 'server-only';
import { ok, refuse } from '@/core/result';
import { extentOfImport, findImport } from '../../db/imports/imports';
import { isUuid } from '../../db/uuid';
import { appendRevision } from '../writing/append-revision';
import type { Entry } from '../writing/entry';
import type { Once } from '../writing/once';
import { longInIncident } from '../writing/scene';
import { TOUCHES_NOTHING } from '../writing/touched';

export interface ImportUndo {
  readonly ref: string;
  readonly importId: string;
  /** Whether events that were changed since are deleted too; null while nobody decided. */
  readonly includesChanged: boolean | null;
  readonly reason: string | undefined;
  readonly once: Once<UndoneImport> | null;
}

export interface UndoneImport {
  /** Null where nothing was left to undo. */
  readonly revision: number | null;
  readonly deleted: number;
  /** Events that were changed since, and stay. */
  readonly kept: number;
}

export const undoImport = (entry: Entry, { ref, importId, includesChanged, reason, once }: ImportUndo) =>
  longInIncident<UndoneImport>(entry, ref, once, async (scene) => {
    const tx = await scene.sitting.written();
    const known = isUuid(importId) ? await findImport(tx, scene.incident.id, importId) : null;
    if (known === null || known.seq === null) return refuse({ kind: 'not-found' });
    const { id, seq: undoes } = known;
    const extent = await extentOfImport(tx, id, scene.reader);
    const command = { type: 'import.undo', importId: id, undoes, includesChanged, extent, reason } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    if (!written.ok) return written;
    const payload = written.value.revision?.payload;
    return ok({
      revision: written.value.revision?.seq ?? null,
      deleted: payload?.type === 'bulk.undone' ? payload.count : 0,
      kept: payload?.type === 'bulk.undone' ? payload.keptCount : extent.changed,
    });
  });
