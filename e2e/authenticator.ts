// An authenticator app: what it shows for a key (RFC 6238), written apart from what the server checks it with.

import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** @param ahead how many steps of half a minute from now */
export function appCode(key: string, ahead = 0): string {
  const letters = [...key.replace(/\s/g, '')];
  const value = letters.reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n);
  const bytes = Buffer.from(value.toString(16).padStart((letters.length * 5) / 4, '0'), 'hex');
  const step = BigInt(Math.floor(Date.now() / 30_000) + ahead);
  const moment = Buffer.from(step.toString(16).padStart(16, '0'), 'hex');
  const mac = createHmac('sha1', bytes).update(moment).digest();
  const at = (mac[19] ?? 0) % 16;
  const number = BigInt(`0x${mac.subarray(at, at + 4).toString('hex')}`) % 2n ** 31n;
  return String(number % 1_000_000n).padStart(6, '0');
}
