// Evidence: a stored file, named by the SHA-256 of its bytes. The record holds what it is; the bytes lie beside it.

import type { Instant } from '@/core/time/instant';
import type { Actor } from './actor';

export interface EvidenceFields {
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  /** As it was called where it came from; never a path. */
  readonly name: string;
  readonly sizeBytes: number;
  /** What the bytes are, whatever was claimed: "image/png". */
  readonly mediaType: string;
}

export interface Evidence extends EvidenceFields {
  readonly addedBy: Actor;
  readonly addedAt: Instant;
}
