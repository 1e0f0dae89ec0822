// Cryptography in plain JavaScript, for browsers.

import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytesOfHex, bytesOfText, type Cryptography } from './cryptography';

export const browserCryptography: Cryptography = {
  sha256: (text, salt = '') => bytesToHex(sha256.create().update(bytesOfHex(salt)).update(bytesOfText(text)).digest()),
  digest(pieces) {
    const hash = sha256.create();
    for (const piece of pieces) hash.update(piece);
    return bytesToHex(hash.digest());
  },
  verifies: (signature, message, publicKey) =>
    ed25519.verify(bytesOfHex(signature), message, bytesOfHex(publicKey), { zip215: false }),
};
