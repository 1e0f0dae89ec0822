// The fingerprint of the installation's key, where it has one already: reading makes none.
import { createHash, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** SHA-256 of the raw public key, hexadecimal; null where there is no key at the path. */
export function installationFingerprint(path: string): string | null {
  if (!existsSync(path)) return null;
  const { x = '' } = createPublicKey(readFileSync(path, 'utf8')).export({ format: 'jwk' });
  return createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex');
}
