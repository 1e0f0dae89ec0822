import { describe, expect, it } from 'vitest';
import { sampleChronology, sealedDocument } from './document.sample';
import { documentInRecord } from './document-in-record';
import type { DocumentFacts } from './document-verdict';
import { takingWords } from './document-words';
import type { Entry } from './entry';
import { nodeCryptography } from './node-cryptography';
import { bytesOf, chained, checkpointOver, SampleKey, sampleRecord, sealedFile } from './record.sample';
import { verifyDocument } from './verify-document';

const key = new SampleKey();
const record = sampleRecord(key);
const trust = { cryptography: nodeCryptography, trusted: [key.fingerprint] };

/** Of the revision of this number. */
async function documentOf(revision: number): Promise<{ readonly facts: DocumentFacts; readonly bytes: Uint8Array }> {
  const bytes = sealedDocument(key, { said: sampleChronology(key, record.revisions.slice(0, revision)) });
  const verdict = await verifyDocument(bytes, trust);
  if (verdict.kind !== 'unchanged') throw new Error(verdict.kind);
  return { facts: verdict.facts, bytes };
}

const fileOf = (revisions: readonly Entry[], accessLog = record.accessLog, more = {}) =>
  bytesOf(
    sealedFile(
      key,
      {
        ...{ revisions, accessLog },
        checkpoints: [checkpointOver(key, 'record', revisions), checkpointOver(key, 'access', accessLog)],
      },
      more,
    ),
  );

describe('documentInRecord', () => {
  it('finds the document’s revision in the record, and counts those that came later', async () => {
    const { facts } = await documentOf(12);
    const { verdict, standing } = documentInRecord(facts, fileOf(record.revisions), trust);
    expect(verdict.kind).toBe('valid');
    expect(standing).toEqual({ kind: 'agrees', laterCount: 8, taken: [] });
    const { facts: last } = await documentOf(20);
    expect(documentInRecord(last, fileOf(record.revisions), trust).standing).toMatchObject({ laterCount: 0 });
  });

  it('says who took this very file out', async () => {
    const { facts } = await documentOf(12);
    const takingOf = (sha256: string) => ({
      type: 'export.pdf',
      payload: { type: 'export.pdf', sha256, revision: 12 },
    });
    const accessLog = chained([takingOf('0'.repeat(64)), takingOf(facts.sha256), takingOf(facts.sha256)]);
    const { standing } = documentInRecord(facts, fileOf(record.revisions, accessLog), trust);
    if (standing.kind !== 'agrees') throw new Error(standing.kind);
    expect(standing.taken.map(({ at }) => at)).toEqual(accessLog.slice(1).map(({ at }) => at));
    expect(takingWords(standing.taken)).toMatch(/J\. Marsh took it out on 5 January 2023, .*, and once more\.$/);
  });

  it('believes no record that is not valid', async () => {
    const { facts } = await documentOf(12);
    const changed = Buffer.from(
      Buffer.from(fileOf(record.revisions)).toString().replace('incident.created', 'incident.changed'),
    );
    expect(documentInRecord(facts, changed, trust).standing).toEqual({ kind: 'unproven' });
    const strange = { ...trust, trusted: [] };
    expect(documentInRecord(facts, fileOf(record.revisions), strange).standing).toEqual({ kind: 'unproven' });
  });

  it('tells a record that is too old, one of another incident, and one that contradicts the document', async () => {
    const { facts } = await documentOf(12);
    expect(documentInRecord(facts, fileOf(record.revisions.slice(0, 11)), trust).standing).toEqual({
      kind: 'older',
      last: 11,
    });
    const elsewhere = { ...facts, incident: { ...facts.incident, id: 'another' } };
    expect(documentInRecord(elsewhere, fileOf(record.revisions), trust).standing).toEqual({
      kind: 'other-incident',
      ref: 'INC-2023-0001',
    });
    const otherwise = { ...facts, headHash: 'a'.repeat(64) };
    expect(documentInRecord(otherwise, fileOf(record.revisions), trust).standing).toEqual({ kind: 'contradicted' });
  });
});
