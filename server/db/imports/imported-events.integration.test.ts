import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { sampleFields, sampleSource } from '@/core/incident/event.sample';
import { newId, now } from '../../clock/clock';
import { openCase } from '../../testing/case';
import { ownerUrl } from '../../testing/owner-url';
import { person } from '../../testing/people';
import { closeDatabase, type Database, inLongTransaction } from '../connection/client';
import { pagesOfImport } from './import-rows';
import { insertImportedEvents } from './imported-events';
import { beginImport } from './imports';
import { stagedText } from './staging-line';

afterAll(closeDatabase);

async function insertRows(tx: Database, incidentId: string, count: number, some: object = {}): Promise<string> {
  const importId = newId();
  await beginImport(tx, { importId, incidentId, userId: 'somebody' });
  const texts = Array.from({ length: count }, (_, index) => {
    const fields = sampleFields({ sources: [sampleSource({ id: newId() })], ...some });
    return stagedText({ position: index + 1, eventId: newId(), fields });
  });
  await tx.$executeRaw`SELECT stage_import_rows(${importId}::uuid, ${`[${texts.join(',')}]`}::json)`;
  await insertImportedEvents(tx, importId, now());
  return importId;
}

/** Of both tables, in this transaction so far. */
async function rowsRead(tx: Database): Promise<number> {
  const [read] = await tx.$queryRaw<{ readonly rows: bigint }[]>`
    SELECT sum(seq_tup_read + idx_tup_fetch)::bigint AS rows FROM pg_stat_xact_user_tables
    WHERE relname IN ('events', 'import_rows')`;
  return Number(read?.rows);
}

it('an import reads no table whole for each row, though its connection planned for a small table before', async () => {
  const { id } = await openCase(await person());
  const many = 2_000;
  const readRows = await inLongTransaction(async (tx) => {
    await insertRows(tx, id, 13);
    await insertRows(tx, id, many);
    const [read] = await tx.$queryRaw<{ readonly rows: bigint }[]>`
      SELECT seq_tup_read + idx_tup_fetch AS rows FROM pg_stat_xact_user_tables WHERE relname = 'events'`;
    return Number(read?.rows);
  });
  expect(readRows).toBeLessThan(10 * many);
});

/** As Postgres does by itself once enough is new. */
async function recount(): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  await owner.query('ANALYZE events, import_rows, imports');
  await owner.end();
}

it('the told rows of an import that was never counted are found without reading all events for each', async () => {
  const { id } = await openCase(await person());
  const many = 2_000;
  await inLongTransaction((tx) => insertRows(tx, id, many));
  await recount();
  const readRows = await inLongTransaction(async (tx) => {
    const importId = await insertRows(tx, id, many, { audiences: ['executives'] });
    const before = await rowsRead(tx);
    let toldCount = 0;
    for await (const page of pagesOfImport(tx, importId, 'told')) toldCount += page.length;
    expect(toldCount).toBe(many);
    return (await rowsRead(tx)) - before;
  });
  expect(readRows).toBeLessThan(10 * many);
});
