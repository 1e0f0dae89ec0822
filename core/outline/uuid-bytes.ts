// Ids as their sixteen bytes each, there and back.

import type { ByteWriter } from './number-bytes';

const BYTES = 16;
const TEXT = 36;
/** Before which bytes a hyphen stands. */
const HYPHENATED = new Set([4, 6, 8, 10]);
const DIGITS = new TextEncoder().encode('0123456789abcdef');
const HYPHEN = 0x2d;

/** @param id in either case */
export function writeUuid(bytes: ByteWriter, id: string): void {
  for (let place = 0; place < TEXT; place++) {
    const code = id.charCodeAt(place);
    if (code === HYPHEN) continue;
    place += 1;
    bytes.byte((digitOf(code) << 4) | digitOf(id.charCodeAt(place)));
  }
}

/** Of a hexadecimal digit in either case. */
const digitOf = (code: number): number => (code <= NINE ? code - ZERO : (code & ~LOWER_CASE) - TEN);
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_CASE = 0x20;
/** From "A" down to what its value is. */
const TEN = 0x41 - 10;

/** All of them are pieces of one text, which costs a fraction of making each. */
export function uuidsOf(bytes: Uint8Array): readonly string[] {
  const count = bytes.length / BYTES;
  const text = new Uint8Array(count * TEXT);
  let at = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (HYPHENATED.has(index % BYTES)) text[at++] = HYPHEN;
    const byte = bytes[index] as number;
    text[at++] = DIGITS[byte >> 4] as number;
    text[at++] = DIGITS[byte & 15] as number;
  }
  const joined = new TextDecoder('latin1').decode(text);
  return Array.from({ length: count }, (_, index) => joined.slice(index * TEXT, (index + 1) * TEXT));
}
