// Ways to tamper with a stored chain, as somebody with every right in the database and without the key could.

import { type Entry, entryHashOf, FIRST_PREV_HASH, payloadHashOf } from './entry';
import { canonicalJson } from './jcs';
import { nodeCryptography } from './node-cryptography';
import { bare, INCIDENT_ID } from './record.sample';

/** Repeatable chance (Mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 up to `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from');
    return chosen;
  }

  hash(): string {
    return nodeCryptography.sha256(String(this.below(2 ** 32)));
  }
}

export interface Tampering {
  readonly entries: readonly Entry[];
  /** The entry that the verdict must name; null where all hashes were made anew, so that only a checkpoint can tell. */
  readonly touched: number | null;
}

export type Tamper = (entries: readonly Entry[], chance: Chance) => Tampering;

/** One entry in another form, its hashes left as they were. */
const changing =
  (change: (entry: Entry, chance: Chance) => Partial<Entry>): Tamper =>
  (entries, chance) => {
    const { seq } = chance.of(entries.filter(({ payload }) => payload !== null));
    return {
      entries: entries.map((entry) => (entry.seq === seq ? { ...entry, ...change(entry, chance) } : entry)),
      touched: seq,
    };
  };

/** All hashes from the first change on made anew, numbers closed up: nothing in the chain itself shows it. */
const rewriting =
  (change: (entries: readonly Entry[], chance: Chance) => readonly Entry[]): Tamper =>
  (entries, chance) => ({ entries: rehashed(change(entries, chance)), touched: null });

export function rehashed(entries: readonly Entry[]): readonly Entry[] {
  let prevHash = FIRST_PREV_HASH;
  return entries.map((entry, index) => {
    const { salt, payload } = entry;
    const payloadHash =
      salt === null || payload === null ? entry.payloadHash : payloadHashOf(nodeCryptography, salt, payload);
    const renumbered = { ...entry, seq: index + 1, payloadHash, prevHash };
    prevHash = entryHashOf(nodeCryptography, INCIDENT_ID, renumbered);
    return { ...renumbered, hash: prevHash };
  });
}

const reworded = (entry: Entry, chance: Chance): Partial<Entry> => ({
  payload: canonicalJson({ type: entry.type, words: `made up ${chance.below(1e9)}` }),
});

const other = (entries: readonly Entry[], chance: Chance): number => chance.below(entries.length);

const without = (entries: readonly Entry[], index: number) => entries.filter((_, at) => at !== index);

function swapped(entries: readonly Entry[], chance: Chance): readonly Entry[] {
  const index = chance.below(entries.length - 1);
  const [first, second] = [entries[index], entries[index + 1]];
  return first && second ? entries.with(index, second).with(index + 1, first) : entries;
}

const oneReworded = (entries: readonly Entry[], chance: Chance): readonly Entry[] => {
  const index = other(entries, chance);
  return entries.map((entry, at) =>
    at === index ? { ...entry, salt: chance.hash(), ...reworded(entry, chance) } : entry,
  );
};

export const TAMPERS: Readonly<Record<string, Tamper>> = {
  'payload changed': changing(reworded),
  'payload and its hash changed': changing((entry, chance) => {
    const { payload = '' } = reworded(entry, chance);
    return { payload, payloadHash: payloadHashOf(nodeCryptography, entry.salt ?? '', payload ?? '') };
  }),
  'one revision hashed anew': changing((entry, chance) => {
    const changed = { ...entry, actor: { id: 'someone', name: `Somebody ${chance.below(1e6)}` } };
    return { ...changed, hash: entryHashOf(nodeCryptography, INCIDENT_ID, changed) };
  }),
  'salt changed': changing((_, chance) => ({ salt: chance.hash() })),
  'payload hash changed': changing((_, chance) => ({ payloadHash: chance.hash() })),
  'hash changed': changing((_, chance) => ({ hash: chance.hash() })),
  'previous hash changed': changing((_, chance) => ({ prevHash: chance.hash() })),
  'author changed': changing((_, chance) => ({ actor: { id: `user-${chance.below(99)}`, name: 'Somebody else' } })),
  'moment changed': changing((_, chance) => ({
    at: `2023-01-06T00:00:00.${String(chance.below(999)).padStart(3, '0')}Z`,
  })),
  'type changed': changing(() => ({ type: 'event.forged' })),
  'number changed': (entries, chance) => {
    const index = other(entries, chance);
    const seq = entries.length + 1 + chance.below(2 ** 30);
    return { entries: entries.map((entry, at) => (at === index ? { ...entry, seq } : entry)), touched: seq };
  },
  'erased without a record': changing(bare),
  'salt alone removed': changing(() => ({ salt: null })),
  dropped: (entries, chance) => {
    const index = chance.below(entries.length - 1);
    return { entries: without(entries, index), touched: index + 1 };
  },
  'swapped with the next': (entries, chance) => {
    const changed = swapped(entries, chance);
    return { entries: changed, touched: entries.find((entry, at) => entry !== changed[at])?.seq ?? null };
  },
  duplicated: (entries, chance) => {
    const entry = chance.of(entries);
    return { entries: entries.toSpliced(chance.below(entries.length + 1), 0, entry), touched: entry.seq };
  },
  'cut short': (entries, chance) => ({ entries: entries.slice(0, chance.below(entries.length)), touched: null }),
  'reworded, and all hashes made anew': rewriting(oneReworded),
  'dropped, and all hashes made anew': rewriting((entries, chance) => without(entries, other(entries, chance))),
  'swapped, and all hashes made anew': rewriting(swapped),
  'one put in, and all hashes made anew': rewriting((entries, chance) => {
    const entry = chance.of(entries);
    return entries.toSpliced(chance.below(entries.length), 0, { ...entry, ...reworded(entry, chance) });
  }),
  'cut short, reworded and grown again': rewriting((entries, chance) =>
    oneReworded(entries.slice(0, 2 + chance.below(entries.length - 2)), chance).concat(entries),
  ),
};
