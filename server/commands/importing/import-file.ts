// Makes a file of events that has arrived a part of the record: one revision for all of them, or nothing. Only now has the import
// the incident to itself, for as long as the database takes to copy its rows.

import 'server-only';
import type { ImportQuery } from '@/core/contracts/import';
import type { RefusedRow } from '@/core/import/imported-row';
import type { Author } from '@/core/incident/deciding/decision';
import { forbidden, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { digestOfImport } from '../../db/imports/imports';
import { removeUnused } from '../../evidence/remove-unused';
import type { EvidenceStore } from '../../evidence/store';
import { addInScene } from '../add-evidence';
import { appendRevision } from '../writing/append-revision';
import { entryOf } from '../writing/entry';
import type { Done, Once, Refused } from '../writing/once';
import { longInIncident, type Scene } from '../writing/scene';
import { TOUCHES_NOTHING } from '../writing/touched';
import { type ArrivedImport, discard, type Importer } from './receive-import';

export interface Imported {
  readonly importId: string;
  readonly revision: number;
  readonly arrived: ArrivedImport;
}

export type ImportRefused =
  | Refused
  | { readonly kind: 'rows-refused'; readonly rows: readonly RefusedRow[]; readonly count: number };

export interface ImportRequest {
  readonly ref: string;
  readonly query: ImportQuery;
  readonly once: Once<Imported> | null;
}

/** Makes what arrived a part of the record. */
export async function importFile(
  store: EvidenceStore,
  { author }: Importer,
  arrived: ArrivedImport,
  { ref, query, once }: ImportRequest,
): Promise<Result<Done<Imported>, ImportRefused>> {
  const { staged, received } = arrived;
  let isDone = false;
  try {
    if (staged.refused.length > 0 && query.partial !== true) {
      return refuse({ kind: 'rows-refused', rows: staged.refused, count: staged.count });
    }
    const done = await longInIncident(entryOf(author.actor), ref, once, (scene) =>
      append(scene, arrived, { query, role: author.role }),
    );
    isDone = done.ok && done.value.kind === 'done';
    return done;
  } finally {
    if (isDone) await ended(arrived);
    else await discard(arrived);
    if (!isDone && received !== null) await removeUnused(store, received.file.sha256);
  }
}

async function ended({ importId, line }: ArrivedImport): Promise<void> {
  await line?.letGo(importId);
  await line?.close();
}

interface Circumstances {
  readonly query: ImportQuery;
  /** As which the rows were read. */
  readonly role: Author['role'];
}

async function append(
  scene: Scene,
  arrived: ArrivedImport,
  { query, role }: Circumstances,
): Promise<Result<Imported, Refusal>> {
  if (scene.author.role !== role) {
    return refuse(forbidden('Your role in the incident changed while the file arrived. Send it again.'));
  }
  const { importId, name, zone, staged, received, line } = arrived;
  if (query.id !== undefined && query.id !== importId) return refuse({ kind: 'exists' });
  let now = scene;
  if (received !== null) {
    const added = await addInScene(scene, { received });
    if (!added.ok) return added;
    now = { ...scene, incident: scene.sitting.incident };
  }
  const { count, hash } = await digestOfImport(await scene.sitting.written(), importId);
  // Or they could be the rows of another attempt, of which only some have arrived. What comes later is refused with the digest.
  await line?.confirm();
  const command = {
    type: 'events.import',
    ...{ importId, format: staged.found.format, zone, count, rowsHash: hash },
    file: { name, sha256: staged.sha256, sizeBytes: staged.sizeBytes },
    refusedCount: staged.refused.length,
    reason: query.reason,
  } as const;
  const written = await appendRevision(now, command, TOUCHES_NOTHING);
  if (!written.ok) return written;
  const { revision } = written.value;
  if (revision === null) throw new Error('An import is a revision');
  return ok({ importId, revision: revision.seq, arrived });
}
