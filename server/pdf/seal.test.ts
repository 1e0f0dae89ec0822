import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/core/incident/record/jcs';
import type { RecordKey } from '../record/key';
import { printed } from '../testing/printed';
import { sealedDocument } from './seal';
import { NO_SIGNATURE, UNSEALED } from './seal-form';

const pair = generateKeyPairSync('ed25519');
const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
const key: Omit<RecordKey, 'signApart'> = {
  publicKey: raw.toString('hex'),
  fingerprint: createHash('sha256').update(raw).digest('hex'),
  sign: (message) => sign(null, message, pair.privateKey).toString('hex'),
};

describe('sealedDocument', () => {
  it('fills in key and signature in their places, the same each time', () => {
    const document = printed(`<x>${UNSEALED}</x>`);
    const sealed = Buffer.from(sealedDocument(document, key));
    expect(sealed.length).toBe(document.length);
    expect(Buffer.from(sealedDocument(document, key)).equals(sealed)).toBe(true);
    const [, signature = ''] = /<onset:seal>(\w+)</.exec(sealed.toString('latin1')) ?? [];
    const bare = sealed.toString('latin1').replace(signature, NO_SIGNATURE);
    const sha256 = createHash('sha256').update(bare, 'latin1').digest('hex');
    const said = canonicalJson({ format: 'onset-document', formatVersion: 1, key: key.fingerprint, sha256 });
    const publicKey = createPublicKey(pair.privateKey);
    expect(verify(null, Buffer.from(said), publicKey, Buffer.from(signature, 'hex'))).toBe(true);
    expect(bare).toContain(`<onset:publicKey>${key.publicKey}<`);
  });

  it('leaves alone what people typed in the likeness of a seal', () => {
    const sealed = Buffer.from(sealedDocument(printed(UNSEALED, UNSEALED), key)).toString('latin1');
    expect(sealed).toContain(`/Title (${UNSEALED})`);
    expect(sealed.split(UNSEALED)).toHaveLength(2);
  });

  it('seals nothing that has no place for it, or two', () => {
    for (const metadata of ['', UNSEALED + UNSEALED]) {
      expect(() => sealedDocument(printed(metadata), key)).toThrow('no place for its seal');
    }
  });
});
