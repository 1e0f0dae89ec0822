// What verifying a PDF comes to.

import type { Person } from './verdict';

/** What a sealed document says of itself. */
export interface DocumentFacts {
  readonly incident: { readonly id: string; readonly ref: string; readonly title: string };
  /** The revision that it is of, when that was made (RFC 3339), and its hash. */
  readonly revision: number;
  readonly asOf: string;
  readonly headHash: string;
  readonly preparedBy: string;
  /** Empty where it was for whoever took it out. */
  readonly preparedFor: string;
  /** Which entries it shows; empty where it shows all. */
  readonly selection: string;
  readonly isDraft: boolean;
  readonly checkpoint: CheckpointStanding;
  /** SHA-256 of the raw public key that sealed it, hexadecimal. */
  readonly fingerprint: string;
  /** Of the whole file, hexadecimal: the name that the access log has for it. */
  readonly sha256: string;
}

/** What the checkpoint that the document states is worth. */
export type CheckpointStanding =
  /** Signed with the key that sealed the document, at this moment. */
  | { readonly kind: 'signed'; readonly at: string }
  /** Signed with another key, which the installation may have had before: nobody can tell from the document. */
  | { readonly kind: 'other-key'; readonly key: string }
  | { readonly kind: 'none' };

export type DocumentChange =
  /** Something in it, anywhere. */
  | { readonly kind: 'bytes' }
  /** The document is whole up to here; something was written behind it, as editors do. */
  | { readonly kind: 'appended'; readonly madeBytes: number; readonly addedBytes: number }
  /** There are traces of a seal, and no whole one. */
  | { readonly kind: 'seal' }
  /** It is as it was sealed, and contradicts itself: no Onset made it. */
  | { readonly kind: 'contents' };

export type DocumentUnreadable =
  | { readonly kind: 'too-large'; readonly sizeBytes: number }
  | { readonly kind: 'not-a-pdf' }
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'not-sealed' }
  | { readonly kind: 'newer-format'; readonly formatVersion: number };

export type DocumentVerdict =
  /** As it was made, by a key that the reader trusts. */
  | { readonly kind: 'unchanged'; readonly facts: DocumentFacts }
  /** As it was made, by somebody whom the reader did not name. */
  | { readonly kind: 'unknown-key'; readonly facts: DocumentFacts; readonly known: readonly string[] }
  /** `made` is what the part before an addition says of itself, where a trusted key sealed that. */
  | { readonly kind: 'changed'; readonly change: DocumentChange; readonly made: DocumentFacts | null }
  | { readonly kind: 'unreadable'; readonly reason: DocumentUnreadable };

/** How a document stands to the record of its incident, as a record file has it. */
export type RecordStanding =
  /** The record file is not valid itself, or its key unknown. */
  | { readonly kind: 'unproven' }
  | { readonly kind: 'other-incident'; readonly ref: string }
  /** The record file was exported before the document's revision was made. */
  | { readonly kind: 'older'; readonly last: number }
  /** Its revision has another hash than the document says. */
  | { readonly kind: 'contradicted' }
  | {
      readonly kind: 'agrees';
      readonly laterCount: number;
      /** Who took this very file out and when, the first first, as the access log has it. */
      readonly taken: readonly Taking[];
    };

export interface Taking {
  readonly at: string;
  readonly by: Person;
}
