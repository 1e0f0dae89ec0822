// Numbers that were passed over and have not come since, as ranges: a forged number may skip two thousand million.

export class Gaps {
  readonly #ranges: (readonly [from: number, to: number])[] = [];

  /** Both ends included; nothing where `to` is less than `from`. */
  open(from: number, to: number): void {
    if (from <= to) this.#ranges.push([from, to]);
  }

  /** Whether the number was passed over; from now on it was not. */
  fill(seq: number): boolean {
    const index = this.#ranges.findIndex(([from, to]) => from <= seq && seq <= to);
    const range = this.#ranges[index];
    if (range === undefined) return false;
    const [from, to] = range;
    const rest: (readonly [number, number])[] = [
      [from, seq - 1],
      [seq + 1, to],
    ];
    this.#ranges.splice(index, 1, ...rest.filter(([first, last]) => first <= last));
    return true;
  }

  /** Ascending. */
  get ranges(): readonly (readonly [from: number, to: number])[] {
    return this.#ranges;
  }
}
