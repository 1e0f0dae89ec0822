// The one write path. Decides the command on what the scene's transaction sees, appends the revision under the next
// number and writes the tables; listeners are told when the transaction commits. A command that changes nothing is
// accepted and leaves no revision.

import 'server-only';
import type { BulkCommand, Command, CustodyCommand } from '@/core/incident/deciding/command';
import { decide } from '@/core/incident/deciding/decide';
import type { Revision } from '@/core/incident/record/revision';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import type { Scene } from './scene';
import type { Touched, Written } from './touched';
import { writeTables } from './write-tables';

export async function appendRevision(
  scene: Scene,
  command: Command | CustodyCommand | BulkCommand,
  touched: Touched,
): Promise<Result<Written, Refusal>> {
  const { sitting, incident, author, at } = scene;
  const view = {
    incident,
    event: () => touched.event ?? undefined,
    figure: () => touched.figure ?? undefined,
    hasEvidence: (sha256: string) => touched.evidence?.sha256 === sha256 || touched.attachable.has(sha256),
  };
  const decided = decide(view, command, author);
  if (!decided.ok) return decided;
  if (decided.value.kind === 'unchanged') return ok({ ...touched, incident, revision: null });
  const revision: Revision = { ...decided.value.revision, seq: incident.revision + 1, at, actor: author.actor };
  // First, because an erasure is recorded before it is carried out.
  sitting.record(revision);
  const written = await writeTables(scene, touched, revision);
  return ok({ ...written, revision });
}
