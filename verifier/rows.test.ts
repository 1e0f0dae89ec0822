import { describe, expect, it } from 'vitest';
import { canonicalJson } from './jcs';
import type { JsonObject } from './json';
import { nodeCryptography } from './node-cryptography';
import { bytesOf, chained, checkpointOver, SampleKey, sealedFile } from './record.sample';
import type { Row } from './rows';
import type { Fault } from './verdict';
import { verifyRecord } from './verify-record';
import { verifyStored } from './verify-stored';
import { faultWords, verdictLines } from './words';

const key = new SampleKey();
const { sha256 } = nodeCryptography;

const rows: readonly Row[] = ['a', 'b', 'c'].map((eventId, index) => {
  const payload = canonicalJson({ eventId, fields: { title: `Event ${eventId}` } });
  const salt = sha256(`salt of ${eventId}`);
  return { seq: 2, position: index + 1, eventId, payload, salt, payloadHash: sha256(payload, salt) };
});
const rowsHash = sha256(rows.map(({ eventId, payloadHash }) => eventId + payloadHash).join(''));
const revisions = chained([
  { type: 'incident.created', payload: { type: 'incident.created' } },
  { type: 'bulk.imported', payload: { type: 'bulk.imported', count: 3, rowsHash } },
  {
    type: 'erasure.event',
    payload: { type: 'erasure.event', eventId: 'b', seqs: [2], ground: 'Art. 17', remains: null },
  },
]);
const record = { revisions, accessLog: [], checkpoints: [checkpointOver(key, 'record', revisions)] };

const bare = (row: Row): Row => ({ ...row, payload: null, salt: null });
const jsonOf = ({ payload, ...row }: Row): JsonObject => ({
  ...row,
  payload: payload === null ? null : JSON.parse(payload),
});
const fileWith = (some: readonly Row[]) => sealedFile(key, record, { formatVersion: 2, rows: some.map(jsonOf) });
const verdictOn = (file: JsonObject) =>
  verifyRecord(bytesOf(file), { cryptography: nodeCryptography, trusted: [key.fingerprint] });

const [first, second, third] = rows as [Row, Row, Row];

describe('the rows of an import', () => {
  it('are valid where they are those that the revision commits to', () => {
    expect(verdictOn(fileWith(rows))).toMatchObject({ kind: 'valid', facts: { withheldRowCount: 0 } });
  });

  it('may lack what an erasure names, and say so where something was withheld', () => {
    expect(verdictOn(fileWith([first, bare(second), third]))).toMatchObject({
      kind: 'valid',
      facts: { withheldRowCount: 0 },
    });
    const verdict = verdictOn(fileWith([bare(first), bare(second), third]));
    expect(verdict).toMatchObject({ kind: 'valid', facts: { withheldRowCount: 1 } });
    expect(verdictLines(verdict).join('\n')).toContain(
      'What 1 row of an import or a bulk change said was withheld from J. Marsh.',
    );
  });

  const changed: Row = { ...second, payload: canonicalJson({ eventId: 'b', fields: { title: 'Another' } }) };
  const resalted: Row = { ...changed, payloadHash: sha256(changed.payload ?? '', changed.salt ?? '') };
  it.each<[string, readonly Row[], object]>([
    ['one changed', [first, changed, third], { kind: 'row-changed', seq: 2, position: 2 }],
    ['one changed and hashed anew', [first, resalted, third], { kind: 'rows-wrong', seq: 2 }],
    ['one of another event', [first, { ...second, eventId: 'x' }, third], { kind: 'row-changed', seq: 2, position: 2 }],
    ['half removed', [first, { ...second, payload: null }, third], { kind: 'row-changed', seq: 2, position: 2 }],
    ['one missing', [first, second], { kind: 'rows-wrong', seq: 2 }],
    ['one twice', [first, second, third, third], { kind: 'rows-wrong', seq: 2 }],
    ['all missing', [], { kind: 'rows-wrong', seq: 2 }],
    ['two exchanged', [second, first, third], { kind: 'rows-wrong', seq: 2 }],
    ['some of a revision that imported nothing', [...rows, { ...first, seq: 1 }], { kind: 'rows-wrong', seq: 1 }],
  ])('are not valid with %s, whatever seals them', (_, some, fault) => {
    expect(verdictOn(fileWith(some))).toMatchObject({ kind: 'invalid', faults: expect.arrayContaining([fault]) });
  });

  it('belong to version 2 of the file, and to no other', () => {
    const { rows: _, seal: __, ...without } = fileWith(rows);
    expect(verdictOn(sealedFile(key, record, { rows: rows.map(jsonOf) }))).toMatchObject({
      kind: 'invalid',
      faults: [{ kind: 'unknown-member', pointer: '/rows' }],
    });
    expect(verdictOn({ ...without, seal: 'a'.repeat(128) })).toMatchObject({
      faults: [{ kind: 'missing-member', pointer: '/rows' }],
    });
  });

  it('are called what they are, since a change of many events has some as well', () => {
    const ofChange: readonly Fault[] = [
      { kind: 'row-changed', seq: 2, position: 2 },
      { kind: 'rows-wrong', seq: 2 },
      { kind: 'rows-gone', count: 2 },
    ];
    expect(ofChange.map(faultWords)).toEqual([
      'Row 2 of revision 2 was changed: what it says does not match its hash.',
      'The rows of revision 2 are not those that it commits to: some are missing, more, or out of their place.',
      '2 rows of imports and bulk changes have lost what they said, and no erasure says so.',
    ]);
  });

  it('may lack nothing where they are stored but what was erased', async () => {
    const faultsOf = async (some: readonly Row[]) => {
      const stored = {
        incidentId: record.checkpoints[0]?.incidentId ?? '',
        log: 'record',
        checkpoints: record.checkpoints,
      } as const;
      const chain = { ...stored, entries: told(revisions), rows: told(some) };
      return (await verifyStored(chain, key, nodeCryptography)).faults;
    };
    expect(await faultsOf([first, bare(second), third])).toEqual([]);
    expect(await faultsOf([bare(first), second, third])).toEqual([{ kind: 'rows-gone', count: 1 }]);
  });
});

async function* told<T>(some: readonly T[]): AsyncGenerator<T> {
  yield* some;
}
