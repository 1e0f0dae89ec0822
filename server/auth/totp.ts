// One-time passwords by the clock (RFC 6238) as authenticator apps make them: SHA-1, six digits, thirty seconds.

import 'server-only';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
const DIGITS = 6;
/** As long as the hash, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** Clocks differ, and typing takes time: the step before and the one after count, too. */
const DRIFT_STEPS = 1;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS_PER_CHARACTER = 5;

/** In base32, as apps take it when it is typed. */
export function newTotpSecret(): string {
  const bits = [...randomBytes(SECRET_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
}

/** What apps read from a QR code. */
export function totpAddress(secret: string, email: string): string {
  const query = new URLSearchParams({ secret, issuer: 'Onset' });
  return `otpauth://totp/${encodeURIComponent(`Onset:${email}`)}?${query}`;
}

export const counterAt = (atMs: number): number => Math.floor(atMs / STEP_MS);

export function totpCode(secret: string, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', bytesOf(secret)).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step of time that the code belongs to, later than `after`; null where it is the code of none. */
export function acceptedCounter(secret: string, code: string, atMs: number, after: number): number | null {
  const now = counterAt(atMs);
  const steps = Array.from({ length: 2 * DRIFT_STEPS + 1 }, (_, index) => now - DRIFT_STEPS + index);
  return steps.find((counter) => counter > after && isSame(totpCode(secret, counter), code)) ?? null;
}

function isSame(right: string, given: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(BITS_PER_CHARACTER, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
