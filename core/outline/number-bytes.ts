// Whole numbers as few bytes: seven bits in each, the highest bit says that more follow. Holds every safe integer. A signed
// one keeps its sign in the lowest bit of its first byte, so that doubling it never leaves what a number holds exactly.

/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 12);
  private length = 0;

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
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
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.written());
    this.bytes = larger;
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
