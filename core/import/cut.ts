// Pieces of a file, each with the line that it begins on: what a cutter makes of bytes as they arrive.

/** Beyond this a record is no record but a missing quotation mark, or noise: 4 MiB. */
export const MOST_RECORD_BYTES = 4 * 2 ** 20;

export type Cut =
  | { readonly kind: 'record'; readonly line: number; readonly bytes: Uint8Array }
  /** Longer than `MOST_RECORD_BYTES`; its bytes are not kept. */
  | { readonly kind: 'too-long'; readonly line: number }
  /** The file ends where more has to follow. */
  | { readonly kind: 'broken-off'; readonly line: number };

/** Takes a file in pieces of any size. Holds no more of it than one record. */
export interface Cutter {
  /** How many of the bytes that were pushed belong to a record that has not ended. */
  readonly heldBytes: number;
  push(bytes: Uint8Array): readonly Cut[];
  /** What is left when the file ends. */
  end(): readonly Cut[];
}

/** The bytes of one record, from however many pieces, up to the limit. */
export class RecordBytes {
  /** How many there are, beyond the limit too. */
  heldBytes = 0;
  private pieces: Uint8Array[] = [];
  private isOver = false;

  get isEmpty(): boolean {
    return this.heldBytes === 0 && !this.isOver;
  }

  get isTooLong(): boolean {
    return this.isOver;
  }

  /** @param isLast whether the record ends with it, so that nothing needs to be copied for later */
  add(piece: Uint8Array, isLast: boolean): void {
    if (piece.length === 0) return;
    this.heldBytes += piece.length;
    if (this.isOver) return;
    if (this.heldBytes > MOST_RECORD_BYTES) {
      this.isOver = true;
      this.pieces = [];
    } else this.pieces.push(isLast ? piece : piece.slice());
  }

  take(line: number): Cut {
    const { pieces, heldBytes, isOver } = this;
    this.pieces = [];
    this.heldBytes = 0;
    this.isOver = false;
    return isOver ? { kind: 'too-long', line } : { kind: 'record', line, bytes: joined(pieces, heldBytes) };
  }
}

/** One piece is given back as it is. */
export function joined(pieces: readonly Uint8Array[], lengthBytes: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(lengthBytes);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
