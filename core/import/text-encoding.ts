// What bytes a file's text is in, and the text of a stretch of them. A mark at the beginning says UTF-8 or UTF-16; without
// one it is UTF-8, and a line that is none is Windows-1252: logs of several programs are often of both.

import { fromWindows1252 } from './windows-1252';

export interface ByteOrderMark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly lengthBytes: number;
}

export function byteOrderMark([first, second, third]: Uint8Array): ByteOrderMark | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', lengthBytes: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', lengthBytes: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', lengthBytes: 2 };
  return null;
}

/** UTF-16 as it arrives, as the UTF-8 that everything else reads. */
export class Transcoder {
  private readonly decoder: TextDecoder;
  private readonly encoder = new TextEncoder();

  constructor(encoding: ByteOrderMark['encoding']) {
    this.decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }

  push(bytes: Uint8Array): Uint8Array {
    return this.encoder.encode(this.decoder.decode(bytes, { stream: true }));
  }

  end(): Uint8Array {
    return this.encoder.encode(this.decoder.decode());
  }
}

export interface DecodedText {
  readonly text: string;
  /** False where the bytes are no UTF-8 and were read as Windows-1252. */
  readonly isUtf8: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decoded(bytes: Uint8Array): DecodedText {
  try {
    return { text: utf8.decode(bytes), isUtf8: true };
  } catch {
    return { text: fromWindows1252(bytes), isUtf8: false };
  }
}
