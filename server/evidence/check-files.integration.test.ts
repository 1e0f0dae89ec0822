import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { problemSchema } from '@/core/contracts/problem';
import { closeDatabase } from '../db/connection/client';
import { openCase } from '../testing/case';
import { addFile, readFile, storedNames, storeFolder } from '../testing/evidence';
import { person } from '../testing/people';
import { sha256Of } from '../testing/sha256';
import { checkFiles } from './check-files';
import { diskStore } from './evidence-store';
import { removeUnused, unusedNames } from './remove-unused';

afterAll(closeDatabase);

const pathOf = (sha256: string) => join(storeFolder(), sha256.slice(0, 2), sha256);

it('finds what is missing, changed or left over, and nothing else', async () => {
  const commander = await person();
  const { ref } = await openCase(commander);
  const [kept, gone, cut, changed] = [
    await addFile(commander, ref, { name: 'kept.txt', bytes: 'kept' }),
    await addFile(commander, ref, { name: 'gone.txt', bytes: 'gone' }),
    await addFile(commander, ref, { name: 'cut.txt', bytes: 'cut short' }),
    await addFile(commander, ref, { name: 'changed.txt', bytes: 'changed' }),
  ];
  expect((await checkFiles(diskStore())).faults).toEqual([]);
  rmSync(pathOf(gone.sha256));
  truncateSync(pathOf(cut.sha256), 3);
  writeFileSync(pathOf(changed.sha256), 'CHANGED');
  const left = sha256Of('kept by nobody');
  writeFileSync(join(storeFolder(), kept.sha256.slice(0, 2), kept.sha256.slice(0, 2) + left.slice(2)), 'left');
  const { checked, faults, unused } = await checkFiles(diskStore());
  expect(checked).toBe(4);
  expect(faults.map(({ name, fault }) => [name, fault])).toEqual([
    ['gone.txt', 'missing'],
    ['cut.txt', 'changed'],
    ['changed.txt', 'changed'],
  ]);
  expect(unused).toHaveLength(1);

  // A reader is told, instead of being given what is not the file.
  for (const { sha256 } of [gone, cut]) {
    const answer = await readFile(commander, ref, sha256);
    expect(problemSchema.parse(await answer.json()).type).toBe('urn:onset:problem:damaged');
  }

  // Adding the same bytes again mends it.
  await addFile(commander, ref, { name: 'gone.txt', bytes: 'gone' });
  expect(await (await readFile(commander, ref, gone.sha256)).text()).toBe('gone');
});

it('removes only what no incident has', async () => {
  const commander = await person();
  const { ref } = await openCase(commander);
  const { sha256 } = await addFile(commander, ref, { bytes: 'in use' });
  for (const name of [sha256, ...(await unusedNames(diskStore()))]) await removeUnused(diskStore(), name);
  expect(storedNames()).toContain(sha256);
  expect(await unusedNames(diskStore())).toEqual([]);
});
