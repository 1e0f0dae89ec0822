// The seal of a document as its metadata (XMP) states it: the key's public half and the signature, always of the same
// length, so that both are filled in where the document was printed with zeros. What they mean: docs/pdf.md.

import type { Schema } from './press/schemas';

const NAMESPACE = 'urn:onset:document#';
const KEY_DIGITS = 64;
const SIGNATURE_DIGITS = 128;

export const SEAL_SCHEMA: Schema = {
  name: 'Onset document seal schema',
  namespace: NAMESPACE,
  prefix: 'onset',
  properties: [
    {
      name: 'publicKey',
      type: 'Text',
      description: 'Ed25519 public key of the installation that made the document, hexadecimal',
    },
    {
      name: 'seal',
      type: 'Text',
      description: 'Ed25519 signature by that key over the document with these digits as zeros, hexadecimal',
    },
  ],
};

/** Both hexadecimal. */
export const sealDescription = (publicKey: string, signature: string): string =>
  `<rdf:Description rdf:about="" xmlns:onset="${NAMESPACE}"><onset:publicKey>${publicKey}</onset:publicKey><onset:seal>${signature}</onset:seal></rdf:Description>`;

export const NO_SIGNATURE = '0'.repeat(SIGNATURE_DIGITS);

/** As it is printed. */
export const UNSEALED = sealDescription('0'.repeat(KEY_DIGITS), NO_SIGNATURE);
