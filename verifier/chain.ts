// Follows one chain from its first entry to its last, entry by entry, and says what is wrong with it.

import type { Cryptography } from './cryptography';
import { type Entry, entryHashOf, FIRST_PREV_HASH, payloadHashOf } from './entry';
import type { ChainFault, Log } from './verdict';

export class Chain {
  readonly #faults: ChainFault[] = [];
  readonly #hashes = new Map<number, string>();
  readonly #bare = new Set<number>();
  #previous: Entry | null = null;
  #highest = 0;

  constructor(
    readonly log: Log,
    readonly incidentId: string,
    readonly cryptography: Cryptography,
  ) {}

  take(entry: Entry): void {
    this.#checkNumber(entry.seq);
    this.#checkLink(entry);
    this.#checkPayload(entry);
    if (entryHashOf(this.cryptography, this.incidentId, entry) !== entry.hash) this.#blame('entry-changed', entry.seq);
    this.#hashes.set(entry.seq, entry.hash);
    this.#previous = entry;
  }

  /** What is wrong with it up to here, in the order of the entries; what is missing last. */
  faults(): readonly ChainFault[] {
    const { log } = this;
    const missing = skippedBetween([...this.#hashes.keys()]).map(
      (range) => ({ kind: 'missing', log, ...range }) as const,
    );
    return [...this.#faults, ...missing];
  }

  get last(): Entry | null {
    return this.#previous;
  }

  get highest(): number {
    return this.#highest;
  }

  /** As the entry of this number states it; undefined where there is none. */
  hashAt(seq: number): string | undefined {
    return this.#hashes.get(seq);
  }

  /** The numbers of those without a payload. */
  get bare(): ReadonlySet<number> {
    return this.#bare;
  }

  #checkNumber(seq: number): void {
    if (seq > this.#highest) this.#highest = seq;
    else this.#blame(this.#hashes.has(seq) ? 'repeated' : 'out-of-order', seq);
  }

  /** Where neighbours are missing or in the wrong order, that was said already. */
  #checkLink(entry: Entry): void {
    const previous = this.#previous;
    const isFirst = previous === null && entry.seq === 1;
    if (!isFirst && previous?.seq !== entry.seq - 1) return;
    if (entry.prevHash !== (previous?.hash ?? FIRST_PREV_HASH)) this.#blame('chain-broken', entry.seq);
    if (previous !== null && comparable(entry.at) < comparable(previous.at))
      this.#blame('older-than-before', entry.seq);
  }

  #checkPayload({ seq, salt, payload, payloadHash }: Entry): void {
    if (payload === null) this.#bare.add(seq);
    if ((payload === null) !== (salt === null)) this.#blame('half-removed', seq);
    if (payload === null || salt === null) return;
    if (payloadHashOf(this.cryptography, salt, payload) !== payloadHash) this.#blame('payload-changed', seq);
  }

  #blame(kind: Exclude<ChainFault['kind'], 'missing' | 'empty' | 'payload-gone'>, seq: number): void {
    this.#faults.push({ kind, log: this.log, seq });
  }
}

/** Ranges from 1 on, both ends included: a forged number may skip two thousand million. */
function skippedBetween(seqs: number[]): readonly { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let last = 0;
  for (const seq of seqs.sort((a, b) => a - b)) {
    if (seq > last + 1) ranges.push({ from: last + 1, to: seq - 1 });
    last = seq;
  }
  return ranges;
}

/** RFC 3339 in UTC, with all six decimals, orders as text. */
const comparable = (at: string): string => {
  const [seconds = '', decimals = ''] = at.slice(0, -1).split('.');
  return `${seconds}.${decimals.padEnd(6, '0')}`;
};
