import { describe, expect, it } from 'vitest';
import { browserCryptography } from './browser-cryptography';
import { bytesOfText } from './cryptography';
import type { Json, JsonObject } from './json';
import { nodeCryptography } from './node-cryptography';
import {
  accessDrafts,
  bare,
  bytesOf,
  chained,
  checkpointOver,
  SampleKey,
  sampleRecord,
  sealedFile,
} from './record.sample';
import type { Verdict } from './verdict';
import { MOST_BYTES, tooLarge, verifyRecord } from './verify-record';
import { verdictLines } from './words';

const key = new SampleKey();
const record = sampleRecord(key);
const file = sealedFile(key, record);

const verified = (bytes: Uint8Array, trusted = [key.fingerprint]): Verdict =>
  verifyRecord(bytes, { cryptography: nodeCryptography, trusted });
const verdictOn = (value: Json) => verified(bytesOf(value));
const verdictOnText = (text: string) => verified(bytesOfText(text));

const faultsIn = (verdict: Verdict) => (verdict.kind === 'invalid' ? verdict.faults : []);
const resealed = (change: Partial<typeof record>) => sealedFile(key, { ...record, ...change });
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const objectOf = (value: Json | undefined): JsonObject => Object(value);

describe('a record that nobody touched', () => {
  it('is valid, and says how much it holds, what was erased by whom and what was withheld', () => {
    const withheld = resealed({ revisions: record.revisions.map((entry) => (entry.seq === 5 ? bare(entry) : entry)) });
    expect(verdictOn(withheld)).toEqual({
      kind: 'valid',
      facts: expect.objectContaining({
        revisionCount: 20,
        accessCount: 3,
        withheldCount: 1,
        erasures: [expect.objectContaining({ seq: 20, ground: 'Art. 17 GDPR', erased: [3] })],
        fingerprint: key.fingerprint,
      }),
    });
  });
  it('is valid however its JSON is laid out', () => {
    expect(verdictOnText(JSON.stringify(file, null, 2)).kind).toBe('valid');
    expect(verdictOn(Object.fromEntries(Object.entries(file).reverse())).kind).toBe('valid');
  });
  it('is valid with a browser’s cryptography too', () => {
    const inBrowser = { cryptography: browserCryptography, trusted: [key.fingerprint] };
    expect(verifyRecord(bytesOf(file), inBrowser).kind).toBe('valid');
    expect(verifyRecord(bytesOf({ ...file, exportedAt: '2023-02-01T09:30:00.251Z' }), inBrowser).kind).toBe('invalid');
  });
  it('is sealed by an unknown key to whoever does not know its fingerprint', () => {
    expect(verified(bytesOf(file), []).kind).toBe('unknown-key');
    expect(verified(bytesOf(file), [new SampleKey().fingerprint]).kind).toBe('unknown-key');
  });
  it('says how far it has come', () => {
    const large = sealedFile(key, sampleRecord(key, 1_500));
    const counts: number[] = [];
    const onProgress = (entryCount: number) => counts.push(entryCount);
    verifyRecord(bytesOf(large), { cryptography: nodeCryptography, trusted: [], onProgress });
    expect(counts).toEqual([1_000]);
  });
});

describe('a record that somebody changed', () => {
  const revised = (seq: number, change: JsonObject) => ({
    ...file,
    revisions: listOf(file.revisions).map((entry) =>
      objectOf(entry).seq === seq ? { ...objectOf(entry), ...change } : entry,
    ),
  });

  it('names the revision whose payload was changed', () => {
    expect(faultsIn(verdictOn(revised(7, { payload: { type: 'event.created' } })))[0]).toEqual({
      kind: 'payload-changed',
      log: 'record',
      seq: 7,
    });
  });
  const CHANGES: readonly JsonObject[] = [
    { salt: 'a'.repeat(64) },
    { payloadHash: 'a'.repeat(64) },
    { hash: 'a'.repeat(64) },
    { prevHash: 'a'.repeat(64) },
    { at: '2023-01-05T16:00:00Z' },
    { type: 'event.deleted' },
    { actor: { id: 'someone', name: 'J. Marsh' } },
    { seq: 900 },
  ];
  it.each(CHANGES)('names the revision of which %j was changed', (change) => {
    const [first] = faultsIn(verdictOn(revised(7, change)));
    expect(first).toMatchObject({ log: 'record', seq: change.seq ?? 7 });
  });
  it('says which revisions are missing', () => {
    const { revisions } = record;
    const without = revisions.filter(({ seq }) => seq !== 4 && seq !== 5 && seq !== 9);
    expect(faultsIn(verdictOn(resealed({ revisions: without })))).toEqual([
      { kind: 'missing', log: 'record', from: 4, to: 5 },
      { kind: 'missing', log: 'record', from: 9, to: 9 },
    ]);
  });
  it('says which revisions were swapped or repeated', () => {
    const [first, second, third, ...rest] = record.revisions;
    if (!first || !second || !third) throw new Error('The sample is too short');
    expect(faultsIn(verdictOn(resealed({ revisions: [first, third, second, ...rest] })))).toContainEqual({
      kind: 'out-of-order',
      log: 'record',
      seq: 2,
    });
    expect(faultsIn(verdictOn(resealed({ revisions: [first, second, second, third, ...rest] })))).toContainEqual({
      kind: 'repeated',
      log: 'record',
      seq: 2,
    });
  });
  it('says that it was cut short, and by when it was longer', () => {
    expect(faultsIn(verdictOn(resealed({ revisions: record.revisions.slice(0, 12) })))).toEqual([
      { kind: 'truncated', log: 'record', last: 12, seen: 20, at: record.checkpoints[0]?.at },
    ]);
  });
  it('says that it was rewritten, where every hash was made anew', () => {
    const rewritten = chained(record.revisions.map(({ type, seq }) => ({ type, payload: { type, seq } })));
    expect(faultsIn(verdictOn(resealed({ revisions: rewritten })))).toEqual([
      { kind: 'rewritten', log: 'record', seq: 20, after: 0, at: record.checkpoints[0]?.at },
    ]);
  });
  it('says that a checkpoint was forged, is missing, or is not of the end', () => {
    const [ofRecord, ofAccess] = record.checkpoints;
    if (!ofRecord || !ofAccess) throw new Error('The sample has too few checkpoints');
    const kindsWith = (checkpoints: (typeof record)['checkpoints']) =>
      faultsIn(verdictOn(resealed({ checkpoints }))).map(({ kind }) => kind);
    expect(kindsWith([{ ...ofRecord, at: '2024-01-01T00:00:00Z' }, ofAccess])).toEqual(['checkpoint-forged']);
    expect(kindsWith([ofAccess])).toEqual(['checkpoint-missing']);
    expect(kindsWith([ofRecord, checkpointOver(key, 'access', record.accessLog.slice(0, 2))])).toEqual(['unvouched']);
    expect(kindsWith([checkpointOver(new SampleKey(), 'record', record.revisions), ofAccess])).toEqual([
      'checkpoint-foreign',
    ]);
  });
  it('watches the access log in the same way', () => {
    expect(faultsIn(verdictOn(resealed({ accessLog: chained(accessDrafts(2)) })))).toContainEqual(
      expect.objectContaining({ kind: 'truncated', log: 'access', last: 2, seen: 3 }),
    );
  });
  it('counts a payload that no erasure names as withheld', () => {
    const forged = sealedFile(key, { ...record, revisions: record.revisions.map((entry) => bare(entry)) });
    expect(verdictOn(forged)).toMatchObject({ kind: 'valid', facts: { withheldCount: 20 } });
  });
  it('says that the seal is wrong where only words outside the chains were changed', () => {
    const incident = { ...objectOf(file.incident), title: 'Another case' };
    expect(faultsIn(verdictOn({ ...file, incident }))).toEqual([{ kind: 'seal-wrong' }]);
  });
  it('does not take another key’s name for its own', () => {
    const publicKey = { algorithm: 'Ed25519', bytes: new SampleKey().publicKey, fingerprint: key.fingerprint };
    expect(faultsIn(verdictOn({ ...file, publicKey })).map(({ kind }) => kind)).toContain('wrong-fingerprint');
  });
  it('counts what is wrong with the form, however much it is, and names the first', () => {
    const entries = 3_000;
    const verdict = verdictOnText(`{"format":"onset-record","revisions":[${'{},'.repeat(entries - 1)}{}]}`);
    expect(verdict).toMatchObject({ kind: 'invalid', faults: { length: 100 } });
    expect(verdict.kind === 'invalid' && verdict.faultCount).toBeGreaterThan(entries * 9);
  });
  it('names members that do not belong there, are missing or of the wrong type by their pointers', () => {
    expect(faultsIn(verdictOn({ ...file, 'a/b~c': 1 }))).toEqual([{ kind: 'unknown-member', pointer: '/a~1b~0c' }]);
    expect(faultsIn(verdictOn(revised(2, { note: 'harmless' })))).toEqual([
      { kind: 'unknown-member', pointer: '/revisions/1/note' },
    ]);
    expect(faultsIn(verdictOn(revised(2, { seq: '2' })))).toEqual([
      { kind: 'wrong-type', pointer: '/revisions/1/seq', expected: 'a whole number from 1' },
    ]);
    const { exportedBy: _, ...without } = file;
    expect(faultsIn(verdictOn(without))).toEqual([{ kind: 'missing-member', pointer: '/exportedBy' }]);
  });
  it('keeps the first hundred faults and counts the rest', () => {
    const revisions = listOf(sealedFile(key, sampleRecord(key, 300)).revisions).map((entry) => ({
      ...objectOf(entry),
      x: 1,
    }));
    const verdict = verdictOn({ ...file, revisions });
    expect(verdict).toMatchObject({ kind: 'invalid', faultCount: 300 });
    expect(faultsIn(verdict)).toHaveLength(100);
  });
});

describe('what is no record', () => {
  const reasonOf = (verdict: Verdict) => (verdict.kind === 'unreadable' ? verdict.reason : verdict);
  const whole = JSON.stringify(file);

  it('says that a file breaks off, wherever it does', () => {
    for (let length = 1; length < whole.length; length += 97) {
      expect(reasonOf(verdictOnText(whole.slice(0, length)))).toMatchObject({
        kind: 'not-json',
        fault: { kind: 'truncated' },
      });
    }
  });
  it.each([
    ['empty', ''],
    ['syntax', '%PDF-1.7'],
    ['syntax', `${whole}x`],
    ['duplicate-member', whole.replace('"formatVersion":', '"format":"x","formatVersion":')],
    ['member-name', whole.replace('"formatVersion":', '"__proto__":{},"formatVersion":')],
    ['depth', '['.repeat(100_000)],
    ['number', whole.replace('"formatVersion":1', '"formatVersion":1e999')],
    ['text', whole.replace('A case', '\\ud800')],
  ])('refuses a file for its JSON: %s', (kind, text) => {
    expect(reasonOf(verdictOnText(text))).toMatchObject({ kind: 'not-json', fault: { kind } });
  });
  it('refuses other JSON, a newer format and text that is not UTF-8', () => {
    expect(reasonOf(verdictOnText('[]'))).toEqual({ kind: 'not-a-record' });
    expect(reasonOf(verdictOnText('{"format":"other"}'))).toEqual({ kind: 'not-a-record' });
    expect(reasonOf(verdictOn({ ...file, formatVersion: 3, more: true }))).toEqual({
      kind: 'newer-format',
      formatVersion: 3,
    });
    expect(reasonOf(verified(new Uint8Array([0x7b, 0xff, 0x7d])))).toEqual({ kind: 'not-utf8' });
  });
  it('says of what Onset exports besides records what to do', () => {
    const bundle = verified(Buffer.from('PK\u0003\u0004\u0014', 'latin1'));
    expect(verdictLines(bundle).join()).toContain('zip file. Unpack it and verify the record file in it');
    const state = verdictOn({ format: 'onset-state', formatVersion: 1 });
    expect(verdictLines(state).join()).toContain('carries no seal. Export the record');
  });
  it('is refused by its size before anything is read', () => {
    expect(verified(new Uint8Array(MOST_BYTES + 1))).toEqual(tooLarge(MOST_BYTES + 1));
    expect(verdictLines(tooLarge(2 ** 31)).join()).toContain('2,048 MiB');
    expect(verdictLines(tooLarge(null)).join()).toContain('more than the 400 MiB');
  });
});
