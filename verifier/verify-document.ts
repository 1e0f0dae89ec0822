// Verifies a PDF by itself: whether an installation of Onset made it, which one, and whether a byte of it was changed.
// Nothing but the file and the fingerprints that the reader trusts decides; nothing that a file holds makes it throw.

import { assertNever } from './assert-never';
import type { Cryptography } from './cryptography';
import { type FactsReading, readFacts } from './document-facts';
import { type DocumentSeal, hasTrace, sealHolds, sealIn } from './document-seal';
import type { DocumentChange, DocumentUnreadable, DocumentVerdict } from './document-verdict';
import { placeOf } from './pdf/bytes';
import { beginsAsPdf, END, endsAsPdf, PdfFile } from './pdf/pdf-file';

export interface DocumentVerification {
  readonly cryptography: Cryptography;
  /** Fingerprints of the keys that the reader trusts. */
  readonly trusted: readonly string[];
}

/** 400 MiB, as for a record file. */
export const MOST_DOCUMENT_BYTES = 400 * 2 ** 20;

export async function verifyDocument(bytes: Uint8Array, verification: DocumentVerification): Promise<DocumentVerdict> {
  if (bytes.length > MOST_DOCUMENT_BYTES) return documentTooLarge(bytes.length);
  if (!beginsAsPdf(bytes)) return unreadable({ kind: 'not-a-pdf' });
  const whole = sealedFile(bytes, verification);
  if (whole?.holds) return judge(whole, verification);
  return (
    (await withAddition(bytes, verification)) ?? (whole === null ? withoutSeal(bytes) : changed({ kind: 'bytes' }))
  );
}

/** For whoever knows the size before reading. */
export const documentTooLarge = (sizeBytes: number): DocumentVerdict => unreadable({ kind: 'too-large', sizeBytes });

interface SealedFile {
  readonly pdf: PdfFile;
  readonly seal: DocumentSeal;
  readonly holds: boolean;
}

function sealedFile(bytes: Uint8Array, { cryptography }: DocumentVerification): SealedFile | null {
  const pdf = PdfFile.read(bytes);
  const seal = pdf && sealIn(pdf, cryptography);
  return pdf && seal && { pdf, seal, holds: sealHolds(bytes, seal, cryptography) };
}

async function judge({ pdf, seal }: SealedFile, verification: DocumentVerification): Promise<DocumentVerdict> {
  const { cryptography, trusted } = verification;
  const reading: FactsReading = await readFacts(pdf, seal, cryptography);
  switch (reading.kind) {
    case 'newer-format':
      return unreadable(reading);
    case 'contradictory':
      return changed({ kind: 'contents' });
    case 'facts':
      return trusted.includes(seal.fingerprint)
        ? { kind: 'unchanged', facts: reading.facts }
        : { kind: 'unknown-key', facts: reading.facts, known: trusted };
    default:
      return assertNever(reading);
  }
}

/** What people typed can look like the end of a file too. */
const MOST_ENDS = 1_000;

/** Null unless the file begins with a whole document: whoever signs or annotates a PDF writes behind it. */
async function withAddition(bytes: Uint8Array, verification: DocumentVerification): Promise<DocumentVerdict | null> {
  let end = placeOf(bytes, END);
  for (let seen = 0; end >= 0 && seen < MOST_ENDS; seen += 1) {
    const madeBytes = end + END.length;
    const part = madeBytes < bytes.length ? sealedFile(bytes.subarray(0, madeBytes), verification) : null;
    if (part !== null) {
      if (!part.holds) return null;
      const verdict = await judge(part, verification);
      const made = verdict.kind === 'unchanged' ? verdict.facts : null;
      return changed({ kind: 'appended', madeBytes, addedBytes: bytes.length - madeBytes }, made);
    }
    end = placeOf(bytes, END, madeBytes);
  }
  return null;
}

function withoutSeal(bytes: Uint8Array): DocumentVerdict {
  if (!endsAsPdf(bytes)) return unreadable({ kind: 'cut-short' });
  return hasTrace(bytes) ? changed({ kind: 'seal' }) : unreadable({ kind: 'not-sealed' });
}

const changed = (
  change: DocumentChange,
  made: Extract<DocumentVerdict, { kind: 'changed' }>['made'] = null,
): DocumentVerdict => ({ kind: 'changed', change, made });

const unreadable = (reason: DocumentUnreadable): DocumentVerdict => ({ kind: 'unreadable', reason });
