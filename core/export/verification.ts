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
  /** The page of the installation that tells whether a document is as it was made. */
  readonly verifyUrl: string;
}

export interface SignedHead {
  readonly incidentId: string;
  readonly log: 'record';
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
  const { at, hash, checkpoint } = head;
  return { headHash: hash, madeWords: momentWords(at, zone), checkpoint, steps: stepsOf(head) };
}

const stepsOf = ({ revision, checkpoint, verifyUrl }: HeadProof): readonly string[] => [
  `Drop this PDF on ${verifyUrl}, or give it to the command “onset verify”, which needs no network: either tells whether the file is as it was made, byte for byte, and with whose key it was sealed. Compare the fingerprint of that key with the one that you were told by another way.`,
  `What the record says since then, its members read on the same page. Others ask its keeper for the record file of this incident and drop it beside the PDF: its revision ${revision} must have the head hash printed above.`,
  `Without Onset: chronology.json is attached to this PDF and holds what these pages say, for machines. Its SHA-256 must be the one printed above.${checkpoint === null ? '' : ' The checkpoint in it is signed with Ed25519 over the canonical JSON (RFC 8785) of its other members.'}`,
  'Every export is noted in the access log of the record, with the SHA-256 of the PDF: a copy that was changed has another one.',
];
