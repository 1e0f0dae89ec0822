// Text that is written line by line as the bytes of a body. However long it is, and however many are written at the same time,
// others are answered after each piece.

import 'server-only';
import { setImmediate as breath } from 'node:timers/promises';
import pLimit from 'p-limit';

const PIECE_CHARACTERS = 65_536;

/** Of all texts together one piece is written before the process looks at what else there is to do. */
const inLine = pLimit(1);

export async function* inPieces(lines: Iterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const left = lines[Symbol.iterator]();
  const nextPiece = async (): Promise<string> => {
    await breath();
    let piece = '';
    while (piece.length < PIECE_CHARACTERS) {
      const { done, value } = left.next();
      if (done) break;
      piece += value;
    }
    return piece;
  };
  for (;;) {
    const piece = await inLine(nextPiece);
    if (piece === '') return;
    yield encoder.encode(piece);
  }
}
