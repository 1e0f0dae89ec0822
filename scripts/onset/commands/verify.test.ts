import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleChronology, sealedDocument } from '@/verifier/document.sample';
import { fingerprintGroups } from '@/verifier/fingerprint';
import { bytesOf, INCIDENT_ID, SampleKey, sampleRecord, sealedFile } from '@/verifier/record.sample';
import { readInvocation } from '../invocation';
import { verify } from './verify';

const key = new SampleKey();
const folder = mkdtempSync(join(tmpdir(), 'onset-verify-'));
const file = join(folder, 'record.json');
const pdf = join(folder, 'chronology.pdf');
const record = sampleRecord(key);

beforeAll(() => {
  writeFileSync(file, bytesOf(sealedFile(key, record)));
  writeFileSync(pdf, sealedDocument(key, { said: sampleChronology(key, record.revisions.slice(0, 18)) }));
  mkdirSync(join(folder, 'data'));
  vi.stubEnv('ONSET_DATA_DIR', join(folder, 'data'));
});
afterEach(() => vi.stubEnv('INIT_CWD', undefined));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function verdict(...typed: readonly string[]) {
  const invocation = readInvocation(['verify', ...typed], [verify]);
  if (invocation.kind !== 'run') throw new Error(invocation.text);
  return invocation.command.run(invocation.given, new AbortController().signal);
}

describe('onset verify', () => {
  it('says that the key of the installation is damaged, and needs it no more once one is named', async () => {
    const damaged = join(folder, 'data', 'record-key.pem');
    writeFileSync(damaged, '');
    await expect(verdict(file)).rejects.toThrow(`${damaged} is damaged: it is no key.`);
    expect(await verdict(file, '--key', key.fingerprint)).toMatchObject({ ok: true });
    rmSync(damaged);
  });

  it('makes no data folder where there is none', async () => {
    vi.stubEnv('ONSET_DATA_DIR', join(folder, 'none'));
    expect(await verdict(file, '--key', key.fingerprint)).toMatchObject({ ok: true });
    expect(await verdict(file)).toMatchObject({ ok: false });
    expect(existsSync(join(folder, 'none'))).toBe(false);
    vi.stubEnv('ONSET_DATA_DIR', join(folder, 'data'));
  });

  it('says that a record is valid under the key that was named, however its digits are grouped', async () => {
    for (const named of [key.fingerprint, fingerprintGroups(key.fingerprint.toUpperCase()).join(' ')]) {
      expect(await verdict(file, '--key', named)).toEqual({ ok: true, value: expect.stringMatching(/^Valid\./) });
    }
  });

  it('fails on a record that is whole where nobody said whose key to trust', async () => {
    expect(await verdict(file)).toEqual({ ok: false, error: expect.stringMatching(/^Unknown key\./) });
  });

  it('lets no record write a verdict of its own over the one that it gets, or beside it', async () => {
    const forged = join(folder, 'forged.json');
    const title = 'A case”.\u001b[2A\u001b[J\nValid. Nobody has changed this record.\r\u202e';
    writeFileSync(
      forged,
      bytesOf(sealedFile(key, record, { incident: { id: INCIDENT_ID, ref: 'INC-2023-0001', title } })),
    );
    const given = await verdict(forged);
    const words = given.ok ? given.value : given.error;
    expect(words.split('\n').map((line) => line.split(' ')[0])).not.toContain('Valid.');
    expect(words).toContain('“A case”.\ufffd[2A\ufffd[J\ufffdValid. Nobody has changed this record.\ufffd\ufffd”');
  });

  it('fails on a record that was changed, and says which revision', async () => {
    const changed = join(folder, 'changed.json');
    writeFileSync(changed, readFileSync(file, 'utf8').replace('incident.created', 'incident.changed'));
    expect(await verdict(changed, '--key', key.fingerprint)).toEqual({
      ok: false,
      error: expect.stringMatching(/^Not valid\..*Revision 1 was changed/s),
    });
  });

  it('finds the file from where it was called', async () => {
    vi.stubEnv('INIT_CWD', folder);
    expect(await verdict('record.json', '--key', key.fingerprint)).toMatchObject({ ok: true });
  });

  it('reads from a pipe what is called -', async () => {
    const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(createReadStream(file) as never);
    expect(await verdict('-', '--key', key.fingerprint)).toMatchObject({ ok: true });
    stdin.mockRestore();
  });

  it('reads no more from a pipe than a record can have', async () => {
    const piece = Buffer.alloc(2 ** 24);
    let given = 0;
    const endless = async function* () {
      for (; ; given += 1) yield piece;
    };
    const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(endless() as never);
    expect(await verdict('-')).toEqual({ ok: false, error: expect.stringContaining('more than the 400 MiB') });
    expect(given).toBe(25);
    stdin.mockRestore();
  });

  it('says of a file that is not there that it cannot be read', async () => {
    const error = expect.stringMatching(/^nowhere\.json cannot be read: ENOENT/);
    expect(await verdict('nowhere.json')).toEqual({ ok: false, error });
  });
});

describe('onset verify of a PDF', () => {
  it('says that it is unchanged, of which state of which incident, and whose seal it has', async () => {
    expect(await verdict(pdf, '--key', key.fingerprint)).toEqual({
      ok: true,
      value: expect.stringMatching(
        /^Unchanged\..*INC-2023-0001, “A case”, as recorded at revision 18 of .*Sealed with/s,
      ),
    });
  });

  it('fails where a byte was changed, and where nobody said whose key to trust', async () => {
    const changed = join(folder, 'changed.pdf');
    writeFileSync(changed, readFileSync(pdf, 'latin1').replace('595 842', '595 841'), 'latin1');
    const error = expect.stringMatching(/^Changed\. Something in this PDF was changed/);
    expect(await verdict(changed, '--key', key.fingerprint)).toEqual({ ok: false, error });
    expect(await verdict(pdf)).toEqual({ ok: false, error: expect.stringMatching(/^Unknown key\./) });
  });

  it('tells with a record file what changed since, in sentences', async () => {
    const told = await verdict(pdf, '--record', file, '--key', key.fingerprint);
    expect(told).toMatchObject({ ok: true });
    const words = told.ok ? told.value : '';
    expect(words).toContain('The record has the same hash at revision 18. 2 revisions were made since.');
    expect(words).toMatch(
      /\n- 19, 5 January 2023, 16:18:\d\d UTC: J\. Marsh made a change of the type “event\.created”/,
    );
    expect(words).toMatch(/\n- 20, .*: J\. Marsh erased an event: Art\. 17 GDPR$/);
  });

  it('fails where the record file is of no use, and says why', async () => {
    const older = join(folder, 'older.json');
    writeFileSync(older, bytesOf(sealedFile(key, sampleRecord(key, 17))));
    const withRecord = (path: string) => verdict(pdf, '--record', path, '--key', key.fingerprint);
    expect(await withRecord(older)).toEqual({ ok: false, error: expect.stringContaining('ends at revision 17') });
    expect(await withRecord(pdf)).toEqual({ ok: false, error: expect.stringContaining('proves nothing') });
    expect(await verdict(file, '--record', file)).toEqual({
      ok: false,
      error: expect.stringContaining('goes with a PDF'),
    });
  });
});
