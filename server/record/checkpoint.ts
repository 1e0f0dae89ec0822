// A checkpoint: the hash of a chain's head at a moment, signed, and kept outside the database. Whoever then rewrites or
// shortens the chain within the database is contradicted by it.

import 'server-only';
import { z } from 'zod';
import { canonicalJson } from '@/core/incident/record/jcs';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import type { ChainLog } from '../db/record/chain';
import type { RecordKey } from './key';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `removed` ends the checkpoints of the example incident, the only one that can be removed. */
const checkpointSchema = z.strictObject({
  incidentId: z.string(),
  log: z.enum(['record', 'access', 'removed']),
  /** Number and hash of the chain's last entry. */
  seq: z.int().positive(),
  hash,
  /** When it was signed; RFC 3339. */
  at: z.string(),
  /** Fingerprint of the key that signed it. */
  key: hash,
  /** Ed25519 over the JCS of all other members, hexadecimal. */
  signature: z.string(),
});
export type StoredCheckpoint = z.infer<typeof checkpointSchema>;
export type Checkpoint = StoredCheckpoint & { readonly log: ChainLog };

export interface Head {
  readonly incidentId: string;
  readonly log: StoredCheckpoint['log'];
  readonly seq: number;
  readonly hash: string;
}

export function signedCheckpoint(key: RecordKey, head: Head, at: Instant): StoredCheckpoint {
  const said = { ...head, at: toRfc3339(at), key: key.fingerprint };
  return { ...said, signature: key.sign(Buffer.from(canonicalJson(said))) };
}

/** Null for a line that is none, such as one that a crash cut off. */
export function readCheckpoint(line: string): StoredCheckpoint | null {
  try {
    return checkpointSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

export const isOfChain = (checkpoint: StoredCheckpoint): checkpoint is Checkpoint => checkpoint.log !== 'removed';
