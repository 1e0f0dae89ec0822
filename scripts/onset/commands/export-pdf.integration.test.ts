import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/server/db/connection/client';
import { addEvent, openCase } from '@/server/testing/case';
import { accessesOf } from '@/server/testing/exports';
import { readPdf } from '@/server/testing/pdf';
import { person } from '@/server/testing/people';
import { readInvocation } from '../invocation';
import { exportPdf } from './export-pdf';

const folder = mkdtempSync(join(tmpdir(), 'onset-export-'));
const out = join(folder, 'chronology.pdf');

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDatabase();
});

async function run(...words: readonly string[]) {
  const invocation = readInvocation(['export', 'pdf', '--out', out, ...words], [exportPdf]);
  if (invocation.kind !== 'run') throw new Error(invocation.text);
  return invocation.command.run(invocation.given, new AbortController().signal);
}

const made = (async () => {
  const who = await person();
  const { id, ref } = await openCase(who, { zone: 'UTC' });
  await addEvent(who, ref, { title: 'Token stolen', when: '2023-01-03', category: 'attacker-activity' });
  await addEvent(who, ref, { title: 'Noticed', when: '2023-01-05', category: 'detection' });
  return { who, id, as: ['--incident', ref, '--email', who.user.email], ref };
})();

describe('onset export pdf', () => {
  it('refuses by the names of its options, and leaves no file', async () => {
    const { as } = await made;
    for (const [words, says] of [
      [['--sections', 'gossip,figures'], /^--sections: Give one of summary, facts/],
      [['--as-of', '99'], /^--as-of: There is no revision 99/],
      [['--bates-start', 'one'], /^--bates-start: Give the number/],
    ] as const) {
      expect(await run(...as, ...words)).toEqual({ ok: false, error: expect.stringMatching(says) });
    }
    const stranger = (await person()).user;
    expect(await run('--incident', (await made).ref, '--email', stranger.email)).toMatchObject({
      error: expect.stringContaining(`${stranger.name} is no member`),
    });
    expect(existsSync(out)).toBe(false);
  });

  it('writes what was chosen, for its owner alone, and is on the access log', async () => {
    const { as, id, who } = await made;
    const chosen = ['--sections', 'chronology', '--category', 'detection', '--cover', 'For the board', '--draft'];
    expect(await run(...as, ...chosen)).toEqual({ ok: true, value: `The chronology is in ${out}.` });
    const { text, bookmarks } = await readPdf(readFileSync(out));
    expect(bookmarks).toEqual(['Chronology', 'Verification']);
    expect(text).toContain('Noticed');
    expect(text).toContain('Fortheboard');
    expect(text).not.toContain('Tokenstolen');
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const access = { type: 'export.pdf', sections: ['chronology'], selection: { categories: ['detection'] } };
    expect(await accessesOf(id)).toMatchObject([[who.user.name, access]]);
  });
});
