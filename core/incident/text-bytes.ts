// Whether bytes are text, as far as their beginning tells: none of the control characters that text does without. Old
// logs are in Latin-1 and Windows writes UTF-16, so being UTF-8 is not asked for.

/** Tab, line feed, vertical tab, form feed, carriage return, backspace and the escape of coloured terminals. */
const CONTROLS_IN_TEXT: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

export function isText(head: Uint8Array): boolean {
  if (startsAsUtf16(head)) return true;
  return head.every((byte) => (byte >= 0x20 && byte !== 0x7f) || CONTROLS_IN_TEXT.has(byte));
}

const startsAsUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
