// Cuts a plain log into what was written at once: a line that begins with a time, and those below it that begin with none, such as
// the frames of a stack and what stands under a time that has a line of its own ("#1672927500" in the history of bash). A line
// that has something like a time near its beginning is a record of its own, to be refused: it may be of a form that is not known.

import { type Cut, type Cutter, joined, MOST_RECORD_BYTES } from './cut';
import { LineCutter } from './line-cutter';
import { isTimeAlone, readLogLine } from './log-line';
import { decoded } from './text-encoding';

type Record = Extract<Cut, { kind: 'record' }>;

interface Open {
  readonly line: number;
  readonly pieces: Uint8Array[];
  lengthBytes: number;
  /** Whether all below it is its own, up to the next time. */
  readonly isTimeAlone: boolean;
}

const LINE_END = Uint8Array.of(0x0a);

export class LogCutter implements Cutter {
  private readonly lines = new LineCutter(null);
  private open: Open | null = null;

  get heldBytes(): number {
    return this.lines.heldBytes;
  }

  push(bytes: Uint8Array): readonly Cut[] {
    return this.lines.push(bytes).flatMap((cut) => this.take(cut));
  }

  end(): readonly Cut[] {
    return [...this.lines.end().flatMap((cut) => this.take(cut)), ...this.close()];
  }

  private take(cut: Cut): readonly Cut[] {
    if (cut.kind !== 'record') return [...this.close(), cut];
    const { text } = decoded(cut.bytes);
    const isAlone = isTimeAlone(text);
    if (!isAlone && this.goesOn(cut, text)) return [];
    const isOpening = isAlone || readLogLine(text) !== null;
    const closed = this.close();
    if (!isOpening) return [...closed, cut];
    this.open = { line: cut.line, pieces: [cut.bytes], lengthBytes: cut.bytes.length, isTimeAlone: isAlone };
    return closed;
  }

  /** Whether the line belongs to the record above, to which it is added then. */
  private goesOn({ bytes }: Record, text: string): boolean {
    const { open } = this;
    if (open === null || open.lengthBytes + bytes.length >= MOST_RECORD_BYTES) return false;
    if (!open.isTimeAlone && (HAS_TIME.test(text) || readLogLine(text) !== null)) return false;
    open.pieces.push(LINE_END, bytes);
    open.lengthBytes += bytes.length + 1;
    return true;
  }

  private close(): readonly Cut[] {
    const { open } = this;
    this.open = null;
    return open === null ? [] : [{ kind: 'record', line: open.line, bytes: joined(open.pieces, open.lengthBytes) }];
  }
}

/** What is indented has less of its beginning looked at. */
const HAS_TIME = /^(?:\s.{0,40}|\S.{0,200}|)(?:\d:\d\d|\d{8}|\d{4}[-/.]\d\d)/;
