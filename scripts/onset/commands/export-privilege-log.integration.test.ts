import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCsv } from '@/core/export/csv.sample';
import { closeDatabase } from '@/server/db/connection/client';
import { addEvent, memberOf, openCase } from '@/server/testing/case';
import { accessesOf } from '@/server/testing/exports';
import { person } from '@/server/testing/people';
import { commands } from '../commands';
import { readInvocation } from '../invocation';

const folder = mkdtempSync(join(tmpdir(), 'onset-privilege-log-'));
const out = join(folder, 'log.csv');

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDatabase();
});

async function run(...words: readonly string[]) {
  const invocation = readInvocation(['export', 'privilege-log', '--out', out, ...words], commands);
  if (invocation.kind !== 'run') throw new Error(invocation.text);
  return invocation.command.run(invocation.given, new AbortController().signal);
}

it('onset export privilege-log writes what counsel reads, for its owner alone, and refuses everybody else', async () => {
  const { id, ref } = await openCase(await person());
  const [counsel, viewer] = [await memberOf(id, 'counsel'), await memberOf(id, 'viewer')];
  const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'Counsel' } as const;
  await addEvent(counsel, ref, { title: 'Memo', privilege });
  expect(await run('--incident', ref, '--email', viewer.user.email)).toEqual({
    ok: false,
    error: `${viewer.user.name} is neither counsel nor commander of an incident ${ref}. Name one with --email.`,
  });
  const as = ['--incident', ref, '--email', counsel.user.email];
  expect(await run(...as, '--as-of', '99')).toMatchObject({ error: expect.stringMatching(/^--as-of: There is no/) });
  expect(existsSync(out)).toBe(false);
  expect(await run(...as)).toEqual({ ok: true, value: `The privilege log of ${ref} is in ${out}.` });
  expect(readCsv(readFileSync(out, 'utf8')).map((row) => row[4])).toEqual(['basis', 'Draft']);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  expect(await accessesOf(id)).toMatchObject([[counsel.user.name, { type: 'export.privileges', revision: 2 }]]);
});
