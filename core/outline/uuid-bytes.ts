// Ids as their sixteen bytes each, there and back.

import type { ByteWriter } from './number-bytes';

export const UUID_BYTES = 16;
const TEXT = 36;
const HYPHEN = 0x2d;
/** The place in the text of each byte's two digits: a hyphen stands before the fifth, seventh, ninth and eleventh byte. */
const PLACES = Array.from({ length: UUID_BYTES }, (_, byte) => byte * 2 + Math.max(0, Math.min(4, (byte >> 1) - 1)));
/** The two digits of each byte, the first one in the low half. */
const DIGITS = Uint16Array.from({ length: 256 }, (_, byte) => {
  const [first, second] = byte.toString(16).padStart(2, '0');
  return (first?.charCodeAt(0) ?? 0) | ((second?.charCodeAt(0) ?? 0) << 8);
});

/** @param id in either case */
export function writeUuid(bytes: ByteWriter, id: string): void {
  for (const place of PLACES) bytes.byte((digitOf(id.charCodeAt(place)) << 4) | digitOf(id.charCodeAt(place + 1)));
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
  const count = bytes.length / UUID_BYTES;
  const text = new Uint8Array(count * TEXT).fill(HYPHEN);
  for (let index = 0; index < count; index++) {
    const from = index * TEXT;
    for (let byte = 0; byte < UUID_BYTES; byte++) {
      const digits = DIGITS[bytes[index * UUID_BYTES + byte] as number] as number;
      const at = from + (PLACES[byte] as number);
      text[at] = digits & 0xff;
      text[at + 1] = digits >> 8;
    }
  }
  const joined = new TextDecoder('latin1').decode(text);
  return Array.from({ length: count }, (_, index) => joined.slice(index * TEXT, (index + 1) * TEXT));
}
