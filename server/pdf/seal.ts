// Seals a printed document with the installation's key, so that anybody can tell whether it is as it was made: a
// signature over the whole file, its own digits taken as zeros. The process that prints has no key, so this is done here.
// The same document and key give the same bytes.

import 'server-only';
import { canonicalJson } from '@/core/incident/record/jcs';
import type { RecordKey } from '../record/key';
import { sha256 } from '../record/sha256';
import { metadataOf } from './objects';
import { NO_SIGNATURE, sealDescription, UNSEALED } from './seal-form';

/** Throws for a document that has no place for a seal, or not one alone. */
export function sealedDocument(printed: Uint8Array, key: Omit<RecordKey, 'signApart'>): Uint8Array<ArrayBuffer> {
  const pdf: Buffer<ArrayBuffer> = Buffer.from(printed);
  const place = placeOfSeal(pdf);
  pdf.write(sealDescription(key.publicKey, NO_SIGNATURE), place, 'latin1');
  const said = { format: 'onset-document', formatVersion: 1, key: key.fingerprint, sha256: sha256(pdf) };
  pdf.write(sealDescription(key.publicKey, key.sign(Buffer.from(canonicalJson(said)))), place, 'latin1');
  return pdf;
}

/** In the metadata and nowhere else: what people typed is in other objects too, but in this one no markup. */
function placeOfSeal(pdf: Buffer): number {
  const { from, to } = metadataOf(pdf);
  const metadata = pdf.subarray(from, to);
  const at = metadata.indexOf(UNSEALED);
  if (at < 0 || metadata.indexOf(UNSEALED, at + 1) >= 0) throw new Error('The PDF has no place for its seal');
  return from + at;
}
