// The seal of a document: an Ed25519 signature in its metadata, over the whole file with the signature's digits as zeros
// (docs/pdf.md). It is looked for in the metadata alone, which the file's own structure leads to, and must be there once.

import { bytesOfText, type Cryptography } from './cryptography';
import { canonicalJson } from './jcs';
import { placeOf, textOf } from './pdf/bytes';
import { memberOf, type PdfFile } from './pdf/pdf-file';

export interface DocumentSeal {
  /** The raw key, hexadecimal. */
  readonly publicKey: string;
  /** Of that key. */
  readonly fingerprint: string;
  readonly signature: string;
  /** Where in the file the signature's digits begin. */
  readonly from: number;
}

const FORMAT = 'onset-document';
const FORMAT_VERSION = 1;

/** The name under which metadata has the seal: only what Onset made has it anywhere. */
const NAMESPACE = 'urn:onset:document#';
const KEY = /<onset:publicKey>([0-9a-f]{64})<\/onset:publicKey>/g;
const SEAL = /(?<=<onset:seal>)([0-9a-f]{128})<\/onset:seal>/g;
/** Ten times what Onset writes. A hostile file can have it read a thousand times, for as many ends. */
const MOST_METADATA_BYTES = 2 ** 16;

/** Null where there is none, or not one alone. */
export function sealIn(pdf: PdfFile, { sha256 }: Cryptography): DocumentSeal | null {
  const metadata = pdf.stream(memberOf(pdf.catalog, 'Metadata'));
  if (metadata === null || metadata.to - metadata.from > MOST_METADATA_BYTES) return null;
  const text = textOf(pdf.bytes, metadata.from, metadata.to);
  const [key, ...otherKeys] = text.matchAll(KEY);
  const [seal, ...otherSeals] = text.matchAll(SEAL);
  const [publicKey, signature] = [key?.[1], seal?.[1]];
  if (publicKey === undefined || signature === undefined || otherKeys.length + otherSeals.length > 0) return null;
  return { publicKey, fingerprint: sha256('', publicKey), signature, from: metadata.from + (seal?.index ?? 0) };
}

export function sealHolds(
  bytes: Uint8Array,
  { publicKey, fingerprint, signature, from }: DocumentSeal,
  { digest, verifies }: Cryptography,
): boolean {
  const zeros = bytesOfText('0'.repeat(signature.length));
  const sha256 = digest([bytes.subarray(0, from), zeros, bytes.subarray(from + signature.length)]);
  const said = { format: FORMAT, formatVersion: FORMAT_VERSION, key: fingerprint, sha256 };
  return verifies(signature, bytesOfText(canonicalJson(said)), publicKey);
}

/** Whether anything of a seal is left in the file, wherever. */
export const hasTrace = (bytes: Uint8Array): boolean => placeOf(bytes, NAMESPACE) >= 0;
