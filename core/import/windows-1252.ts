// Windows-1252, which holds Latin-1 but for its control characters: what logs are in that are not in UTF-8. Every byte is a
// letter; the five that the standard leaves open are read as the control characters of Latin-1, as browsers do.

const FROM_0X80 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const AT_ONCE = 8_192;

export function fromWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    const units = Uint16Array.from(bytes.subarray(from, from + AT_ONCE), unitOf);
    text += String.fromCharCode(...units);
  }
  return text;
}

const unitOf = (byte: number): number => (byte >= 0x80 && byte < 0xa0 ? FROM_0X80.charCodeAt(byte - 0x80) : byte);
