// Text within bytes, one byte a character.

/** From an offset up to, not including, another. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < Math.min(to, bytes.length); at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + AT_ONCE, to)));
  }
  return text;
}

const AT_ONCE = 8_192;

/** Where the text, in ASCII, first stands at or after the offset; -1 where it does not. */
export function placeOf(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === first && standsAt(bytes, at, text)) return at;
  }
  return -1;
}

function standsAt(bytes: Uint8Array, from: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[from + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
