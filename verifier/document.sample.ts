// Sealed documents for tests and trials, made after docs/pdf.md and with nothing of the application: a PDF with a page,
// what it says attached as chronology.json, and the seal in its metadata.

import { deflateSync } from 'node:zlib';
import { bytesOfText } from './cryptography';
import type { Entry } from './entry';
import { canonicalJson } from './jcs';
import type { Json, JsonObject } from './json';
import { nodeCryptography } from './node-cryptography';
import { checkpointOver, INCIDENT_ID, type SampleKey } from './record.sample';

/** What a document of the last of these revisions says. */
export function sampleChronology(key: SampleKey, revisions: readonly Entry[], more: JsonObject = {}): JsonObject {
  const head = revisions.at(-1);
  return {
    ...{ format: 'onset-chronology', formatVersion: 1, incidentId: INCIDENT_ID },
    ...{ ref: 'INC-2023-0001', title: 'A case', revision: revisions.length, asOf: head?.at ?? '' },
    ...{ preparedBy: 'J. Marsh', preparedFor: 'counsel', selection: '', isDraft: false },
    rows: revisions.map(({ seq, hash }) => ({ number: seq, title: `Entry ${hash}` })),
    verification: { headHash: head?.hash ?? '', checkpoint: { ...checkpointOver(key, 'record', revisions) } },
    ...more,
  };
}

export interface DocumentParts {
  /** What is attached; as it stands where it is a text. */
  readonly said: Json;
  /** Beside the seal in the metadata. */
  readonly metadata?: string;
  /** Of the window; in brackets. */
  readonly title?: string;
  /** Attached instead of what is said, packed. */
  readonly packed?: Uint8Array;
}

const NO_SIGNATURE = '0'.repeat(128);

export const sealDescription = (publicKey: string, signature: string): string =>
  `<rdf:Description rdf:about="" xmlns:onset="urn:onset:document#"><onset:publicKey>${publicKey}</onset:publicKey><onset:seal>${signature}</onset:seal></rdf:Description>`;

export function sealedDocument(key: SampleKey, parts: DocumentParts): Uint8Array {
  const bare = unsealedDocument(key, parts);
  const sha256 = nodeCryptography.digest([bare]);
  const said = { format: 'onset-document', formatVersion: 1, key: key.fingerprint, sha256 };
  const place = bare.lastIndexOf(sealDescription(key.publicKey, NO_SIGNATURE));
  bare.write(sealDescription(key.publicKey, key.sign(canonicalJson(said))), place, 'latin1');
  return Uint8Array.from(bare);
}

/** With zeros for a signature. */
export function unsealedDocument(
  key: SampleKey,
  { said, metadata = '', title = 'A case', packed }: DocumentParts,
): Buffer {
  const attached = packed ?? deflateSync(bytesOfText(typeof said === 'string' ? said : canonicalJson(said)));
  const xmp = `<rdf:RDF>${metadata}${sealDescription(key.publicKey, NO_SIGNATURE)}</rdf:RDF>`;
  return pdfOf([
    dictionary('/Type /Pages /Count 1 /Kids [2 0 R]'),
    dictionary('/Type /Page /Parent 1 0 R /MediaBox [0 0 595 842] /Contents 3 0 R'),
    stream('/Filter /FlateDecode', deflateSync(bytesOfText(`BT (${title}) Tj ET`))),
    stream('/Type /EmbeddedFile /Filter /FlateDecode', attached),
    dictionary('/Type /Filespec /F (chronology.json) /EF << /F 4 0 R /UF 4 0 R >> /AFRelationship /Data'),
    dictionary(`/Title (${title})`),
    stream('/Type /Metadata /Subtype /XML', Buffer.from(xmp, 'latin1')),
    dictionary(
      '/Type /Catalog /Pages 1 0 R /Metadata 7 0 R /Names << /EmbeddedFiles << /Names [(chronology.json) 5 0 R] >> >>',
    ),
  ]);
}

const dictionary = (members: string): Buffer => Buffer.from(`<< ${members} >>\n`, 'latin1');

const stream = (members: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${members} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\n', 'latin1'),
  ]);

/** The last object is the catalog. */
function pdfOf(objects: readonly Buffer[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1')];
  const starts: number[] = [];
  const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const [index, object] of objects.entries()) {
    starts.push(length());
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), object, Buffer.from('endobj\n\n', 'latin1'));
  }
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n\r\n`);
  const trailer = `trailer\n<<\n  /Size ${objects.length + 1}\n  /Root ${objects.length} 0 R\n>>\nstartxref\n${length()}\n%%EOF`;
  pieces.push(
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${entries.join('')}${trailer}`, 'latin1'),
  );
  return Buffer.concat(pieces);
}

/** As a program that annotates writes it: an object anew, and a table of that one, behind what was there. */
export function annotated(document: Uint8Array): Uint8Array {
  const text = Buffer.from(document).toString('latin1');
  const [, previous] = /startxref\s+(\d+)\s+%%EOF$/.exec(text) ?? [];
  const object = '2 0 obj\n<< /Type /Page /Parent 1 0 R /MediaBox [0 0 9 9] >>\nendobj\n';
  const table = `xref\n0 1\n0000000000 65535 f\r\n2 1\n${String(document.length + 1).padStart(10, '0')} 00000 n\r\n`;
  const trailer = `trailer\n<< /Size 9 /Root 8 0 R /Prev ${previous} >>\nstartxref\n${document.length + 1 + object.length}\n%%EOF\n`;
  return Buffer.from(`${text}\n${object}${table}${trailer}`, 'latin1');
}
