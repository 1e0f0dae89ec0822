// A long text as the bytes of a body. It is written at once, so that what it is made of can be let go, and kept packed, in about a
// tenth of its bytes, for a client that takes it as slowly as it likes. Others are answered after each piece.

import 'server-only';
import { pipeline as connected, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { constants, createDeflateRaw, createInflateRaw } from 'node:zlib';

/** The fastest: it packs what repeats itself, as events do, nearly as well as others. */
const PACKING = { level: constants.Z_BEST_SPEED };
const PIECE_BYTES = 65_536;

export interface PackedText {
  /** UTF-8. */
  unpacked(): Readable;
}

/** @param client aborted once the client is gone; then it throws */
export async function packedText(pieces: AsyncIterable<string>, client: AbortSignal): Promise<PackedText> {
  const packed: Buffer[] = [];
  await pipeline(
    breathing(pieces),
    createDeflateRaw(PACKING),
    async (bytes: AsyncIterable<Buffer>) => {
      for await (const piece of bytes) packed.push(piece);
    },
    { signal: client },
  );
  return {
    unpacked() {
      const bytes = createInflateRaw({ chunkSize: PIECE_BYTES });
      // Whoever reads the bytes is told of what goes wrong.
      connected(Readable.from(packed), bytes, () => undefined);
      return bytes;
    },
  };
}

async function* breathing(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    await breath();
  }
}
