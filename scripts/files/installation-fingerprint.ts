// The fingerprint of the installation's key, where it has one already: reading makes none.
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../report/refusal.mjs';

/** Where a data folder keeps it. */
export const recordKeyPath = (folder: string): string => join(folder, 'record-key.pem');

/**
 * SHA-256 of the raw public key, hexadecimal; null where there is no key at the path. Throws a Refusal for a damaged one.
 * @param otherwise what can be done besides putting it back: ", or …"
 */
export function installationFingerprint(path: string, otherwise = ''): string | null {
  if (!existsSync(path)) return null;
  const { x = '' } = publicKeyAt(path, otherwise).export({ format: 'jwk' });
  return createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex');
}

function publicKeyAt(path: string, otherwise: string): KeyObject {
  const pem = readFileSync(path, 'utf8');
  try {
    return createPublicKey(pem);
  } catch {
    throw new Refusal(`${path} is damaged: it is no key. Put back what stood there${otherwise}.`);
  }
}
