import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fingerprintGroups } from '@/verifier/fingerprint';
import { bytesOf, SampleKey, sampleRecord, sealedFile } from '@/verifier/record.sample';
import { readInvocation } from '../invocation';
import { verify } from './verify';

const key = new SampleKey();
const folder = mkdtempSync(join(tmpdir(), 'onset-verify-'));
const file = join(folder, 'record.json');

beforeAll(() => {
  writeFileSync(file, bytesOf(sealedFile(key, sampleRecord(key))));
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
  return invocation.command.run(invocation.given);
}

describe('onset verify', () => {
  it('says that a record is valid under the key that was named, however its digits are grouped', async () => {
    for (const named of [key.fingerprint, fingerprintGroups(key.fingerprint.toUpperCase()).join(' ')]) {
      expect(await verdict(file, '--key', named)).toEqual({ ok: true, value: expect.stringMatching(/^Valid\./) });
    }
  });

  it('fails on a record that is whole where nobody said whose key to trust', async () => {
    expect(await verdict(file)).toEqual({ ok: false, error: expect.stringMatching(/^Unknown key\./) });
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

  it('says of a file that is not there that it cannot be read', async () => {
    const error = expect.stringMatching(/^nowhere\.json cannot be read: ENOENT/);
    expect(await verdict('nowhere.json')).toEqual({ ok: false, error });
  });
});
