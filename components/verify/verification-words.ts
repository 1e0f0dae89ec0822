// What the page and its worker say to each other.

import type { LaterChange } from '@/core/export/later-changes';
import type { DocumentFacts, DocumentVerdict, RecordStanding } from '@/verifier/document-verdict';
import type { Verdict } from '@/verifier/verdict';

export type VerificationOrder = {
  readonly file: File;
  /** Fingerprints of the keys that the reader trusts. */
  readonly trusted: readonly string[];
} & (
  | { readonly kind: 'document' }
  /** `beside` is what the document says that the record is compared with; null for a record by itself. */
  | { readonly kind: 'record'; readonly beside: DocumentFacts | null }
);

export type VerificationNews =
  | { readonly kind: 'progress'; readonly entryCount: number }
  | { readonly kind: 'document'; readonly verdict: DocumentVerdict }
  | { readonly kind: 'record'; readonly verdict: Verdict; readonly comparison: Comparison | null }
  /** The file could not be read from its disk. */
  | { readonly kind: 'unreachable' };

/** How a document stands to the record, and what the record says that changed since, as much as can be told. */
export interface Comparison {
  readonly standing: RecordStanding;
  readonly later: readonly LaterChange[];
}
