import { afterAll, expect, it } from 'vitest';
import { sampleFields, sampleSource } from '@/core/incident/event.sample';
import { newId, now } from '../clock/clock';
import { openCase } from '../testing/case';
import { person } from '../testing/people';
import { closeDatabase, type Database, inLongTransaction } from './client';
import { insertImportedEvents } from './imported-events';
import { beginImport } from './imports';
import { stagedText } from './staging-line';

afterAll(closeDatabase);

async function insertRows(tx: Database, incidentId: string, count: number): Promise<void> {
  const importId = newId();
  await beginImport(tx, { importId, incidentId, userId: 'somebody' });
  const texts = Array.from({ length: count }, (_, index) => {
    const fields = sampleFields({ sources: [sampleSource({ id: newId() })] });
    return stagedText({ position: index + 1, eventId: newId(), fields });
  });
  await tx.$executeRaw`SELECT stage_import_rows(${importId}::uuid, ${`[${texts.join(',')}]`}::json)`;
  await insertImportedEvents(tx, importId, now());
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
