// The SHA-256 of texts, in UTF-8, and of bytes, one behind the other: 64 hexadecimal digits.

import { createHash } from 'node:crypto';

export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
