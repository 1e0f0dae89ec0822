// What the page and its worker say to each other.

import type { Verdict } from '@/verifier/verdict';

export interface VerificationOrder {
  readonly file: File;
  /** Fingerprints of the keys that the reader trusts. */
  readonly trusted: readonly string[];
}

export type VerificationNews =
  | { readonly kind: 'progress'; readonly entryCount: number }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** The file could not be read from its disk. */
  | { readonly kind: 'unreachable' };
