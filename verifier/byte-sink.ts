// Gathers texts as UTF-8 in one piece of memory, because Ed25519 needs its message whole.

const FIRST_BYTES = 1 << 16;
/** No UTF-16 code unit takes more in UTF-8. */
const MOST_BYTES_PER_UNIT = 3;

export class ByteSink {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);
  #length = 0;

  write(text: string): void {
    const needed = this.#length + text.length * MOST_BYTES_PER_UNIT;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
