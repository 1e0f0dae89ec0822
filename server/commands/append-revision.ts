// The one write path. Decides the command on what the scene's transaction sees, appends the revision under the next
// number and writes the tables; listeners are told when the transaction commits. A command that changes nothing is
// accepted and leaves no revision.

import 'server-only';
import type { BulkCommand, Command, CustodyCommand } from '@/core/incident/command';
import { decide } from '@/core/incident/decide';
import type { Evidence } from '@/core/incident/evidence';
import type { Incident } from '@/core/incident/incident';
import type { EventRecord, FigureRecord } from '@/core/incident/record';
import type { Refusal } from '@/core/incident/refusal';
import type { Revision } from '@/core/incident/revision';
import { ok, type Result } from '@/core/result';
import type { Scene } from './scene';
import { writeTables } from './write-tables';

/** The part of the incident that a command touches, deleted or not; null where there is none. */
export interface Touched {
  readonly event: EventRecord | null;
  readonly figure: FigureRecord | null;
  readonly evidence: Evidence | null;
  /** The files that the author may attach to the event, among those that the command names. */
  readonly attachable: ReadonlySet<string>;
}

export const TOUCHES_NOTHING: Touched = { event: null, figure: null, evidence: null, attachable: new Set() };

export interface Written extends Touched {
  readonly incident: Incident;
  /** Null where nothing needed to change. */
  readonly revision: Revision | null;
}

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
