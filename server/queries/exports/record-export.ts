// The record of an incident as a file that anybody can verify by themselves, with what this member may read. That it was
// taken out is written to the access log first, so the file itself tells of it.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { may } from '@/core/incident/permission';
import type { RowLink } from '@/core/incident/record/revision';
import { mayReadEvidence } from '@/core/share/evidence';
import { type Member, memberReader } from '@/core/share/reader';
import { headOf, mayReadRow, type ReadableRevision, readableRevision } from '@/core/share/revisions';
import { toRfc3339 } from '@/core/time/instant';
import { now } from '../../clock/clock';
import { appendToAccessLog, fileRead } from '../../db/access/access-log';
import { presentPrivileges, readerOf } from '../../db/access/readers';
import { sourcePrivilegesNow } from '../../db/access/source-privileges';
import { database } from '../../db/connection/client';
import { supportedEvents } from '../../db/evidence';
import { bulkRowOf, pagesOfRows, sealedImports } from '../../db/imports/import-rows';
import { findMembership, type Membership } from '../../db/incidents';
import { type ChainEntry, type ChainLog, chainEntries } from '../../db/record/chain';
import { subjectsOf } from '../../db/record/revision-subjects';
import { revisionsAfter } from '../../db/record/revisions';
import { checkpointNow } from '../../record/checkpoints';
import { recordKey } from '../../record/key';
import { type RecordedRow, recordPieces } from '../../record/record-pieces';
import { sealed } from '../../record/sealed';

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
  const member = { userId: user.id, role };
  const pieces = recordPieces({
    incident: { id, ref, title },
    exportedAt: toRfc3339(now()),
    exportedBy: user,
    key,
    checkpoints,
    revisions: readableRevisions(member, id, lastOf('record')),
    accessLog: accessEntries(member, id, lastOf('access')),
    rows: await readableRows(member, id, lastOf('record')),
  });
  return sealed(pieces, key);
}

const PAGE = 500;

/** Nothing that was read once changes later but for an erasure, so pages need no snapshot. */
async function* readableRevisions(
  member: Member,
  incidentId: string,
  last: number,
): AsyncGenerator<readonly ChainEntry[]> {
  for (let after = 0; after < last; ) {
    const page = await revisionsAfter(database(), incidentId, after, Math.min(PAGE, last - after));
    const revisions = page.map(({ revision }) => revision);
    const reader = await readerOf(database(), incidentId, member);
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

const isOfSharing = ({ type }: ChainEntry): boolean => type.startsWith('share.') || type.startsWith('viewing.');

/** Whoever shares, and counsel, who reads everything. */
const mayReadSharing = ({ role }: Member): boolean => role === 'counsel' || may(role, 'share');

/** Null where nothing was imported. */
async function readableRows(
  member: Member,
  incidentId: string,
  last: number,
): Promise<AsyncIterable<readonly RecordedRow[]> | null> {
  const imports = await sealedImports(database(), incidentId, last);
  if (imports.length === 0) return null;
  const [privileges, sources] = await Promise.all([
    presentPrivileges(database(), incidentId),
    sourcePrivilegesNow(database(), incidentId),
  ]);
  const reader = memberReader(member, privileges);
  // Only what is protected now, or can be relative to what is, needs to be looked into.
  const isOpen = ({ eventId, payload }: RowLink) =>
    !privileges.has(eventId) && !sources.has(eventId) && (reader.hidden.size === 0 || !mayBeRelative(payload));
  const mayRead = (row: RowLink) =>
    isOpen(row) ||
    mayReadRow(reader, bulkRowOf(row), {
      events: new Map([[row.eventId, { privilege: privileges.get(row.eventId) ?? null }]]),
      sources,
    });
  return redactedRows(imports, (row) => (mayRead(row) ? row : { ...row, payload: null, salt: null }));
}

/** As JCS writes a relation: words that say so are looked into for nothing. */
const mayBeRelative = (payload: string | null): boolean => payload?.includes('"relativeTo":') ?? false;

async function* redactedRows(
  imports: readonly { readonly id: string; readonly seq: number }[],
  redacted: (row: RowLink) => RowLink,
): AsyncGenerator<readonly RecordedRow[]> {
  for (const { id: importId, seq } of imports) {
    for await (const page of pagesOfRows(database(), importId)) {
      yield page.map((row) => ({ ...redacted(row), seq }));
    }
  }
}

/**
 * Who took out a file that does not exist for this reader is told; which file it was is withheld. So is to whom links were
 * given, and who opened them, from members who may not read that anywhere else.
 */
async function* accessEntries(member: Member, incidentId: string, last: number): AsyncGenerator<readonly ChainEntry[]> {
  for (let after = 0; after < last; ) {
    const limit = Math.min(PAGE, last - after);
    const page = await chainEntries(database(), { incidentId, log: 'access', from: after + 1, limit });
    const supported = await supportedEvents(database(), incidentId);
    const mayReadFile = (sha256: string | null) => sha256 === null || mayReadEvidence(member, sha256, supported);
    const mayRead = (entry: ChainEntry) => (isOfSharing(entry) ? mayReadSharing(member) : mayReadFile(fileRead(entry)));
    yield page.map((entry) => (mayRead(entry) ? entry : { ...entry, payload: null, salt: null }));
    const reached = page.at(-1)?.seq;
    if (reached === undefined) return;
    after = reached;
  }
}
