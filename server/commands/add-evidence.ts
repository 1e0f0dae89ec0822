// Adds a received file to an incident, and to the event that it supports. The bytes get their name before the record says
// that they are there, under their lock, so that nobody removes them between; where the record refuses, they go again.

import 'server-only';
import type { Evidence } from '@/core/incident/evidence';
import { may } from '@/core/incident/permission';
import type { EventRecord } from '@/core/incident/record/record';
import { forbidden, invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { mayReadEvidence } from '@/core/share/evidence';
import { database } from '../db/connection/client';
import { findEvidence, lockEvidenceBytes, supportedEvents } from '../db/evidence';
import { findMembership } from '../db/incidents';
import type { ReceivedFile } from '../evidence/receive-file';
import { removeUnused } from '../evidence/remove-unused';
import type { EvidenceStore } from '../evidence/store';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Done, Once, Refused } from './writing/once';
import type { Outcome } from './writing/outcome';
import { aloneInIncident, readableRecord, type Scene } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface NewEvidence {
  readonly ref: string;
  readonly received: ReceivedFile;
  /** The event that it supports. */
  readonly eventId?: string;
  readonly reason?: string;
  readonly once: Once<AddedEvidence> | null;
}

export interface AddedEvidence extends Outcome<Evidence> {
  /** False where the incident had the same bytes already. */
  readonly isNew: boolean;
}

const NOT_ALLOWED = forbidden('Your role in this incident does not allow adding evidence.');

/** What can be refused before a single byte is read. */
export async function admitEvidence(user: { readonly id: string }, ref: string): Promise<Result<null, Refusal>> {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null) return refuse({ kind: 'not-found' });
  return may(membership.role, 'add-evidence') ? ok(null) : refuse(NOT_ALLOWED);
}

export async function addEvidence(
  store: EvidenceStore,
  entry: Entry,
  evidence: NewEvidence,
): Promise<Result<Done<AddedEvidence>, Refused>> {
  const { stored, file } = evidence.received;
  let isKept = false;
  try {
    const added = await aloneInIncident(entry, evidence.ref, evidence.once, (scene) => addInScene(scene, evidence));
    isKept = added.ok;
    return added;
  } finally {
    await stored.abandon();
    if (!isKept) await removeUnused(store, file.sha256);
  }
}

/** Within what else is done to the incident; its bytes are the caller's to abandon or remove. */
export async function addInScene(
  scene: Scene,
  evidence: Omit<NewEvidence, 'ref' | 'once'>,
): Promise<Result<AddedEvidence, Refusal>> {
  const { file, stored } = evidence.received;
  const tx = await scene.sitting.written();
  await lockEvidenceBytes(tx, file.sha256);
  const before = await findEvidence(tx, scene.incident.id, file.sha256);
  if (before !== null && !(await mayReadFile(scene, file.sha256))) return refuse(WITHHELD);
  // All that can be refused is refused here: what is on the record stays on it.
  const event = await supportedEvent(scene, evidence.eventId);
  if (!event.ok) return event;
  await stored.finish(file.sha256);
  const command = { type: 'evidence.add', file, reason: evidence.reason } as const;
  const written = await appendRevision(scene, command, { ...TOUCHES_NOTHING, evidence: before });
  if (!written.ok) return written;
  const { evidence: value, revision, incident } = written.value;
  if (value === null) throw new Error('Evidence that was added is not there');
  const attached = event.value && (await attach({ ...scene, incident }, value, event.value));
  return ok({ value, isNew: revision !== null, revision: attached ?? revision?.seq ?? null });
}

/** Whoever has the bytes learns that they are here, and neither what they are called nor what they support. */
const WITHHELD = forbidden('The incident has this file already, and it is privileged. Ask counsel.');

const mayReadFile = async ({ sitting, incident, reader }: Scene, sha256: string): Promise<boolean> =>
  mayReadEvidence(reader, sha256, await supportedEvents(await sitting.written(), incident.id));

/** Null where none is named. */
async function supportedEvent(scene: Scene, eventId: string | undefined): Promise<Result<EventRecord | null, Refusal>> {
  if (eventId === undefined) return ok(null);
  if (!may(scene.author.role, 'edit-events')) return refuse(NOT_ALLOWED);
  const record = await readableRecord(scene, eventId);
  if (record !== null && record.deletedAt === null) return ok(record);
  return refuse(invalid('/eventId', 'The incident has no such event.'));
}

/** The number of the revision; null where it was attached already. */
async function attach(scene: Scene, { sha256 }: Evidence, record: EventRecord): Promise<number | null> {
  const { id: eventId, evidence } = record.event;
  if (evidence.includes(sha256)) return null;
  const changes = { evidence: [...evidence, sha256] };
  const command = { type: 'event.change', eventId, expectedVersion: null, changes } as const;
  const touched = { ...TOUCHES_NOTHING, event: record, attachable: new Set([sha256]) };
  const written = await appendRevision(scene, command, touched);
  if (!written.ok) throw new Error(`Attaching a file was refused: ${written.error.kind}`);
  return written.value.revision?.seq ?? null;
}
