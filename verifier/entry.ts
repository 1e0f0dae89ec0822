// One entry of a chain, as files and databases hold it, and the two hashes that chain it (docs/record.md).

import type { Cryptography } from './cryptography';
import { canonicalJson } from './jcs';
import type { Person } from './verdict';

export interface Entry {
  readonly seq: number;
  /** RFC 3339, in UTC. */
  readonly at: string;
  readonly actor: Person;
  readonly type: string;
  /** In canonical JSON; null where it was withheld or erased. */
  readonly payload: string | null;
  /** Hexadecimal. */
  readonly salt: string | null;
  readonly payloadHash: string;
  readonly prevHash: string;
  readonly hash: string;
}

export const FIRST_PREV_HASH = '0'.repeat(64);

/** SHA-256 over the bytes of the salt and of the canonical payload. */
export const payloadHashOf = ({ sha256 }: Cryptography, salt: string, payload: string): string => sha256(payload, salt);

/** SHA-256 over the canonical JSON of what an entry is. */
export function entryHashOf({ sha256 }: Cryptography, incidentId: string, entry: Entry): string {
  const { seq, at, actor, type, payloadHash, prevHash } = entry;
  const { id, name } = actor;
  return sha256(canonicalJson({ actor: { id, name }, at, incidentId, payloadHash, prevHash, seq, type }));
}

/** As it stands in a file, in canonical JSON. The payload is canonical already. */
export function canonicalEntry({ payload, actor, at, hash, payloadHash, prevHash, salt, seq, type }: Entry): string {
  const before = canonicalJson({ actor: { id: actor.id, name: actor.name }, at, hash });
  const after = canonicalJson({ payloadHash, prevHash, salt, seq, type });
  return `${before.slice(0, -1)},"payload":${payload},${after.slice(1)}`;
}
