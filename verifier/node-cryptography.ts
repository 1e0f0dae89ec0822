// Node's own cryptography.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { bytesOfHex, type Cryptography } from './cryptography';

export const nodeCryptography: Cryptography = {
  sha256: (text, salt = '') => createHash('sha256').update(salt, 'hex').update(text, 'utf8').digest('hex'),
  digest(pieces) {
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    return hash.digest('hex');
  },
  verifies(signature, message, publicKey) {
    const x = Buffer.from(bytesOfHex(publicKey)).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, message, key, bytesOfHex(signature));
  },
};
