// Revisions as replaying needs them, read fast: one statement gives thousands as one JSON text, without hashes and salts.
// Payloads are what this application appended and the chain has held since, so they are not checked against their contract
// again, which would take longer than all the rest; only what older ones lack is filled in.

import 'server-only';
import type { EventFields, Source } from '@/core/incident/event';
import type { Changes } from '@/core/incident/record/changes';
import type { RecordedRevision, RevisionPayload } from '@/core/incident/record/revision';
import type { Instant } from '@/core/time/instant';
import type { Database } from '../connection/client';
import { pagesOfImport, type WhichRows } from '../imports/import-rows';

/** How many come as one text: some megabytes. */
const PER_STATEMENT = 10_000;

export interface Span {
  readonly incidentId: string;
  /** The number of the last revision before it. */
  readonly after: number;
  /** The number of its last revision. */
  readonly through: number;
}

/** The revisions of a span, oldest first, each with the rows that it is about. @param which of the imported ones */
export async function replayableRevisions(
  db: Database,
  span: Span,
  which: WhichRows = 'all',
): Promise<readonly RecordedRevision[]> {
  const revisions: RecordedRevision[] = [];
  for await (const part of replayableParts(db, span, which)) {
    const last = revisions.at(-1);
    if (last?.seq === part.seq) revisions.splice(-1, 1, joined(last, part));
    else revisions.push(part);
  }
  return revisions;
}

function joined(one: RecordedRevision, more: RecordedRevision): RecordedRevision {
  if (one.payload === null || more.payload === null) throw new Error('What was erased has no rows');
  return { ...one, rows: [...(one.rows ?? []), ...(more.rows ?? [])] };
}

/** The same as they are read. One with very many rows comes again and again, each time with some of them. */
export async function* replayableParts(
  db: Database,
  { incidentId, after, through }: Span,
  which: WhichRows = 'all',
): AsyncGenerator<RecordedRevision> {
  for (let from = after; from < through; from += PER_STATEMENT) {
    const to = Math.min(through, from + PER_STATEMENT);
    const [row] = await db.$queryRaw<{ readonly texts: string | null }[]>`
      SELECT '[' || string_agg(concat(
        '[', seq, ',', at, ',', to_json(actor_id), ',', to_json(actor_name), ',', to_json(type), ',', coalesce(payload, 'null'), ']'
      ), ',' ORDER BY seq) || ']' AS texts
      FROM revisions WHERE incident_id = ${incidentId}::uuid AND seq > ${from} AND seq <= ${to}`;
    const read: readonly Stored[] = JSON.parse(row?.texts ?? '[]');
    for (const stored of read) yield* partsOf(db, revisionOf(stored), which);
  }
}

async function* partsOf(db: Database, revision: RecordedRevision, which: WhichRows): AsyncGenerator<RecordedRevision> {
  const key = rowsKeyOf(revision.payload);
  if (revision.payload === null || key === null) return yield revision;
  for await (const rows of pagesOfImport(db, key, which)) yield { ...revision, rows };
}

/** Under which its rows are kept. */
function rowsKeyOf(payload: RevisionPayload | null): string | null {
  if (payload === null) return null;
  if ('importId' in payload) return payload.importId;
  return payload.type === 'bulk.changed' ? payload.bulkId : null;
}

/** Number, moment, actor's id and name, type, and the payload with its reason. */
type Stored = readonly [
  number,
  Instant,
  string,
  string,
  string,
  (RevisionPayload & { readonly reason?: string }) | null,
];

function revisionOf([seq, at, id, name, type, stored]: Stored): RecordedRevision {
  const head = { seq, at, actor: { id, name } };
  if (stored === null) return { ...head, type, payload: null };
  const { reason = null, ...payload } = stored;
  return { ...head, payload: wholePayload(payload), reason };
}

/** What was written before there were legal holds, clocks, reasons for relying on a source and privileged ones says none of it. */
export function wholePayload(payload: RevisionPayload): RevisionPayload {
  switch (payload.type) {
    case 'incident.created':
      return {
        ...payload,
        fields: {
          ...payload.fields,
          legalHold: payload.fields.legalHold ?? null,
          obligations: payload.fields.obligations ?? null,
        },
      };
    case 'event.created':
    case 'event.restored':
      return payload.fields.sources.every(isComplete)
        ? payload
        : { ...payload, fields: withWholeSources(payload.fields) };
    case 'event.changed':
      return payload.changes.sources === undefined
        ? payload
        : { ...payload, changes: withWholeChanges(payload.changes) };
    default:
      return payload;
  }
}

const isComplete = ({ reliedOnReason, privilege }: Source): boolean =>
  reliedOnReason !== undefined && privilege !== undefined;

const withWholeSources = (fields: EventFields): EventFields => ({ ...fields, sources: fields.sources.map(whole) });

function withWholeChanges({ sources, ...others }: Changes<EventFields>): Changes<EventFields> {
  if (sources === undefined) return others;
  return { ...others, sources: { from: sources.from.map(whole), to: sources.to.map(whole) } };
}

const whole = (source: Source): Source => ({
  ...source,
  reliedOnReason: source.reliedOnReason ?? '',
  privilege: source.privilege ?? null,
});

/** The number of the last revision at or before the moment; 0 where the record had not begun. */
export async function revisionAt(db: Database, incidentId: string, at: Instant): Promise<number> {
  const [row] = await db.$queryRaw<{ readonly seq: number | null }[]>`
    SELECT max(seq) AS seq FROM revisions WHERE incident_id = ${incidentId}::uuid AND at <= ${BigInt(at)}`;
  return row?.seq ?? 0;
}

/** Whether anything was erased by a revision after number `after`. */
export async function hasErasureAfter(db: Database, incidentId: string, after: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ readonly found: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM revisions WHERE incident_id = ${incidentId}::uuid AND seq > ${after} AND type LIKE 'erasure.%'
    ) AS found`;
  return row?.found ?? false;
}
