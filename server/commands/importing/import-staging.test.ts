import { expect, it } from 'vitest';
import type { ImportChoices } from '@/core/import/import-choices';
import { instant } from '@/core/time/instant';
import { newId } from '../../clock/clock';
import { ImportStaging } from './import-staging';

const NEVER_A_TIME = 'half/'.repeat(80);

async function* oneArrival(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

it('others are answered while rows are read, however long each of them takes', async () => {
  const choices: ImportChoices = {
    ...{ zone: 'UTC', isZoneNamed: true, isDayNamed: false, noTime: 'refuse' as const, dateOrder: 'shown' as const },
    ...{ category: 'context' as const, confidence: 'probable' as const, keepsColumns: false, citedAs: null },
  };
  const context = { choices, wishes: new Map(), newId, now: instant(1_700_000_000_000_000), refuses: () => null };
  const staging = new ImportStaging(null, context);
  const rows = Array.from({ length: 400 }, (_, at) => `${NEVER_A_TIME},row ${at}`);
  let turns = 0;
  let isOver = false;
  const others = () => {
    turns += 1;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  for await (const _ of staging.through(oneArrival(`time,title\n2023-01-05T10:00:00Z,ok\n${rows.join('\n')}\n`)));
  isOver = true;
  const staged = await staging.end();
  expect(staged).toMatchObject({ ok: true, value: { count: 1 } });
  expect(staged.ok && staged.value.refused).toHaveLength(400);
  // 160 kB in pieces of 8.
  expect(turns).toBeGreaterThan(15);
});
