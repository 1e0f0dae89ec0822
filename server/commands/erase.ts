// Erases an event, its earlier wording, a figure or a file, for good: the record keeps that it was, and on what ground it
// went. A file's bytes go once this is committed, and so do all documents that were made before; those that a crash leaves
// go when their store is next opened.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import { type ErasureInput, readErasureTarget } from '@/core/contracts/erasure';
import type { ErasureTarget } from '@/core/incident/deciding/command';
import { isErasure, seqsToErase } from '@/core/incident/record/erasure';
import type { ErasurePayload, Revision } from '@/core/incident/record/revision';
import { ok, type Result, refuse } from '@/core/result';
import { mayReadEvidence } from '@/core/share/evidence';
import { findEvidence, supportedEvents } from '../db/evidence';
import { findFigure } from '../db/figures';
import { revisionsOf } from '../db/record/revisions';
import { eventSubject, evidenceSubject, figureSubject } from '../db/record/subject';
import { removeGoneDocuments } from '../documents/remove-gone';
import { evidenceStore } from '../evidence/evidence-store';
import { removeUnused } from '../evidence/remove-unused';
import { log } from '../log/log';
import { refuseOpeningFiles } from './files-opened';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Done, Once, Refused } from './writing/once';
import { inIncident, readableRecord, type Scene } from './writing/scene';
import { TOUCHES_NOTHING, type Touched } from './writing/touched';

export interface Erasure {
  readonly ref: string;
  readonly input: ErasureInput;
  readonly once: Once<CarriedOut> | null;
}

export interface CarriedOut {
  readonly incidentId: string;
  readonly payload: ErasurePayload;
  /** The number of the revision that records it. */
  readonly revision: number;
}

export async function erase(entry: Entry, erasure: Erasure): Promise<Result<Done<CarriedOut>, Refused>> {
  const outcome = await record(entry, erasure);
  if (outcome.ok && 'sha256' in erasure.input.target) await removeBytes(erasure.input.target.sha256);
  if (outcome.ok && outcome.value.kind === 'done') await removeGoneDocuments(outcome.value.value.incidentId);
  return outcome;
}

const record = (entry: Entry, { ref, input, once }: Erasure) =>
  inIncident(entry, ref, once, async (scene) => {
    const target = readErasureTarget(input.target);
    const touched = await find(scene, target);
    if (touched === null) return refuse({ kind: 'not-found' });
    const opening = await refuseOpening(scene, target, touched);
    if (opening !== null) return refuse(opening);
    const history = await revisionsOf(await scene.sitting.written(), scene.incident.id, subjectOf(target));
    const seqs = seqsToErase(history.map(({ revision }) => revision));
    const command = { type: 'erase', target, seqs, ground: input.ground.trim() } as const;
    const written = await appendRevision(scene, command, touched);
    return written.ok ? ok({ incidentId: scene.incident.id, ...carriedOut(written.value.revision) }) : written;
  });

/** With a privileged event goes what keeps its files from other members. */
const refuseOpening = async (scene: Scene, target: ErasureTarget, { event: record }: Touched) =>
  record === null || (target.kind === 'event' && target.keepsCurrent)
    ? null
    : refuseOpeningFiles(scene, '/target/eventId', record.event, null);

function carriedOut(revision: Revision | null): Omit<CarriedOut, 'incidentId'> {
  if (revision === null || !isErasure(revision.payload)) throw new Error('An accepted erasure is a revision');
  return { payload: revision.payload, revision: revision.seq };
}

/** Not before the erasure is committed, and not where another incident has the same file. */
async function removeBytes(sha256: string): Promise<void> {
  try {
    await removeUnused(evidenceStore(), sha256);
  } catch (error) {
    // The erasure stands; the store rids itself of the bytes when it is next opened.
    log.error('bytes of an erased file not removed yet', error);
  }
}

/** Null for what there is not, or what the author may not read. */
async function find(scene: Scene, target: ErasureTarget): Promise<Touched | null> {
  const { sitting, incident } = scene;
  switch (target.kind) {
    case 'event': {
      const event = await readableRecord(scene, target.eventId);
      return event && { ...TOUCHES_NOTHING, event };
    }
    case 'figure': {
      const figure = await findFigure(await sitting.written(), incident.id, target.figureId);
      return figure && { ...TOUCHES_NOTHING, figure };
    }
    case 'evidence': {
      const tx = await sitting.written();
      const evidence = await findEvidence(tx, incident.id, target.sha256);
      const isReadable = mayReadEvidence(scene.reader, target.sha256, await supportedEvents(tx, incident.id));
      return evidence && isReadable ? { ...TOUCHES_NOTHING, evidence } : null;
    }
    default:
      return assertNever(target);
  }
}

function subjectOf(target: ErasureTarget): string {
  if (target.kind === 'event') return eventSubject(target.eventId);
  return target.kind === 'figure' ? figureSubject(target.figureId) : evidenceSubject(target.sha256);
}
