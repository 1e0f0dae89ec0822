// Text that is written line by line as the bytes of a body. However long it is, others are answered in between.

import 'server-only';
import { setImmediate as breath } from 'node:timers/promises';

const PIECE_CHARACTERS = 65_536;

export async function* inPieces(lines: Iterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield encoder.encode(piece);
    piece = '';
    await breath();
  }
  if (piece !== '') yield encoder.encode(piece);
}
