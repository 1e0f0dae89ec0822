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

/** Images that every browser draws, and that can hold no script. */
export const SHOWN_IMAGES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Whether it is shown where it stands; any other file is only handed out. */
export const isShownImage = ({ mediaType }: Pick<EvidenceFields, 'mediaType'>): boolean =>
  SHOWN_IMAGES.includes(mediaType);
