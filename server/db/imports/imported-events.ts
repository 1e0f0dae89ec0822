// Brings the tables of events and sources to where a bulk revision takes them, within the database: `broughtEvent` and
// `takenBack` of core/incident/record/record in SQL. A test holds the two against each other.

import 'server-only';
import { ONGOING } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import { Prisma } from '@/prisma/generated/client';
import { columnList } from '../columns';
import { type Database, forgetPlans } from '../connection/client';

export const TIME_FIELDS = ['Earliest', 'Latest', 'Best', 'Precision', 'Qualifier', 'Zone', 'StatedAs', 'RelativeTo'];

const timeFields = (of: 'start' | 'end' | 'learned'): readonly string[] => TIME_FIELDS.map((field) => of + field);

const EVENT_COLUMNS = columnList([
  ...['incidentId', 'id', 'version', 'title', 'description', 'executiveText'],
  ...timeFields('start'),
  'endKind',
  ...timeFields('end'),
  ...timeFields('learned'),
  ...['category', 'milestone', 'confidence', 'techniques', 'tags', 'involved', 'evidence', 'audiences', 'privilege'],
  ...['createdAt', 'updatedAt'],
]);

/** The columns of a time out of `alias`, which `timeIn` gives. */
const timeColumns = (alias: string): Prisma.Sql =>
  Prisma.raw(
    `${alias}."earliest", ${alias}."latest", ${alias}."best", ${alias}."precision", ${alias}."qualifier", ${alias}."zone", ` +
      `${alias}."statedAs", ${alias}."relativeTo"`,
  );

/** A time out of a member of JSON, as `alias`; its columns are null where there is none. */
export const timeIn = (member: string, alias: string): Prisma.Sql =>
  Prisma.raw(
    `jsonb_to_record(CASE jsonb_typeof(${member}) WHEN 'object' THEN ${member} ELSE '{}'::jsonb END) AS ${alias} ` +
      '("earliest" BIGINT, "latest" BIGINT, "best" BIGINT, "precision" TEXT, "qualifier" TEXT, "zone" TEXT, "statedAs" TEXT, "relativeTo" JSONB)',
  );

/** Every event of the import with its sources, at the moment of its revision. Each row's JSON is read once. */
export async function insertImportedEvents(db: Database, importId: string, at: Instant): Promise<void> {
  await forgetPlans(db);
  await db.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT r.incident_id, r.event_id, f.*
      FROM import_rows r, jsonb_to_record(r.payload::jsonb -> 'fields') AS f (
        "title" TEXT, "description" TEXT, "executiveText" TEXT, "start" JSONB, "end" JSONB, "learnedAt" JSONB,
        "category" TEXT, "milestone" TEXT, "confidence" TEXT, "techniques" TEXT[], "tags" TEXT[], "involved" TEXT[],
        "sources" JSONB, "evidence" TEXT[], "audiences" TEXT[], "privilege" JSONB
      )
      WHERE r.import_id = ${importId}::uuid
    ), added AS (
      INSERT INTO events (${EVENT_COLUMNS})
      SELECT g.incident_id, g.event_id, 1, g."title", g."description", g."executiveText",
        ${timeColumns('s')},
        CASE jsonb_typeof(g."end") WHEN 'object' THEN 'time' WHEN 'string' THEN ${ONGOING} ELSE 'none' END,
        ${timeColumns('u')},
        ${timeColumns('l')},
        g."category", g."milestone", g."confidence", g."techniques", g."tags", g."involved", g."evidence", g."audiences",
        g."privilege", ${BigInt(at)}, ${BigInt(at)}
      FROM given g, ${timeIn('g."start"', 's')}, ${timeIn('g."end"', 'u')}, ${timeIn('g."learnedAt"', 'l')}
    )
    INSERT INTO sources (${SOURCE_COLUMNS})
    SELECT g.incident_id, g.event_id, s."id", of_event.place - 1, s."title", s."publisher", s."url", s."locator", s."quote",
      s."stated", s."reliedOn", s."reliedOnReason", s."privilege"
    FROM given g,
      jsonb_array_elements(g."sources") WITH ORDINALITY AS of_event (source, place),
      jsonb_to_record(of_event.source) AS s (
        "id" UUID, "title" TEXT, "publisher" TEXT, "url" TEXT, "locator" TEXT, "quote" TEXT, "stated" JSONB,
        "reliedOn" BOOLEAN, "reliedOnReason" TEXT, "privilege" JSONB
      )`;
}

const SOURCE_COLUMNS = columnList([
  ...['incidentId', 'eventId', 'id', 'position', 'title', 'publisher', 'url', 'locator', 'quote', 'stated', 'reliedOn'],
  ...['reliedOnReason', 'privilege'],
]);

/** Those of the import that are as they came, or all of them, less what was erased. */
export async function deleteImportedEvents(
  db: Database,
  importId: string,
  includesChanged: boolean,
  at: Instant,
): Promise<void> {
  const wanted = includesChanged ? Prisma.sql`true` : Prisma.sql`e.version = 1`;
  await db.$executeRaw`
    UPDATE events e SET version = e.version + 1, updated_at = ${BigInt(at)}, deleted_at = ${BigInt(at)}
    FROM import_rows r
    WHERE r.import_id = ${importId}::uuid AND r.payload IS NOT NULL
      AND e.incident_id = r.incident_id AND e.id = r.event_id AND e.deleted_at IS NULL AND ${wanted}`;
}
