// Random digits in quantity. Asking the system for each few bytes takes longer than everything else that is done with a row of an
// import, so it is asked for many at once; none is given out twice.

import 'server-only';
import { randomBytes } from 'node:crypto';

const ASKED_FOR_BYTES = 8_192;
let pool = Buffer.alloc(0);
let used = 0;

/** Hexadecimal. For what is written down and shown, such as ids and salts: codes that open something are asked for apart. */
export function randomHex(byteCount: number): string {
  if (used + byteCount > pool.length) [pool, used] = [randomBytes(Math.max(ASKED_FOR_BYTES, byteCount)), 0];
  used += byteCount;
  return pool.toString('hex', used - byteCount, used);
}
