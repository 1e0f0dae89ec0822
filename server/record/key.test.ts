import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordKeyAt } from './key';

const folder = mkdtempSync(join(tmpdir(), 'onset-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the key of the record', () => {
  it('is made on first need, for its owner’s eyes only, with nothing left beside it', () => {
    const path = join(folder, 'made', 'record-key.pem');
    const key = recordKeyAt(path);
    expect(key.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(key.publicKey).toMatch(/^[0-9a-f]{64}$/);
    expect(key.sign(Buffer.from('words'))).toMatch(/^[0-9a-f]{128}$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'made'))).toEqual(['record-key.pem']);
    expect(recordKeyAt(path)).toBe(key);
  });
});
