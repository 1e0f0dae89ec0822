// The record of an incident as a file that anybody can verify by themselves, with what this member may read. That it was
// taken out is written to the access log first, so the file itself tells of it.

import 'server-only';
import type { Actor } from '@/core/incident/revision';
import { mayReadEvidence } from '@/core/share/evidence';
import type { MemberReader } from '@/core/share/redaction';
import { headOf, type ReadableRevision, readableRevision } from '@/core/share/revisions';
import { toRfc3339 } from '@/core/time/instant';
import { now } from '../clock/clock';
import { appendToAccessLog, fileRead } from '../db/access-log';
import { type ChainEntry, type ChainLog, chainEntries } from '../db/chain';
import { database } from '../db/client';
import { supportedEvents } from '../db/evidence';
import { findMembership, type Membership } from '../db/incidents';
import { subjectsOf } from '../db/revision-subjects';
import { revisionsAfter } from '../db/revisions';
import { checkpointNow } from '../record/checkpoints';
import { recordKey } from '../record/key';
import { recordPieces } from '../record/record-pieces';
import { sealed } from '../record/sealed';

export interface FoundRecord {
  readonly fileName: string;
  /** Exports it: UTF-8, made as it is read. */
  take(): Promise<AsyncIterable<Uint8Array<ArrayBuffer>>>;
}

/** Null when there is no such incident for this user. */
export async function findRecord(user: Actor, ref: string): Promise<FoundRecord | null> {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null) return null;
  return { fileName: `${membership.incident.ref}-record.json`, take: () => takeRecord(user, membership) };
}

async function takeRecord(user: Actor, { incident, role }: Membership) {
  const { id, ref, title, revision } = incident;
  await appendToAccessLog(database(), id, user, { type: 'export.record', format: 'json', revision });
  const checkpoints = await checkpointNow(id);
  // Up to the checkpoints, which then are of the file's last entries.
  const lastOf = (log: ChainLog) => checkpoints.find((checkpoint) => checkpoint.log === log)?.seq ?? 0;
  const key = recordKey();
  const reader = { userId: user.id, role };
  const pieces = recordPieces({
    incident: { id, ref, title },
    exportedAt: toRfc3339(now()),
    exportedBy: user,
    key,
    checkpoints,
    revisions: readableRevisions(reader, id, lastOf('record')),
    accessLog: accessEntries(reader, id, lastOf('access')),
  });
  return sealed(pieces, key);
}

const PAGE = 500;

/** Nothing that was read once changes later but for an erasure, so pages need no snapshot. */
async function* readableRevisions(
  reader: MemberReader,
  incidentId: string,
  last: number,
): AsyncGenerator<readonly ChainEntry[]> {
  for (let after = 0; after < last; ) {
    const page = await revisionsAfter(database(), incidentId, after, Math.min(PAGE, last - after));
    const revisions = page.map(({ revision }) => revision);
    const subjects = await subjectsOf(database(), incidentId, revisions);
    yield page.map((chained) => entryOf(readableRevision(reader, chained, subjects)));
    const reached = revisions.at(-1)?.seq;
    if (reached === undefined) return;
    after = reached;
  }
}

function entryOf(readable: ReadableRevision): ChainEntry {
  const { at, ...head } = readable.kind === 'withheld' ? readable.head : headOf(readable);
  const { payload, salt } = readable.kind === 'withheld' ? { payload: null, salt: null } : readable.link;
  return { ...head, at: toRfc3339(at), payload, salt };
}

/** Who took out a file that does not exist for this reader is told; which file it was is withheld. */
async function* accessEntries(
  reader: MemberReader,
  incidentId: string,
  last: number,
): AsyncGenerator<readonly ChainEntry[]> {
  for (let after = 0; after < last; ) {
    const limit = Math.min(PAGE, last - after);
    const page = await chainEntries(database(), { incidentId, log: 'access', from: after + 1, limit });
    const supported = await supportedEvents(database(), incidentId);
    const mayRead = (sha256: string | null) => sha256 === null || mayReadEvidence(reader, sha256, supported);
    yield page.map((entry) => (mayRead(fileRead(entry)) ? entry : { ...entry, payload: null, salt: null }));
    const reached = page.at(-1)?.seq;
    if (reached === undefined) return;
    after = reached;
  }
}
