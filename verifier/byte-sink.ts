// Gathers texts as UTF-8 in one piece of memory, because Ed25519 needs its message whole.

const FIRST_BYTES = 1 << 16;

export class ByteSink {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);
  #length = 0;

  write(text: string): void {
    for (let rest = text; ; ) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#bytes.subarray(this.#length));
      this.#length += written;
      if (read === rest.length) return;
      rest = rest.slice(read);
      this.#grow(rest.length);
    }
  }

  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(moreBytes: number): void {
    const larger = new Uint8Array(this.#bytes.length * 2 + moreBytes);
    larger.set(this.bytes());
    this.#bytes = larger;
  }
}
