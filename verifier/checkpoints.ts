// Holds a chain against the checkpoints that were signed over it: the hash of its head at a moment, outside the database.

import { bytesOfText, type Cryptography } from './cryptography';
import { canonicalJson } from './jcs';
import type { CheckpointFault, Log } from './verdict';

export interface Checkpoint {
  readonly incidentId: string;
  readonly log: Log;
  /** The number and the hash of the last entry. */
  readonly seq: number;
  readonly hash: string;
  /** When it was signed; RFC 3339. */
  readonly at: string;
  /** SHA-256 of the raw public key, hexadecimal. */
  readonly key: string;
  /** Ed25519 over the canonical JSON of all other members, hexadecimal. */
  readonly signature: string;
}

/** What a chain shows of itself once it was followed to its end. */
export interface FollowedChain {
  readonly log: Log;
  readonly incidentId: string;
  /** The number of the last entry; 0 for none. */
  readonly highest: number;
  hashAt(seq: number): string | undefined;
}

export interface Signer {
  /** Hexadecimal. */
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** @param checkpoints of this chain. The last of them must be of its head. */
export function checkpointFaults(
  chain: FollowedChain,
  checkpoints: readonly Checkpoint[],
  signer: Signer,
  cryptography: Cryptography,
): readonly CheckpointFault[] {
  const { log, highest } = chain;
  const ascending = [...checkpoints].sort((a, b) => a.seq - b.seq);
  const unsound = ascending.flatMap((checkpoint) => unsoundness(chain, checkpoint, signer, cryptography));
  if (unsound.length > 0) return unsound;
  const last = ascending.at(-1);
  if (last === undefined) return highest === 0 ? [] : [{ kind: 'checkpoint-missing', log }];
  if (last.seq > highest)
    return [...rewriting(chain, ascending), { kind: 'truncated', log, last: highest, seen: last.seq, at: last.at }];
  const unvouched: CheckpointFault[] =
    last.seq < highest ? [{ kind: 'unvouched', log, last: highest, seen: last.seq }] : [];
  return [...rewriting(chain, ascending), ...unvouched];
}

function unsoundness(
  { log, incidentId }: FollowedChain,
  checkpoint: Checkpoint,
  { publicKey, fingerprint }: Signer,
  cryptography: Cryptography,
): readonly CheckpointFault[] {
  const { seq, key } = checkpoint;
  if (checkpoint.incidentId !== incidentId || key !== fingerprint) return [{ kind: 'checkpoint-foreign', log, seq }];
  return isSignedBy(publicKey, checkpoint, cryptography) ? [] : [{ kind: 'checkpoint-forged', log, seq }];
}

export function isSignedBy(publicKey: string, { signature, ...said }: Checkpoint, { verifies }: Cryptography): boolean {
  return verifies(signature, bytesOfText(canonicalJson({ ...said })), publicKey);
}

/** The first checkpoint that saw another entry: whatever was rewritten lies after the checkpoint before it. */
function rewriting(chain: FollowedChain, ascending: readonly Checkpoint[]): readonly CheckpointFault[] {
  let after = 0;
  for (const { seq, hash, at } of ascending) {
    const found = chain.hashAt(seq);
    if (found !== undefined && found !== hash) return [{ kind: 'rewritten', log: chain.log, seq, after, at }];
    after = seq;
  }
  return [];
}
