// The rows of bulk changes: staged as those of imports are, and made of the tables by the database alone, as `changedAlong` of
// core/incident/record/record does it. A test holds the two against each other.

import 'server-only';
import type { Privilege } from '@/core/incident/event';
import { canonicalJson } from '@/core/incident/record/jcs';
import { type ChangedRow, isChangedRow } from '@/core/incident/record/revision';
import { ONGOING } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import { Prisma } from '@/prisma/generated/client';
import { newSalt } from '../../auth/secret-code';
import { columnList } from '../columns';
import { type Database, forgetPlans } from '../connection/client';
import { bulkRowOf, pagesOfRows } from '../imports/import-rows';
import { TIME_FIELDS, timeIn } from '../imports/imported-events';
import { EVENT_ID_AT, eventSubject } from '../record/subject';
import { privilegeIn } from '../stored-words';

interface BegunChange {
  readonly bulkId: string;
  readonly incidentId: string;
  readonly userId: string;
}

export async function beginBulkChange(db: Database, { bulkId, incidentId, userId }: BegunChange): Promise<void> {
  await db.$executeRaw`SELECT begin_bulk_change(${bulkId}::uuid, ${incidentId}::uuid, ${userId})`;
}

/** @param from the position of the first, from 1 */
export async function stageChangedRows(
  db: Database,
  bulkId: string,
  rows: readonly ChangedRow[],
  from: number,
): Promise<void> {
  const drafts = rows.map((row, index) => ({
    position: from + index,
    eventId: row.eventId,
    payload: canonicalJson(row),
    salt: newSalt(),
  }));
  await db.$executeRaw`SELECT stage_import_rows(${bulkId}::uuid, ${JSON.stringify(drafts)}::json)`;
}

/** Takes the tables to where the rows say, in one statement. Each row's JSON is read once. */
export async function applyBulkChange(db: Database, bulkId: string, at: Instant): Promise<void> {
  await forgetPlans(db);
  await db.$executeRaw`
    WITH r AS MATERIALIZED (
      SELECT incident_id, event_id, payload::jsonb AS said FROM import_rows WHERE import_id = ${bulkId}::uuid
    )
    UPDATE events e SET
      version = (r.said ->> 'version')::int, updated_at = ${BigInt(at)},
      deleted_at = CASE WHEN (r.said ->> 'isDeleted')::boolean THEN ${BigInt(at)}::bigint END,
      category = coalesce(r.said #>> '{changes,category,to}', e.category),
      tags = ${listAfter('tags')}, audiences = ${listAfter('audiences')},
      ${timeAfter('start')}, ${timeAfter('end')},
      end_kind = CASE WHEN r.said #> '{changes,end}' IS NULL THEN e.end_kind ELSE
        CASE jsonb_typeof(r.said #> '{changes,end,to}') WHEN 'object' THEN 'time' WHEN 'string' THEN ${ONGOING} ELSE 'none' END END
    FROM r, ${timeIn("(r.said #> '{changes,start,to}')", 'given_start')}, ${timeIn("(r.said #> '{changes,end,to}')", 'given_end')}
    WHERE e.incident_id = r.incident_id AND e.id = r.event_id`;
}

const listAfter = (field: 'tags' | 'audiences'): Prisma.Sql =>
  Prisma.raw(
    `CASE WHEN r.said #> '{changes,${field}}' IS NULL THEN e.${field} ELSE ARRAY(` +
      `SELECT value FROM jsonb_array_elements_text(r.said #> '{changes,${field},to}') WITH ORDINALITY AS given (value, place) ` +
      'ORDER BY place) END',
  );

const timeAfter = (of: 'start' | 'end'): Prisma.Sql =>
  Prisma.join(
    TIME_FIELDS.map((field) => {
      const column = columnList([of + field]);
      const given = Prisma.raw(`given_${of}."${field.charAt(0).toLowerCase()}${field.slice(1)}"`);
      const changes = Prisma.raw(`r.said #> '{changes,${of}}'`);
      return Prisma.sql`${column} = CASE WHEN ${changes} IS NULL THEN e.${column} ELSE ${given} END`;
    }),
  );

/** Those of the events that somebody else changed after a revision. */
export async function changedByOthers(
  db: Database,
  incidentId: string,
  eventIds: readonly string[],
  since: { readonly revision: number; readonly exceptBy: string },
): Promise<ReadonlySet<string>> {
  const subjects = eventIds.map(eventSubject);
  const rows = await db.$queryRaw<{ readonly eventId: string }[]>`
    SELECT DISTINCT substr(s.subject, ${EVENT_ID_AT}) AS "eventId" FROM revision_subjects s JOIN revisions r ON r.incident_id = s.incident_id AND r.seq = s.seq
    WHERE s.incident_id = ${incidentId}::uuid AND s.subject = ANY(${subjects}::text[])
    AND s.seq > ${since.revision} AND r.actor_id <> ${since.exceptBy}`;
  return new Set(rows.map(({ eventId }) => eventId));
}

/** The bulk change that a revision made; null where it made none. */
export const bulkChangeOf = (db: Database, incidentId: string, seq: number) =>
  db.import.findFirst({ where: { incidentId, seq, kind: 'change' }, select: { id: true } });

/** In their order, less what was erased. */
export async function* changedRows(db: Database, bulkId: string): AsyncGenerator<readonly ChangedRow[]> {
  for await (const page of pagesOfRows(db, bulkId)) yield page.map(bulkRowOf).filter(isChangedRow);
}

/**
 * The privileges of the events of bulk changes, as they stand now, of those alone that have no other event. What was erased
 * counts for nothing. An event that is not privileged is mostly the first that is looked at.
 */
export async function privilegedChanges(
  db: Database,
  bulkIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Privilege[]>> {
  if (bulkIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ readonly id: string; readonly privileges: Prisma.JsonValue[] }[]>`
    SELECT bulk.id::text, ARRAY(
      SELECT DISTINCT e.privilege FROM import_rows r JOIN events e ON e.incident_id = r.incident_id AND e.id = r.event_id
      WHERE r.import_id = bulk.id
    ) AS privileges
    FROM unnest(${[...bulkIds]}::uuid[]) AS bulk (id)
    WHERE (
      SELECT true FROM import_rows r WHERE r.import_id = bulk.id AND (
        SELECT e.privilege IS NULL FROM events e WHERE e.incident_id = r.incident_id AND e.id = r.event_id
      ) LIMIT 1
    ) IS NULL`;
  const known = rows.map(({ id, privileges }) => [id, privileges.flatMap((each) => privilegeIn(each) ?? [])] as const);
  return new Map(known.filter(([, privileges]) => privileges.length > 0));
}
