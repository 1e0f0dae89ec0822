// Cuts out of JSON, as it arrives, the elements of one array: a member of an object, or the document itself, which can be an
// object of objects too; or documents that stand one after another. What lies around them is passed over unread; whether an
// element is JSON is for its reader to tell.

import { type Cut, type Cutter, RecordBytes } from './cut';
import { decoded } from './text-encoding';

const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);
const ARRAY_OPENS = 0x5b;

/** More than any name that is looked for. */
const MOST_NAME_BYTES = 256;

export class ElementCutter implements Cutter {
  private readonly record = new RecordBytes();
  private cuts: Cut[] = [];
  private line = 1;
  private recordLine = 1;
  private depth = 0;
  private isInText = false;
  private isEscaped = false;
  /** The last text at the level of the member, and the name that a colon made of it. */
  private text: number[] = [];
  private name = '';
  /** The depth within the wanted array; null outside of it. */
  private arrayDepth: number | null;

  /**
   * @param member the member that holds the array; null where the document is the array
   * @param level how deep in the document the member is, its own members being at 1; 0 where each document is an element
   */
  constructor(
    private readonly member: string | null,
    private readonly level = 1,
  ) {
    this.arrayDepth = level === 0 ? 0 : null;
  }

  get heldBytes(): number {
    return this.record.heldBytes;
  }

  push(bytes: Uint8Array): readonly Cut[] {
    this.cuts = [];
    let from = this.isInElement ? 0 : -1;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === LF) this.line += 1;
      const wasInElement = this.isInElement;
      this.take(byte);
      if (!wasInElement && this.isInElement) {
        from = at;
        this.recordLine = this.line;
      } else if (wasInElement && !this.isInElement) {
        this.record.add(bytes.subarray(from, at + 1), true);
        this.cuts.push(this.record.take(this.recordLine));
        from = -1;
      }
    }
    if (from >= 0) this.record.add(bytes.subarray(from), false);
    return this.cuts;
  }

  end(): readonly Cut[] {
    // The document breaks off within an element, which then is no JSON, or between two.
    if (this.isInElement) return [this.record.take(this.recordLine)];
    return this.depth > 0 ? [{ kind: 'broken-off', line: this.line }] : [];
  }

  private get isInElement(): boolean {
    return this.arrayDepth !== null && this.depth > this.arrayDepth;
  }

  private take(byte: number): void {
    if (this.isInText) this.takeInText(byte);
    else if (byte === QUOTE) {
      this.isInText = true;
      this.text = [];
    } else if (byte === COLON && this.depth === this.level) this.name = decoded(Uint8Array.from(this.text)).text;
    else if (OPENING.has(byte)) this.open(byte);
    else if (CLOSING.has(byte)) this.close();
  }

  private takeInText(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.isInText = false;
    else if (this.depth === this.level && this.text.length < MOST_NAME_BYTES) this.text.push(byte);
  }

  private open(byte: number): void {
    const isWanted =
      this.member === null
        ? this.depth === 0
        : byte === ARRAY_OPENS && this.depth === this.level && this.name === this.member;
    this.depth += 1;
    if (isWanted && this.arrayDepth === null) this.arrayDepth = this.depth;
  }

  private close(): void {
    if (this.depth === this.arrayDepth) this.arrayDepth = null;
    this.depth -= 1;
  }
}
