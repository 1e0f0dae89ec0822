// The rows that the record keeps of imports and bulk changes: one for each event that came or was changed, read by whatever replays,
// lists, exports or verifies the record. Written by the database's own functions alone.

import 'server-only';
import { rowPayloadSchema } from '@/core/contracts/revision-payload';
import type { BulkRow, RowLink } from '@/core/incident/record/revision';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from '../connection/client';
import { IS_TOLD } from '../events/told-events';

const PER_STATEMENT = 10_000;

export type WhichRows = 'all' | 'told';

/**
 * The rows of an import that replaying needs, in their order; one empty page where there is none. Read fast, as
 * `replayableRevisions` reads: they are what this application wrote and the chain holds.
 *
 * @param which `told`: only rows of events of which there is something to tell executives or outsiders, or to hide from anybody,
 * or was once
 */
export async function* pagesOfImport(
  db: Database,
  importId: string,
  which: WhichRows,
): AsyncGenerator<readonly BulkRow[]> {
  if (which === 'told') return yield* pagesOfTold(db, importId);
  for (let from: number | null = 0; from !== null; ) {
    const { last, rows }: RowsPage = await pageOf(
      db,
      importId,
      Prisma.sql`r.position > ${from} ORDER BY r.position LIMIT ${PER_STATEMENT}`,
    );
    if (rows.length > 0 || from === 0) yield rows;
    from = rows.length < PER_STATEMENT ? null : last;
  }
}

async function* pagesOfTold(db: Database, importId: string): AsyncGenerator<readonly BulkRow[]> {
  const positions = await toldPositions(db, importId);
  for (let from = 0; from === 0 || from < positions.length; from += PER_STATEMENT) {
    const these = positions.slice(from, from + PER_STATEMENT);
    yield (await pageOf(db, importId, Prisma.sql`r.position = ANY (${these}::int[])`)).rows;
  }
}

interface RowsPage {
  readonly last: number | null;
  readonly rows: readonly BulkRow[];
}

/** @param which a condition on `import_rows r`, beside that they are of the import */
async function pageOf(db: Database, importId: string, which: Prisma.Sql): Promise<RowsPage> {
  const [page] = await db.$queryRaw<{ readonly last: number | null; readonly texts: string | null }[]>`
    WITH page AS (
      SELECT r.position, r.event_id, r.payload FROM import_rows r WHERE r.import_id = ${importId}::uuid AND ${which}
    )
    SELECT max(position) AS last, '[' || string_agg(
      coalesce(payload, '{"eventId":"' || event_id || '","fields":null}'), ',' ORDER BY position
    ) || ']' AS texts FROM page`;
  return { last: page?.last ?? null, rows: JSON.parse(page?.texts ?? '[]') };
}

/**
 * In their order. Found from the events, which are few, and not among all rows: each by its own, whatever Postgres takes the import
 * for. Of one that arrived since it last counted it expects a single row, and would go through all the events for each of them.
 */
async function toldPositions(db: Database, importId: string): Promise<readonly number[]> {
  const [told] = await db.$queryRaw<{ readonly positions: readonly number[] }[]>`
    SELECT coalesce(array_agg(r.position ORDER BY r.position), '{}') AS positions FROM (
      SELECT e.incident_id, e.id FROM events e
      WHERE e.incident_id = (SELECT incident_id FROM imports WHERE id = ${importId}::uuid) AND ${IS_TOLD} OFFSET 0
    ) told CROSS JOIN LATERAL (
      SELECT of_event.import_id, of_event.position FROM import_rows of_event
      WHERE of_event.incident_id = told.incident_id AND of_event.event_id = told.id OFFSET 0
    ) r WHERE r.import_id = ${importId}::uuid`;
  return told?.positions ?? [];
}

/** From this many rows on replaying them takes a while. */
const VERY_MANY_ROWS = 1_000;

/** The number of the last revision up to `through` that brought or changed very many events; 0 where none did. */
export async function lastOfVeryMany(db: Database, incidentId: string, through: number): Promise<number> {
  const [row] = await db.$queryRaw<{ readonly seq: number | null }[]>`
    SELECT max(i.seq) AS seq FROM imports i
    WHERE i.incident_id = ${incidentId}::uuid AND i.seq <= ${through}
      AND EXISTS (SELECT FROM import_rows r WHERE r.import_id = i.id AND r.position = ${VERY_MANY_ROWS})`;
  return row?.seq ?? 0;
}

/** Whether any event came by an import, or was changed with others. */
export async function hasBulkRows(db: Database, incidentId: string): Promise<boolean> {
  return (await db.importRow.findFirst({ where: { incidentId }, select: { importId: true } })) !== null;
}

/** What bulk revisions say of one event, by their numbers. */
export async function rowsOfEvent(
  db: Database,
  incidentId: string,
  eventId: string,
): Promise<ReadonlyMap<number, RowLink>> {
  const rows = await db.$queryRaw<(RowLink & { readonly seq: number })[]>`
    SELECT i.seq, r.event_id::text AS "eventId", r.position, r.payload, r.salt, r.payload_hash AS "payloadHash"
    FROM import_rows r JOIN imports i ON i.id = r.import_id
    WHERE r.incident_id = ${incidentId}::uuid AND r.event_id = ${eventId}::uuid AND i.seq IS NOT NULL`;
  return new Map(rows.map(({ seq, ...row }) => [seq, row]));
}

/** That an event came by, or was changed by with others. */
export async function importsOfEvent(db: Database, incidentId: string, eventId: string): Promise<readonly string[]> {
  const rows = await db.importRow.findMany({ where: { incidentId, eventId }, select: { importId: true } });
  return rows.map(({ importId }) => importId);
}

export const bulkRowOf = ({ eventId, payload }: Pick<RowLink, 'eventId' | 'payload'>): BulkRow =>
  payload === null ? { eventId, fields: null } : rowPayloadSchema.parse(JSON.parse(payload));

const ROWS_PER_PAGE = 1_000;

/** Of an import or a bulk change, in their order; the erased ones too. */
export async function* pagesOfRows(db: Database, importId: string): AsyncGenerator<readonly RowLink[]> {
  for (let from = 1; ; from += ROWS_PER_PAGE) {
    const page = await db.importRow.findMany({
      where: { importId, position: { gte: from } },
      orderBy: { position: 'asc' },
      take: ROWS_PER_PAGE,
      select: { eventId: true, position: true, payload: true, salt: true, payloadHash: true },
    });
    if (page.length > 0) yield page;
    if (page.length < ROWS_PER_PAGE) return;
  }
}

const MOST_REVISIONS = 2 ** 31 - 1;

/** Those that are a part of the record up to a revision, in their order. */
export async function sealedImports(
  db: Database,
  incidentId: string,
  through = MOST_REVISIONS,
): Promise<readonly { readonly id: string; readonly seq: number }[]> {
  const imports = await db.import.findMany({
    where: { incidentId, seq: { lte: through } },
    orderBy: { seq: 'asc' },
    select: { id: true, seq: true },
  });
  return imports.flatMap(({ id, seq }) => (seq === null ? [] : [{ id, seq }]));
}
