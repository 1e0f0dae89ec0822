// What the last page says: from which state of the record the document is, and how anybody can check that, in words.

import type { Instant } from '@/core/time/instant';
import { momentWords } from './moment-words';

/** The revision that a document is of, and the first signed checkpoint that covers it. */
export interface HeadProof {
  readonly revision: number;
  readonly at: Instant;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly checkpoint: SignedHead | null;
}

export interface SignedHead {
  readonly seq: number;
  readonly hash: string;
  /** RFC 3339 */
  readonly at: string;
  /** Fingerprint of the key. */
  readonly key: string;
  readonly signature: string;
}

export interface Verification {
  readonly headHash: string;
  readonly madeWords: string;
  readonly checkpoint: SignedHead | null;
  readonly steps: readonly string[];
}

export function verificationOf(head: HeadProof, zone: string): Verification {
  const { revision, hash, checkpoint } = head;
  return { headHash: hash, madeWords: momentWords(head.at, zone), checkpoint, steps: stepsOf(revision, checkpoint) };
}

const stepsOf = (revision: number, checkpoint: SignedHead | null): readonly string[] => [
  'Save the file chronology.json that is attached to this PDF. It holds what these pages say, for machines. Its SHA-256 must be the one printed above.',
  `Ask the keeper of the record for the record file of this incident. Its revision ${revision} must have the head hash printed above; the page /verify of the installation, or the command “onset verify”, checks the whole chain up to it, offline.`,
  ...(checkpoint === null
    ? []
    : [
        'The checkpoint is signed with Ed25519 over the canonical JSON (RFC 8785) of its other members. Compare the key’s fingerprint with the one that you were told by another way.',
      ]),
  'Every export is noted in the access log of the record, with the SHA-256 of the PDF: a copy that was changed has another one.',
];
