// Codes that stand for a right by themselves: 256 random bits, of which only the SHA-256 is kept.
// A fast hash will do: nobody guesses 256 bits, slowly or not.

import 'server-only';
import { randomBytes } from 'node:crypto';
import { randomHex } from './random-hex';

const CODE_BYTES = 32;

export const newCode = (): string => randomBytes(CODE_BYTES).toString('base64url');

/** 32 random bytes, hexadecimal: what a payload is hashed with, so that nobody finds a short one by guessing. */
export const newSalt = (): string => randomHex(32);
