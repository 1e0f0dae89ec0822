// Ids as their sixteen bytes each, there and back.

const BYTES = 16;
const TEXT = 36;
/** Before which bytes a hyphen stands. */
const HYPHENATED = new Set([4, 6, 8, 10]);
const DIGITS = new TextEncoder().encode('0123456789abcdef');
const HYPHEN = 0x2d;

export function uuidBytes(ids: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(ids.length * BYTES);
  ids.forEach((id, index) => {
    const digits = id.replaceAll('-', '');
    for (let place = 0; place < BYTES; place++) {
      bytes[index * BYTES + place] = Number.parseInt(digits.slice(2 * place, 2 * place + 2), 16);
    }
  });
  return bytes;
}

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
