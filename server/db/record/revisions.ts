// The table of revisions: appended to through the database's own function, which chains them, and read. Never changed.

import 'server-only';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { canonicalJson } from '@/core/incident/record/jcs';
import type { ChainedRevision, RecordedRevision, Revision, RevisionPayload } from '@/core/incident/record/revision';
import type { Instant } from '@/core/time/instant';
import type { Revision as RevisionRow } from '@/prisma/generated/client';
import { newSalt } from '../../auth/secret-code';
import type { Database } from '../connection/client';
import { instantOf } from '../events/time-columns';
import { bulkRowOf, rowsOfEvent } from '../imports/import-rows';
import { EVENT_ID_AT, eventInSubject, eventSubject, evidenceSubject, figureSubject } from './subject';

/** Where every process listens. Notices carry a pointer only: whoever hears one reads through the readers' rules. */
export const REVISION_CHANNEL = 'onset_revisions';

/**
 * Appends revisions of one incident, in their order, moves its number on to the last, and tells whoever listens once
 * this is committed. Throws where the first is not the next.
 */
export async function appendRevisionRows(
  db: Database,
  incidentId: string,
  revisions: readonly Revision[],
): Promise<void> {
  const [first] = revisions;
  if (!first) return;
  const drafts = JSON.stringify(revisions.map(draftOf));
  await db.$executeRaw`SELECT FROM append_to_record(${incidentId}::uuid, ${first.seq}, ${drafts}::json)`;
}

const draftOf = ({ at, actor, payload, reason }: Revision) => ({
  at,
  actorId: actor.id,
  actorName: actor.name,
  type: payload.type,
  payload: canonicalJson(reason === null ? payload : { ...payload, reason }),
  salt: newSalt(),
  subjects: subjectsIn(payload),
});

/** What a revision is about: its history is found by these. */
function subjectsIn(payload: RevisionPayload): readonly string[] {
  if ('eventId' in payload) return [eventSubject(payload.eventId)];
  if ('figureId' in payload) return [figureSubject(payload.figureId)];
  if (payload.type === 'evidence.added') return [evidenceSubject(payload.file.sha256)];
  return payload.type === 'erasure.evidence' ? [evidenceSubject(payload.sha256)] : [];
}

export async function revisionsAfter(
  db: Database,
  incidentId: string,
  after: number,
  limit: number,
): Promise<readonly ChainedRevision[]> {
  const rows = await db.revision.findMany({
    where: { incidentId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: limit,
  });
  return rows.map(chainedRevisionOf);
}

/** A stretch of the record, from either end. */
export interface RevisionStretch {
  readonly after: number;
  readonly before?: number;
  readonly order: 'oldest' | 'latest';
  readonly limit: number;
  /** What they must be about, see `eventSubject`. */
  readonly subject?: string;
  /** The first part of their type. */
  readonly kind?: string;
  readonly actorId?: string;
}

export async function revisionsIn(
  db: Database,
  incidentId: string,
  { after, before, order, limit, subject, kind, actorId }: RevisionStretch,
): Promise<readonly ChainedRevision[]> {
  const rows = await db.revision.findMany({
    where: {
      incidentId,
      seq: { gt: after, ...(before !== undefined && { lt: before }) },
      ...(subject !== undefined && { subjects: { some: { incidentId, subject } } }),
      ...(kind !== undefined && { type: { startsWith: `${kind}.` } }),
      ...(actorId !== undefined && { actorId }),
    },
    orderBy: { seq: order === 'latest' ? 'desc' : 'asc' },
    take: limit,
  });
  return withRowOf(db, incidentId, subject, rows.map(chainedRevisionOf));
}

/** Those that are about one subject, oldest first; the erased ones too. */
export async function revisionsOf(
  db: Database,
  incidentId: string,
  subject: string,
): Promise<readonly ChainedRevision[]> {
  const rows = await db.$queryRaw<RevisionRow[]>`
    SELECT r.incident_id AS "incidentId", r.seq, r.at, r.actor_id AS "actorId", r.actor_name AS "actorName", r.type,
      r.payload, r.salt, r.payload_hash AS "payloadHash", r.prev_hash AS "prevHash", r.hash
    FROM revision_subjects s JOIN revisions r ON r.incident_id = s.incident_id AND r.seq = s.seq
    WHERE s.incident_id = ${incidentId}::uuid AND s.subject = ${subject} ORDER BY r.seq`;
  return withRowOf(db, incidentId, subject, rows.map(chainedRevisionOf));
}

/** Bulk revisions tell of the event in rows. */
async function withRowOf(
  db: Database,
  incidentId: string,
  subject: string | undefined,
  revisions: readonly ChainedRevision[],
): Promise<readonly ChainedRevision[]> {
  const eventId = subject === undefined ? null : eventInSubject(subject);
  if (eventId === null || !revisions.some(hasRows)) return revisions;
  const rows = await rowsOfEvent(db, incidentId, eventId);
  return revisions.map((chained) => {
    const row = rows.get(chained.revision.seq);
    if (row === undefined || chained.revision.payload === null) return chained;
    return { ...chained, row, revision: { ...chained.revision, rows: [bulkRowOf(row)] } };
  });
}

const hasRows = ({ revision: { payload } }: ChainedRevision): boolean =>
  payload?.type === 'bulk.imported' || payload?.type === 'bulk.changed';

export interface RevisionHead {
  readonly seq: number;
  readonly at: Instant;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Who entered each of these events, by name. */
export async function enteredBy(
  db: Database,
  incidentId: string,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ readonly eventId: string; readonly name: string }[]>`
    SELECT DISTINCT ON (s.subject) substr(s.subject, ${EVENT_ID_AT}) AS "eventId", r.actor_name AS name
    FROM revision_subjects s JOIN revisions r ON r.incident_id = s.incident_id AND r.seq = s.seq
    WHERE s.incident_id = ${incidentId}::uuid AND s.subject = ANY(${eventIds.map(eventSubject)}::text[])
    ORDER BY s.subject, r.seq`;
  return new Map(rows.map(({ eventId, name }) => [eventId, name]));
}

/** When a revision was made, and its hash. */
export async function revisionHead(db: Database, incidentId: string, seq: number): Promise<RevisionHead> {
  const row = await db.revision.findUniqueOrThrow({
    where: { incidentId_seq: { incidentId, seq } },
    select: { at: true, hash: true },
  });
  return { seq, at: instantOf(row.at), hash: row.hash };
}

function chainedRevisionOf(row: RevisionRow): ChainedRevision {
  const { payload, salt, payloadHash, prevHash, hash } = row;
  return { revision: recordedRevisionOf(row), link: { payload, salt, payloadHash, prevHash, hash } };
}

function recordedRevisionOf({ seq, at, actorId, actorName, type, payload }: RevisionRow): RecordedRevision {
  const head = { seq, at: instantOf(at), actor: { id: actorId, name: actorName } };
  if (payload === null) return { ...head, type, payload: null };
  const { reason = null, ...said } = JSON.parse(payload);
  return { ...head, payload: revisionPayloadSchema.parse(said), reason };
}
