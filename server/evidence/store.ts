// Where the bytes of evidence lie, each file under the SHA-256 of its bytes. An object store can take the disk's place: it
// needs no more than this. Who may read which file is the business of the tables, not of the store.

import 'server-only';
import type { Readable } from 'node:stream';

export interface EvidenceStore {
  /** A place for bytes that have no name yet, because nobody knows their hash before the last of them. */
  begin(): Promise<UnnamedFile>;
  /** Null where there is no such file. */
  sizeBytesOf(sha256: string): Promise<number | null>;
  /** Null where there is no such file. Whoever opens a stream reads it to its end or destroys it. */
  open(sha256: string, range: ByteRange | null): Promise<Readable | null>;
  /** Does nothing where there is no such file. */
  remove(sha256: string): Promise<void>;
  /** Every file that is there. */
  names(): AsyncIterable<string>;
  /** Removes what was begun and neither finished nor abandoned, because the process that wrote it died. */
  sweep(): Promise<void>;
}

/** Bytes from `first` to `last`, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** Written in order, then sealed, then either finished or abandoned. */
export interface UnnamedFile {
  /** Takes the bytes over: whoever gives them changes them no more. May meet a full disk later, at the latest when sealed. */
  write(bytes: Uint8Array): Promise<void>;
  /** Everything written is safe from a power cut. */
  seal(): Promise<void>;
  /**
   * Gives it its name, at once and whole. A file that has the name already has the same bytes and is replaced. Can be asked
   * for again, and throws where the file has been removed since.
   */
  finish(sha256: string): Promise<void>;
  /** Leaves nothing behind. Does nothing once it is finished. */
  abandon(): Promise<void>;
}
