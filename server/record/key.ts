// The key of this installation's record: Ed25519, made on first need, kept in the data folder and nowhere else, mode
// 0600. Whoever has it can seal a forged record; whoever has only the database cannot. It is never logged.

import 'server-only';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { environment } from '../env/environment';
import { sha256 } from './sha256';

export interface RecordKey {
  /** The 32 bytes of the public key, hexadecimal. */
  readonly publicKey: string;
  /** SHA-256 of those bytes, hexadecimal: what people compare. */
  readonly fingerprint: string;
  /** Ed25519 over the bytes, hexadecimal. */
  sign(message: Uint8Array): string;
  /** The same of a long message, on another thread. */
  signApart(message: Uint8Array): Promise<string>;
}

const signAside = promisify(sign);

const known = new Map<string, RecordKey>();

export const recordKey = (): RecordKey => recordKeyAt(join(environment().ONSET_DATA_DIR, 'record-key.pem'));

export function recordKeyAt(path: string): RecordKey {
  const key = known.get(path) ?? keyOf(readKey(path) ?? makeKey(path));
  known.set(path, key);
  return key;
}

function keyOf(pem: string): RecordKey {
  const secret = createPrivateKey(pem);
  const raw = rawPublicKey(secret);
  return {
    publicKey: raw.toString('hex'),
    fingerprint: sha256(raw),
    sign: (message) => sign(null, message, secret).toString('hex'),
    signApart: async (message) => (await signAside(null, message, secret)).toString('hex'),
  };
}

function rawPublicKey(secret: KeyObject): Buffer {
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  if (secret.asymmetricKeyType !== 'ed25519' || x === undefined)
    throw new Error('The key of the record is no Ed25519 key');
  return Buffer.from(x, 'base64url');
}

function readKey(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (failure) {
    if (hasCode(failure, 'ENOENT')) return null;
    throw failure;
  }
}

/** Linked into place once it is whole and on disk, so that of two processes one makes the key and both have the same. */
function makeKey(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o711 });
  const neighbour = `${path}.${randomUUID()}.new`;
  writeWhole(neighbour, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  try {
    linkSync(neighbour, path);
    settleFolder(dirname(path));
  } catch (failure) {
    if (!hasCode(failure, 'EEXIST')) throw failure;
  } finally {
    rmSync(neighbour);
  }
  return readFileSync(path, 'utf8');
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new name is safe from a power cut once its folder is. */
function settleFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const hasCode = (failure: unknown, code: string): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === code;
