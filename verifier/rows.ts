// The rows of imports and bulk changes: one revision adds or changes many events, and what it says of each stands in a row with a
// salt and a hash of its own. The revision's payload commits to all of them by one hash (docs/record.md).

import { ByteSink } from './byte-sink';
import type { Cryptography } from './cryptography';
import { type Entry, payloadHashOf } from './entry';
import { canonicalJson } from './jcs';
import { type Json, type JsonObject, readJson } from './json';
import { rowForm } from './record-file';
import { isObject } from './shape';
import type { Fault } from './verdict';

export interface Row {
  /** The number of the revision that it belongs to. */
  readonly seq: number;
  /** From 1. */
  readonly position: number;
  readonly eventId: string;
  /** In canonical JSON; null where it was withheld or erased. */
  readonly payload: string | null;
  readonly salt: string | null;
  readonly payloadHash: string;
}

const WITH_ROWS: ReadonlySet<string> = new Set(['bulk.imported', 'bulk.changed']);

export const hasRows = ({ type }: Pick<Entry, 'type'>): boolean => WITH_ROWS.has(type);

interface Seen {
  count: number;
  isInOrder: boolean;
  readonly committed: string[];
}

/** Rows as they are taken one after the other, in any order of their revisions. */
export class Rows {
  readonly #bySeq = new Map<number, Seen>();
  readonly #bare: string[] = [];
  readonly #faults: Fault[] = [];

  constructor(readonly cryptography: Cryptography) {}

  take(row: Row): void {
    const { seq, position, eventId, payload, salt, payloadHash } = row;
    const seen = this.#bySeq.get(seq) ?? { count: 0, isInOrder: true, committed: [] };
    this.#bySeq.set(seq, seen);
    seen.count += 1;
    if (position !== seen.count) seen.isInOrder = false;
    seen.committed.push(eventId + payloadHash);
    if (payload === null) this.#bare.push(eventId);
    const isWhole = (payload === null) === (salt === null);
    const isRight =
      payload === null ||
      salt === null ||
      (payloadHashOf(this.cryptography, salt, payload) === payloadHash && saidOf(payload).eventId === eventId);
    if (!isWhole || !isRight) this.#faults.push({ kind: 'row-changed', seq, position });
  }

  /** @param committing the revisions that commit to rows */
  faults(committing: readonly Entry[]): readonly Fault[] {
    const known = new Map(committing.map((entry) => [entry.seq, entry]));
    const foreign = [...this.#bySeq.keys()].filter((seq) => !known.has(seq));
    return [
      ...this.#faults,
      ...[...committing.filter((entry) => !this.#isCommitted(entry)).map(({ seq }) => seq), ...foreign].map(
        (seq): Fault => ({ kind: 'rows-wrong', seq }),
      ),
    ];
  }

  /** The event of each row that has no payload, less those that an erasure names. */
  unaccounted(erasures: readonly Entry[]): readonly string[] {
    const erased = new Set(erasures.map(({ payload }) => saidOf(payload).eventId));
    return this.#bare.filter((eventId) => !erased.has(eventId));
  }

  /** Where the payload was withheld, nobody can tell. */
  #isCommitted({ seq, payload }: Entry): boolean {
    if (payload === null) return true;
    const { count, rowsHash } = saidOf(payload);
    const seen = this.#bySeq.get(seq) ?? { count: 0, isInOrder: true, committed: [] };
    return seen.isInOrder && seen.count === count && this.cryptography.sha256(seen.committed.join('')) === rowsHash;
  }
}

/** Rows as they are read from a file: their form is checked, and their canonical bytes are kept for the seal. */
export class RowReading {
  static readonly member = 'rows';
  readonly rows: Rows;
  readonly #sink = new ByteSink();
  #count = 0;

  constructor(
    cryptography: Cryptography,
    readonly report: (fault: Fault) => void,
  ) {
    this.rows = new Rows(cryptography);
  }

  take(value: Json, index: number): void {
    let isFormed = true;
    rowForm(value, `/${RowReading.member}/${index}`, (fault) => {
      isFormed = false;
      this.report(fault);
    });
    this.#sink.write(`${this.#count === 0 ? '' : ','}${canonicalJson(value)}`);
    this.#count += 1;
    if (isFormed) this.rows.take(rowOf(value));
  }

  /** In canonical JSON. */
  bytes(): Uint8Array {
    const list = new ByteSink();
    list.write('[');
    list.append(this.#sink.bytes());
    list.write(']');
    return list.bytes();
  }
}

function rowOf(value: Json): Row {
  const row = isObject(value) ? value : {};
  const { payload = null, salt = null } = row;
  return {
    seq: Number(row.seq),
    position: Number(row.position),
    eventId: String(row.eventId),
    payload: payload === null ? null : canonicalJson(payload),
    salt: salt === null ? null : String(salt),
    payloadHash: String(row.payloadHash),
  };
}

function saidOf(payload: string | null): JsonObject {
  const reading = payload === null ? null : readJson(payload);
  return reading?.ok && isObject(reading.value) ? reading.value : {};
}
