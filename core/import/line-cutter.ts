// Cuts bytes into records at their line ends: LF, CRLF or CR, mixed as they come. In a table of quoted cells (RFC 4180) a
// line end within quotation marks belongs to its cell. Empty lines are no records. A record that is too long, a quotation
// mark that is never closed above all, ends at the next line end after the limit, and reading goes on.

import { type Cut, type Cutter, RecordBytes } from './cut';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Where in a cell the reading is. */
const CELL_START = 0;
const BARE = 1;
const QUOTED = 2;
/** After a quotation mark within a quoted cell: it ends the cell, or stands for itself where another follows. */
const MARK_SEEN = 3;

export class LineCutter implements Cutter {
  private readonly record = new RecordBytes();
  private cuts: Cut[] = [];
  private line = 1;
  private recordLine = 1;
  private place = CELL_START;
  private isAfterCr = false;

  /** @param delimiter the byte that parts cells, which may be quoted; null for lines that have none */
  constructor(private readonly delimiter: number | null) {}

  get heldBytes(): number {
    return this.record.heldBytes;
  }

  push(bytes: Uint8Array): readonly Cut[] {
    this.cuts = [];
    let from = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === LF && this.isAfterCr) {
        // The second half of a line end that was counted.
        this.isAfterCr = false;
        if (this.place !== QUOTED) from = at + 1;
        continue;
      }
      this.isAfterCr = byte === CR;
      if (byte === LF || byte === CR) {
        this.line += 1;
        if (this.place === QUOTED && !this.record.isTooLong) continue;
        this.finish(bytes.subarray(from, at));
        from = at + 1;
      } else if (this.delimiter !== null) this.place = this.placeAfter(byte);
    }
    this.record.add(bytes.subarray(from), false);
    return this.cuts;
  }

  end(): readonly Cut[] {
    this.cuts = [];
    this.finish(new Uint8Array());
    return this.cuts;
  }

  private finish(last: Uint8Array): void {
    this.record.add(last, true);
    if (!this.record.isEmpty) this.cuts.push(this.record.take(this.recordLine));
    this.recordLine = this.line;
    this.place = CELL_START;
  }

  private placeAfter(byte: number | undefined): number {
    switch (this.place) {
      case QUOTED:
        return byte === QUOTE ? MARK_SEEN : QUOTED;
      case MARK_SEEN:
        if (byte === QUOTE) return QUOTED;
        return byte === this.delimiter ? CELL_START : BARE;
      case CELL_START:
        if (byte === QUOTE) return QUOTED;
        return byte === this.delimiter ? CELL_START : BARE;
      default:
        return byte === this.delimiter ? CELL_START : BARE;
    }
  }
}
