// A map that shares all but a few of its entries with the one it was made of, so that one change among a hundred thousand
// costs as much as the changes before it, not a copy of them all. In the order of the entries; a replaced one keeps its place.

/** Below this many entries a copy costs less than what follows. */
const LEAST_LAYERED = 1_000;
/** With more changes than these, all entries are copied once more: rarely, where there are very many. */
export const mostChanges = ({ size }: ReadonlyMap<string, unknown>): number => Math.max(512, size / 16);

class LayeredMap<V> implements ReadonlyMap<string, V> {
  readonly size: number;

  constructor(
    readonly below: ReadonlyMap<string, V>,
    readonly changes: ReadonlyMap<string, V>,
  ) {
    let added = 0;
    for (const key of changes.keys()) if (!below.has(key)) added += 1;
    this.size = below.size + added;
  }

  get(key: string): V | undefined {
    return this.changes.get(key) ?? this.below.get(key);
  }

  has(key: string): boolean {
    return this.changes.has(key) || this.below.has(key);
  }

  *entries(): MapIterator<[string, V]> {
    for (const [key, value] of this.below) yield [key, this.changes.get(key) ?? value];
    for (const [key, value] of this.changes) if (!this.below.has(key)) yield [key, value];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(act: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) act(value, key, this);
  }
}

/** The map with some entries replaced or added. Values are objects: undefined is none. */
export function withEntries<V extends object>(
  map: ReadonlyMap<string, V>,
  entries: ReadonlyMap<string, V>,
): ReadonlyMap<string, V> {
  const below = belowOf(map);
  const changes = changesOf(map);
  if (map.size < LEAST_LAYERED) return new Map([...map, ...entries]);
  const changed = new Map([...changes, ...entries]);
  return changed.size > mostChanges(below) ? copied(below, changed) : new LayeredMap<V>(below, changed);
}

interface Origin {
  /** Known as long as anybody else keeps it. */
  readonly below: WeakRef<ReadonlyMap<string, unknown>>;
  readonly changed: Iterable<string>;
}

/** What was copied of what, so that those before and after can still be told apart by what changed. */
const origins = new WeakMap<ReadonlyMap<string, unknown>, Origin>();

function copied<V>(below: ReadonlyMap<string, V>, changed: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  const copy = new Map(below);
  for (const [key, value] of changed) copy.set(key, value);
  origins.set(copy, { below: new WeakRef(below), changed: [...changed.keys()] });
  return copy;
}

/** The keys whose entries differ; null where that cannot be told without looking at all. */
export function changedKeys<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
): ReadonlySet<string> | null {
  if (before === after) return new Set();
  const copiedKeys = keysBetween(belowOf(before), belowOf(after));
  if (copiedKeys === null) return null;
  const touched = new Set([...changesOf(before).keys(), ...copiedKeys, ...changesOf(after).keys()]);
  return new Set([...touched].filter((key) => before.get(key) !== after.get(key)));
}

/** What was changed when one was copied of the other; null where it was not. */
function keysBetween(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) {
  if (before === after) return [];
  const origin = origins.get(after);
  return origin?.below.deref() === before ? origin.changed : null;
}

export interface Layers<V> {
  /** Shared with others. */
  readonly below: ReadonlyMap<string, V>;
  readonly changes: ReadonlyMap<string, V>;
}

/** What a map shares with others, and what is its own; null where it shares nothing. */
export const layersOf = <V>(map: ReadonlyMap<string, V>): Layers<V> | null => (map instanceof LayeredMap ? map : null);

const belowOf = <V>(map: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
  map instanceof LayeredMap ? map.below : map;

const changesOf = <V>(map: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
  map instanceof LayeredMap ? map.changes : new Map();
