// Takes the entries of one chain as they are read from a file: checks their form, follows the chain, and keeps of each
// only its canonical bytes, for the seal.

import { ByteSink } from './byte-sink';
import { Chain } from './chain';
import type { Cryptography } from './cryptography';
import { canonicalEntry, type Entry } from './entry';
import { isErasure } from './erasures';
import type { Json, JsonObject } from './json';
import { entryForm, entryOf } from './record-file';
import { hasRows } from './rows';
import { isObject } from './shape';
import type { Fault, Log } from './verdict';

export interface EntryHearer {
  readonly cryptography: Cryptography;
  readonly onEntry?: (log: Log, entry: Entry) => void;
}

export class ChainReading {
  readonly #sink = new ByteSink();
  readonly #erasing: Entry[] = [];
  readonly #committing: Entry[] = [];
  /** Entries that came before the file said of which incident they are. */
  readonly #waiting: Entry[] = [];
  #chain: Chain | null = null;
  #count = 0;
  #lastAt: string | null = null;

  constructor(
    /** The member of the file that holds the chain. */
    readonly member: string,
    readonly log: Log,
    readonly hearer: EntryHearer,
    readonly report: (fault: Fault) => void,
  ) {}

  take(value: Json, index: number, before: JsonObject): void {
    let isFormed = true;
    entryForm(value, `/${this.member}/${index}`, (fault) => {
      isFormed = false;
      this.report(fault);
    });
    if (isFormed) this.#keep(entryOf(value), before);
  }

  /** The chain, once the file was read to its end. */
  followed(incidentId: string): Chain {
    const chain = this.#chain ?? new Chain(this.log, incidentId, this.hearer.cryptography);
    this.#chain = chain;
    for (const entry of this.#waiting.splice(0)) chain.take(entry);
    return chain;
  }

  /** In canonical JSON. */
  bytes(): Uint8Array {
    const list = new ByteSink();
    list.write('[');
    list.append(this.#sink.bytes());
    list.write(']');
    return list.bytes();
  }

  get count(): number {
    return this.#count;
  }

  get lastAt(): string | null {
    return this.#lastAt;
  }

  get erasing(): readonly Entry[] {
    return this.#erasing;
  }

  get committing(): readonly Entry[] {
    return this.#committing;
  }

  #keep(entry: Entry, before: JsonObject): void {
    this.#sink.write(`${this.#count === 0 ? '' : ','}${canonicalEntry(entry)}`);
    this.#count += 1;
    this.#lastAt = entry.at;
    this.hearer.onEntry?.(this.log, entry);
    if (isErasure(entry)) this.#erasing.push(entry);
    if (this.log === 'record' && hasRows(entry)) this.#committing.push(entry);
    const { incident } = before;
    if (isObject(incident)) this.followed(String(incident.id)).take(entry);
    else this.#waiting.push(entry);
  }
}
