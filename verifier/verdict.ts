// What verifying a record comes to.

import type { JsonFault } from './json';

/** The chain of revisions, or the chain of who looked and who took something out. */
export type Log = 'record' | 'access';

/** One thing that is wrong with a record that could be read. */
export type Fault =
  | { readonly kind: 'unknown-member'; readonly pointer: string }
  | { readonly kind: 'missing-member'; readonly pointer: string }
  | { readonly kind: 'wrong-type'; readonly pointer: string; readonly expected: string }
  | ChainFault
  | CheckpointFault
  | RowFault
  | { readonly kind: 'wrong-fingerprint' }
  | { readonly kind: 'seal-wrong' };

export type ChainFault =
  /** The payload is not what was hashed. */
  | { readonly kind: 'payload-changed'; readonly log: Log; readonly seq: number }
  /** Number, moment, author, type, payload's hash or previous hash are not what was hashed. */
  | { readonly kind: 'entry-changed'; readonly log: Log; readonly seq: number }
  /** It was not chained to the entry that stands before it now. */
  | { readonly kind: 'chain-broken'; readonly log: Log; readonly seq: number }
  | { readonly kind: 'missing'; readonly log: Log; readonly from: number; readonly to: number }
  | { readonly kind: 'repeated'; readonly log: Log; readonly seq: number }
  | { readonly kind: 'out-of-order'; readonly log: Log; readonly seq: number }
  | { readonly kind: 'older-than-before'; readonly log: Log; readonly seq: number }
  /** Payload without salt, or salt without payload. */
  | { readonly kind: 'half-removed'; readonly log: Log; readonly seq: number }
  /** Only where nothing may be withheld: the payload is gone and no erasure says so. */
  | { readonly kind: 'payload-gone'; readonly log: Log; readonly seq: number }
  | { readonly kind: 'empty'; readonly log: Log };

/** Of a revision that added or changed many events. */
export type RowFault =
  /** What a row says, or of which event, is not what was hashed. */
  | { readonly kind: 'row-changed'; readonly seq: number; readonly position: number }
  /** The rows are not those that the revision commits to: some are missing, more, or out of their order. */
  | { readonly kind: 'rows-wrong'; readonly seq: number }
  /** Only where nothing may be withheld: rows are gone and no erasure says so. */
  | { readonly kind: 'rows-gone'; readonly count: number };

export type CheckpointFault =
  | { readonly kind: 'checkpoint-missing'; readonly log: Log }
  | { readonly kind: 'checkpoint-forged'; readonly log: Log; readonly seq: number }
  | { readonly kind: 'checkpoint-foreign'; readonly log: Log; readonly seq: number }
  /** The checkpoint saw more than is there. */
  | { readonly kind: 'truncated'; readonly log: Log; readonly last: number; readonly seen: number; readonly at: string }
  /** The checkpoint saw another entry under this number. */
  | { readonly kind: 'rewritten'; readonly log: Log; readonly seq: number; readonly after: number; readonly at: string }
  /** Entries that no checkpoint vouches for. */
  | { readonly kind: 'unvouched'; readonly log: Log; readonly last: number; readonly seen: number };

/** Why a file is no record that this verifier can read. */
export type Unreadable =
  /** Null where it was not read to its end. */
  | { readonly kind: 'too-large'; readonly sizeBytes: number | null }
  /** As the bundle of a record with its evidence is. */
  | { readonly kind: 'zip' }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'not-json'; readonly fault: JsonFault }
  /** What Onset exports as JSON besides the record: nothing seals it. */
  | { readonly kind: 'a-state' }
  | { readonly kind: 'not-a-record' }
  | { readonly kind: 'newer-format'; readonly formatVersion: number };

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface ErasureFact {
  /** The number of the revision that records it. */
  readonly seq: number;
  readonly at: string;
  readonly actor: Person;
  /** Null where the reader may not know. */
  readonly ground: string | null;
  /** The revisions that have lost their payloads to it. */
  readonly erased: readonly number[];
}

/** What a record says of itself. Only a valid one is to be believed. */
export interface RecordFacts {
  readonly incident: { readonly id: string; readonly ref: string; readonly title: string };
  readonly exportedAt: string;
  readonly exportedBy: Person;
  readonly revisionCount: number;
  readonly lastRevisionAt: string | null;
  readonly accessCount: number;
  /** Revisions whose payload the person who exported could not read. */
  readonly withheldCount: number;
  /** Rows of imports and bulk changes that the person who exported could not read. */
  readonly withheldRowCount: number;
  readonly erasures: readonly ErasureFact[];
  /** SHA-256 of the raw public key that sealed it, hexadecimal. */
  readonly fingerprint: string;
}

export type Verdict =
  | { readonly kind: 'valid'; readonly facts: RecordFacts }
  /** Consistent in itself, but sealed by somebody whom the reader did not name. */
  | { readonly kind: 'unknown-key'; readonly facts: RecordFacts; readonly known: readonly string[] }
  /** The first faults, and how many there are in all. */
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[]; readonly faultCount: number }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };
