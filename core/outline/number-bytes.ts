// Whole numbers as few bytes: seven bits in each, the highest bit says that more follow. Holds every safe integer. A signed
// one keeps its sign in the lowest bit of its first byte, so that doubling it never leaves what a number holds exactly.

const PIECE_BYTES = 1 << 16;

/** Bytes that grow as they are written: piece by piece, so that what was written is never copied, however much it is. */
export class ByteWriter {
  private readonly full: Uint8Array[] = [];
  private fullLength = 0;
  private bytes = new Uint8Array(1 << 12);
  private length = 0;

  get lengthBytes(): number {
    return this.fullLength + this.length;
  }

  /** What was written, in its order. */
  pieces(): readonly Uint8Array[] {
    return [...this.full, this.bytes.subarray(0, this.length)];
  }

  /** @param value a safe integer, not below zero */
  unsigned(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  /** @param value a safe integer */
  signed(value: number): void {
    this.reserve(9);
    const size = Math.abs(value);
    const first = ((size % 0x40) << 1) | (value < 0 ? 1 : 0);
    const rest = Math.floor(size / 0x40);
    this.bytes[this.length++] = rest === 0 ? first : first | 0x80;
    if (rest > 0) this.unsigned(rest);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    this.full.push(this.bytes.subarray(0, this.length));
    this.fullLength += this.length;
    this.bytes = new Uint8Array(Math.max(PIECE_BYTES, more));
    this.length = 0;
  }
}

/** Reads what a ByteWriter wrote, in the same order. Throws a RangeError where the bytes end too soon. */
export class ByteReader {
  private place = 0;

  constructor(private readonly bytes: Uint8Array) {}

  unsigned(): number {
    let byte = this.next();
    let value = byte & 0x7f;
    let factor = 0x80;
    while (byte >= 0x80) {
      byte = this.next();
      value += (byte & 0x7f) * factor;
      factor *= 0x80;
    }
    return value;
  }

  signed(): number {
    const first = this.next();
    const low = (first & 0x7f) >> 1;
    const size = first >= 0x80 ? low + this.unsigned() * 0x40 : low;
    return (first & 1) === 1 ? -size : size;
  }

  raw(length: number): Uint8Array {
    const end = this.place + length;
    if (end > this.bytes.length) throw new RangeError('The bytes end too soon');
    const part = this.bytes.subarray(this.place, end);
    this.place = end;
    return part;
  }

  private next(): number {
    const byte = this.bytes[this.place];
    if (byte === undefined) throw new RangeError('The bytes end too soon');
    this.place += 1;
    return byte;
  }
}
