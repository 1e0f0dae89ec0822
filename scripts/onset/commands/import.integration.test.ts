import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '@/server/db/connection/client';
import { eventsOf, openCase, revisionsOf } from '@/server/testing/case';
import { timesketch } from '@/server/testing/imports';
import { type Person, person } from '@/server/testing/people';
import { readInvocation } from '../invocation';
import { importCommand } from './import';
import { undoImportCommand } from './undo-import';

const folder = mkdtempSync(join(tmpdir(), 'onset-import-'));
let who: Person;
let email: string;
beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  who = await person();
  email = who.user.email;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDatabase();
});

function fileOf(text: string): string {
  const path = join(folder, 'log.csv');
  writeFileSync(path, text);
  return path;
}

/** Typed by the person of this test. */
const typed = (...words: readonly string[]) => typedAsIs(...words, '--email', email);

async function typedAsIs(...words: readonly string[]) {
  const invocation = readInvocation(words, [importCommand, undoImportCommand]);
  if (invocation.kind !== 'run') throw new Error(invocation.text);
  return invocation.command.run(invocation.given, new AbortController().signal);
}

const titlesIn = async (ref: string) => (await eventsOf(who, ref)).events.map(({ title }) => title);
const BAD_ROW = '\nBad,9999-12-31T00:00:00Z,x';

describe('onset import', () => {
  it('says in words which of its texts is too long, and imports nothing', async () => {
    const { ref } = await openCase(who);
    const map = Array.from({ length: 2_000 }, (_, at) => `column-${at}=tags`).join(',');
    expect(await typed('import', fileOf(timesketch(['a'])), '--incident', ref, '--map', map)).toEqual({
      ok: false,
      error: '--map: Too long: at most 20,000 characters.',
    });
    expect(await titlesIn(ref)).toEqual([]);
  });

  it('imports a file, and says how to take it back', async () => {
    const { ref } = await openCase(who);
    const outcome = await typed('import', fileOf(timesketch(['a', 'b'])), '--incident', ref);
    expect(outcome).toMatchObject({
      ok: true,
      value: expect.stringContaining('Imported 2 events from log.csv as revision 2.'),
    });
    expect(await titlesIn(ref)).toEqual(['a', 'b']);
    const id = /undo-import (\S+)/.exec(outcome.ok ? outcome.value : '')?.[1] ?? '';
    expect(await typed('undo-import', id, '--incident', ref)).toEqual({
      ok: true,
      value: 'Deleted 2 events as revision 3.',
    });
    expect(await titlesIn(ref)).toEqual([]);
  });

  it('is done by the incident’s commander where no member is named', async () => {
    const { ref } = await openCase(who);
    expect(await typedAsIs('import', fileOf(timesketch(['a'])), '--incident', ref)).toMatchObject({ ok: true });
    const { revisions } = await revisionsOf(who, ref);
    expect(revisions.at(-1)).toMatchObject({ type: 'bulk.imported', actor: { id: who.user.id } });
  });

  it('on trial shows how columns and times were understood, and what would be refused', async () => {
    const { ref } = await openCase(who);
    const outcome = await typed('import', fileOf(timesketch(['a']) + BAD_ROW), '--incident', ref, '--dry-run');
    const said = outcome.ok ? outcome.value : outcome.error;
    expect(said).toContain('log.csv is Timesketch CSV.');
    expect(said).toContain('  message → title');
    expect(said).toContain('Times that name no zone are read in UTC.');
    expect(said).toMatch(/ {2}Row 2: 14 March 2012, 04:17:38[.\d]* \(UTC\)/);
    expect(said).toContain('1 event would be imported, 1 row refused.');
    expect(said).toContain('Row 3, column datetime: Times are kept from the year 1685');
    expect(await titlesIn(ref)).toEqual([]);
  });

  it('says which columns are left out, and in which zone it reads what names none', async () => {
    const { ref } = await openCase(who);
    const path = fileOf('when,event,size\n2023-01-05 14:05,Login,9\n');
    const options = ['--incident', ref, '--zone', 'Asia/Tokyo'];
    expect(await typed('import', path, ...options, '--dry-run')).toMatchObject({
      value: expect.stringMatching(/Left out: size\nTimes .* read in Asia\/Tokyo.\n {2}Row 2: .* \(Asia\/Tokyo\)/),
    });
    expect(await typed('import', path, ...options)).toMatchObject({
      value: expect.stringContaining('Times that name no zone were read in Asia/Tokyo.'),
    });
  });

  it('takes the year of a log that leaves it out from the day on which it was written', async () => {
    const { ref } = await openCase(who);
    const path = fileOf('Jan  5 14:05:00 web-1 sshd: A\n');
    const options = ['--incident', ref, '--dry-run'];
    const said = await typed('import', path, ...options, '--written-on', '2019-02-01');
    expect(said).toMatchObject({ value: expect.stringContaining('  Row 1: 5 January 2019, 14:05:00') });
    expect(said).toMatchObject({ value: expect.stringContaining('Dates without a year are the latest such.') });
    expect(await typed('import', path, ...options, '--written-on', '1500-01-01')).toMatchObject({
      value: expect.stringContaining('Row 1, column Time: Times are kept from the year 1685'),
    });
    expect(readInvocation(['import', path, ...options, '--written-on', '2019-02-30'], [importCommand])).toMatchObject({
      kind: 'misuse',
      text: expect.stringContaining('--written-on takes a day such as 2023-01-05.'),
    });
  });

  it('keeps nothing of a file that it was stopped within', async () => {
    const { ref } = await openCase(who);
    const stopping = new AbortController();
    const pieces = async function* () {
      yield Buffer.from(timesketch(['a']));
      stopping.abort();
      yield Buffer.from('\nB,2023-01-05T14:05:00Z,x\n');
    };
    const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(pieces()) as never);
    const invocation = readInvocation(['import', '-', '--incident', ref, '--email', email], [importCommand]);
    if (invocation.kind !== 'run') throw new Error(invocation.text);
    await expect(invocation.command.run(invocation.given, stopping.signal)).rejects.toThrow('aborted');
    stdin.mockRestore();
    expect(await titlesIn(ref)).toEqual([]);
  });

  it('imports nothing where a row is refused, or the others and gives these back', async () => {
    const { ref } = await openCase(who);
    const out = join(folder, 'refused.csv');
    const path = fileOf(timesketch(['a']) + BAD_ROW);
    const whole = await typed('import', path, '--incident', ref);
    expect(whole).toMatchObject({
      ok: false,
      error: expect.stringContaining('1 row of 2 cannot be imported, so none was.'),
    });
    const part = await typed('import', path, '--incident', ref, '--partial', '--refused', out);
    expect(part.ok).toBe(true);
    expect(await titlesIn(ref)).toEqual(['a']);
    expect(readFileSync(out, 'utf8')).toContain('Bad,9999-12-31T00:00:00Z,x,3,3,datetime,');
  });

  it('reads from a pipe what is called -', async () => {
    const { ref } = await openCase(who);
    const stdin = vi
      .spyOn(process, 'stdin', 'get')
      .mockReturnValue(Readable.from([Buffer.from(timesketch(['a']))]) as never);
    expect(await typed('import', '-', '--incident', ref)).toMatchObject({
      ok: true,
      value: expect.stringContaining('Imported 1 event from standard input as revision 2.'),
    });
    stdin.mockRestore();
    expect(await titlesIn(ref)).toEqual(['a']);
  });

  it('refuses in words what cannot be read, and what is no table', async () => {
    const { ref } = await openCase(who);
    const missing = await typed('import', '/nowhere.csv', '--incident', ref);
    expect(missing).toMatchObject({ ok: false, error: expect.stringContaining('cannot be read') });
    const within = await typed('import', folder, '--incident', ref);
    expect(within).toMatchObject({ ok: false, error: expect.stringContaining('is a folder') });
    const prose = await typed('import', fileOf('Only words.\n'), '--incident', ref);
    expect(prose).toMatchObject({ ok: false, error: expect.stringContaining('no table') });
  });

  it.each([
    ['--zone', 'Nowhere/Land'],
    ['--map', 'message'],
    ['--map', 'message=headline'],
    ['--category', 'hacking'],
  ])('takes %s %s for a misuse', (option, value) => {
    const words = ['import', 'x.csv', '--incident', 'INC-2023-0001', option, value];
    expect(readInvocation(words, [importCommand]).kind).toBe('misuse');
  });
});
