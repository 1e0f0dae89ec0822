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

const folder = mkdtempSync(join(tmpdir(), 'onset-export-'));
const out = join(folder, 'export');

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDatabase();
});

async function run(...words: readonly string[]) {
  const invocation = readInvocation(['export', ...words, '--out', out], commands);
  if (invocation.kind !== 'run') throw new Error(invocation.text);
  return invocation.command.run(invocation.given, new AbortController().signal);
}

it('onset export writes the files that the API gives, for their owner alone, and each is on the access log', async () => {
  const commander = await person();
  const { id, ref } = await openCase(commander);
  const [viewer, stranger] = [await memberOf(id, 'viewer'), await person()];
  await addEvent(commander, ref, { title: 'Token stolen', when: '2023-01-05' });
  const as = ['--incident', ref, '--email', viewer.user.email];
  expect(await run('csv', ...as)).toEqual({ ok: true, value: `What was asked of ${ref} is in ${out}.` });
  expect(readCsv(readFileSync(out, 'utf8')).map((row) => row[2])).toEqual(['when', '5 January 2023']);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  const begins = async (word: string) => {
    expect(await run(word, ...as)).toMatchObject({ ok: true });
    return readFileSync(out).subarray(0, 4).toString('latin1');
  };
  expect([await begins('svg'), await begins('png'), await begins('zip')]).toEqual([
    '<svg',
    '\u0089PNG',
    'PK\u0003\u0004',
  ]);
  expect(await run('state', ...as, '--as-of', '1')).toMatchObject({ ok: true });
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ format: 'onset-state', revision: 1, events: [] });
  const types = ['export.csv', 'export.svg', 'export.png', 'export.bundle', 'export.record', 'export.state'];
  expect(await accessesOf(id)).toMatchObject(types.map((type) => [viewer.user.name, { type }]));
  rmSync(out);
  expect(await run('csv', ...as, '--as-of', '99')).toMatchObject({
    error: expect.stringMatching(/^--as-of: There is no/),
  });
  expect(await run('png', ...as, '--width-px', '1')).toMatchObject({
    error: expect.stringMatching(/^--width-px: Give a/),
  });
  expect(await run('zip', '--incident', ref, '--email', stranger.user.email)).toEqual({
    ok: false,
    error: `${stranger.user.name} is no member of an incident ${ref}. Name a member with --email.`,
  });
  expect(existsSync(out)).toBe(false);
});
