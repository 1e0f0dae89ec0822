// For tests: which of some words stand anywhere in a PDF, whoever looks: on its pages, in titles, bookmarks, data about it,
// attachments and streams, in any encoding that PDF has for text. Throws for a stream that it cannot unpack.

import { readPdf, unpacked } from './pdf';

/** Whatever their case, since the heads of pages are in capitals. */
export async function wordsIn(pdf: Buffer, words: readonly string[]): Promise<readonly string[]> {
  const { text, bookmarks, attached } = await readPdf(pdf);
  const said = [text, ...bookmarks, ...attached.keys(), ...[...attached.values()].map(String)];
  const everything = [...said, unpacked(pdf)].join('\n').toLowerCase();
  return words.filter((word) => encodingsOf(word).some((encoded) => everything.includes(encoded.toLowerCase())));
}

function encodingsOf(word: string): readonly string[] {
  const wide = Buffer.from(word, 'utf16le');
  const written = [Buffer.from(word), wide, Buffer.from(wide).swap16()];
  // The last whole groups of three bytes come out the same wherever the word begins in what is encoded.
  const base64 = [0, 1, 2].map((skipped) => Buffer.from(word).subarray(skipped));
  return [
    ...written.flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('hex')]),
    ...base64.map((bytes) => bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64')),
    [...Buffer.from(word)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
    encodeURIComponent(word),
  ];
}
