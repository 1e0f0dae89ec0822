import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { browserCryptography } from './browser-cryptography';
import {
  annotated,
  type DocumentParts,
  sampleChronology,
  sealDescription,
  sealedDocument,
  unsealedDocument,
} from './document.sample';
import type { DocumentVerdict } from './document-verdict';
import type { JsonObject } from './json';
import { nodeCryptography } from './node-cryptography';
import { checkpointOver, SampleKey, sampleRecord } from './record.sample';
import { Chance } from './tampering.sample';
import { verifyDocument } from './verify-document';

const key = new SampleKey();
const stranger = new SampleKey();
const { revisions } = sampleRecord(key);
const CHRONOLOGY = sampleChronology(key, revisions);

const sealed = (said: JsonObject = CHRONOLOGY, more: Partial<DocumentParts> = {}): Uint8Array =>
  sealedDocument(key, { said, ...more });

const verdictOn = (bytes: Uint8Array, trusted: readonly string[] = [key.fingerprint]): Promise<DocumentVerdict> =>
  verifyDocument(bytes, { cryptography: nodeCryptography, trusted });

const withText = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');

describe('a document as it was made', () => {
  it('says which state of which incident it is of, for whom, by whom, and whose seal it has', async () => {
    const verdict = await verdictOn(sealed());
    expect(verdict).toMatchObject({
      kind: 'unchanged',
      facts: {
        incident: { ref: 'INC-2023-0001', title: 'A case' },
        ...{ revision: 20, asOf: revisions.at(-1)?.at, headHash: revisions.at(-1)?.hash },
        ...{ preparedBy: 'J. Marsh', preparedFor: 'counsel', fingerprint: key.fingerprint },
        checkpoint: { kind: 'signed' },
        sha256: nodeCryptography.digest([sealed()]),
      },
    });
  });

  it('is the same to the cryptography of browsers', async () => {
    const browser = { cryptography: browserCryptography, trusted: [key.fingerprint] };
    expect(await verifyDocument(sealed(), browser)).toEqual(await verdictOn(sealed()));
  });

  it('is whole, and of an unknown key, where the reader trusts another', async () => {
    const verdict = await verdictOn(sealed(), [stranger.fingerprint]);
    expect(verdict).toMatchObject({ kind: 'unknown-key', facts: { revision: 20 }, known: [stranger.fingerprint] });
  });

  it('may hold the likeness of a seal, or of the end of a file, wherever people type', async () => {
    const likeness = `${sealDescription('0'.repeat(64), '0'.repeat(128))} startxref\n9\n%%EOF /Type /Metadata`;
    expect(await verdictOn(sealed({ ...CHRONOLOGY, title: likeness }, { title: likeness }))).toMatchObject({
      kind: 'unchanged',
      facts: { incident: { title: likeness } },
    });
  });

  it('may have a checkpoint of another key, which it says, or none', async () => {
    const headHash = revisions.at(-1)?.hash ?? '';
    const standings = [{ ...checkpointOver(stranger, 'record', revisions) }, null].map(async (checkpoint) => {
      const verdict = await verdictOn(sealed({ ...CHRONOLOGY, verification: { headHash, checkpoint } }));
      return verdict.kind === 'unchanged' ? verdict.facts.checkpoint : verdict;
    });
    expect(await Promise.all(standings)).toEqual([{ kind: 'other-key', key: stranger.fingerprint }, { kind: 'none' }]);
  });
});

describe('a document that was changed', () => {
  /** A busy machine is slow, not wrong. */
  const TIMEOUT_MS = 600_000;
  const { ONSET_TRIALS, ONSET_SEED = '20230105' } = process.env;
  const TRIALS = Number(ONSET_TRIALS ?? 400);

  it(
    `is never taken for unchanged, ${TRIALS} bytes of ${TRIALS}, in either cryptography`,
    async () => {
      const document = sealed();
      const missed: string[] = [];
      for (let trial = 0; trial < TRIALS; trial += 1) {
        const chance = new Chance(Number(ONSET_SEED) + trial * 7_919);
        const at = chance.below(document.length);
        const other = document.with(at, (Number(document[at]) + 1 + chance.below(255)) % 256);
        const cryptography = trial % 8 === 0 ? browserCryptography : nodeCryptography;
        const { kind } = await verifyDocument(other, { cryptography, trusted: [key.fingerprint] });
        if (kind === 'unchanged' || kind === 'unknown-key') missed.push(`byte ${at}`);
      }
      expect(missed).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it('says so for a word, for the key, for the signature and for the table of objects', async () => {
    const document = sealed();
    const zeros = '0'.repeat(128);
    for (const [from, to] of [
      ['/Title (A case)', '/Title (B case)'],
      [key.publicKey, stranger.publicKey],
      [/<onset:seal>(\w+)</.exec(Buffer.from(document).toString('latin1'))?.[1] ?? '', zeros],
      ['65535 f', '65535 g'],
    ] as const) {
      expect(await verdictOn(withText(document, from, to))).toEqual({
        kind: 'changed',
        change: { kind: 'bytes' },
        made: null,
      });
    }
  });

  it('tells what was written behind it apart, and what it was before', async () => {
    const document = sealed();
    for (const grown of [
      annotated(document),
      annotated(annotated(document)),
      Buffer.concat([document, Buffer.from('\n')]),
    ]) {
      expect(await verdictOn(grown)).toMatchObject({
        kind: 'changed',
        change: { kind: 'appended', madeBytes: document.length, addedBytes: grown.length - document.length },
        made: { revision: 20 },
      });
    }
    expect(await verdictOn(annotated(document), [stranger.fingerprint])).toMatchObject({ kind: 'changed', made: null });
    expect(await verdictOn(annotated(withText(document, 'A case', 'B case')))).toMatchObject({
      kind: 'changed',
      made: null,
    });
  });

  it('has lost its seal where that is damaged, there twice, or no longer where it was', async () => {
    const twice = { metadata: sealDescription(key.publicKey, '1'.repeat(128)) };
    for (const document of [
      withText(sealed(), '<onset:seal>', '<onset:seol>'),
      withText(sealed(), '/Metadata 7 0 R', '/Metadata 3 0 R'),
      sealed(CHRONOLOGY, twice),
    ]) {
      expect(await verdictOn(document)).toEqual({ kind: 'changed', change: { kind: 'seal' }, made: null });
    }
  });

  it('is none of Onset where it contradicts itself, whoever sealed it', async () => {
    const { verification } = CHRONOLOGY;
    const checkpoint = checkpointOver(key, 'record', revisions);
    const contradictions: readonly JsonObject[] = [
      { ...CHRONOLOGY, verification: { ...Object(verification), headHash: 'a'.repeat(64) } },
      { ...CHRONOLOGY, revision: 21 },
      { ...CHRONOLOGY, incidentId: 'another' },
      {
        ...CHRONOLOGY,
        verification: { ...Object(verification), checkpoint: { ...checkpoint, at: '2024-01-01T00:00:00Z' } },
      },
      { ...CHRONOLOGY, asOf: 'some time ago' },
      { format: 'something-else' },
    ];
    for (const said of contradictions) {
      expect(await verdictOn(sealed(said))).toEqual({ kind: 'changed', change: { kind: 'contents' }, made: null });
    }
  });
});

describe('what cannot be verified', () => {
  const reasonOf = async (bytes: Uint8Array) => {
    const verdict = await verdictOn(bytes);
    return verdict.kind === 'unreadable' ? verdict.reason : verdict;
  };

  it('is no PDF', async () => {
    for (const bytes of [Buffer.from('{"format":"onset-record"}'), Buffer.from(''), Buffer.from('%PD')]) {
      expect(await reasonOf(bytes)).toEqual({ kind: 'not-a-pdf' });
    }
  });

  it('was cut short, at whatever byte', async () => {
    const document = sealed();
    for (const length of [6, 100, document.length - 400, document.length - 2]) {
      expect(await reasonOf(document.subarray(0, length))).toEqual({ kind: 'cut-short' });
    }
  });

  it('has no seal', async () => {
    const bare = unsealedDocument(key, { said: CHRONOLOGY }).toString('latin1').replaceAll('onset:', 'other:');
    expect(await reasonOf(Buffer.from(bare, 'latin1'))).toEqual({ kind: 'not-sealed' });
    expect(await reasonOf(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'))).toEqual({ kind: 'not-sealed' });
  });

  it('was made by a newer Onset', async () => {
    expect(await reasonOf(sealed({ ...CHRONOLOGY, formatVersion: 2 }))).toEqual({
      kind: 'newer-format',
      formatVersion: 2,
    });
  });

  it('holds gigabytes in a few bytes: no more than a limit is unpacked', async () => {
    const packed = deflateSync(new Uint8Array(130 * 2 ** 20), { level: 1 });
    expect(packed.length).toBeLessThan(2 ** 20);
    expect(await verdictOn(sealed(CHRONOLOGY, { packed }))).toMatchObject({
      kind: 'changed',
      change: { kind: 'contents' },
    });
  });

  it('has metadata of a length that no Onset writes, which is not searched for a seal', async () => {
    const metadata = 'a'.repeat(2 ** 16);
    expect(await verdictOn(sealed(CHRONOLOGY, { metadata }))).toEqual({
      ...{ kind: 'changed', change: { kind: 'seal' }, made: null },
    });
    expect(await verdictOn(sealed(CHRONOLOGY, { metadata: metadata.slice(0, -2_000) }))).toMatchObject({
      kind: 'unchanged',
    });
  });

  it('is nested, endless or circular in its structure', async () => {
    const document = sealed();
    const hostile = [
      ['/Names << /EmbeddedFiles << /Names [(chronology.json) 5 0 R] >> >>', `/Names ${'['.repeat(60)}`],
      ['/Root 8 0 R', '/Root 9 9 R'],
      ['/Length', '/Lenght'],
      ['/Metadata 7 0 R', '/Metadata 8 0 R'],
      ['xref\n0 9', 'xref\n0 99999999'],
      ['startxref\n', 'startxref\n9999999'],
    ] as const;
    for (const [from, to] of hostile) {
      expect(['changed', 'unreadable']).toContain((await verdictOn(withText(document, from, to))).kind);
    }
  });
});
