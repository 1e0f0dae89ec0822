// A map that shares all but a few of its entries with the one it was made of, so that one change among a hundred thousand
// costs as much as the changes before it, not a copy of them all. In the order of the entries; a replaced one keeps its place.

/** Below this many entries a copy costs less than what follows. */
const LEAST_LAYERED = 1_000;
/** With more changes than these, all entries are copied once more. */
const MOST_CHANGES = 512;

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
  if (map.size < LEAST_LAYERED || changes.size + entries.size > MOST_CHANGES) return new Map([...map, ...entries]);
  return new LayeredMap<V>(below, new Map([...changes, ...entries]));
}

/** The keys whose entries differ; null where that cannot be told without looking at all. */
export function changedKeys<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
): ReadonlySet<string> | null {
  if (before === after) return new Set();
  if (belowOf(before) !== belowOf(after)) return null;
  const touched = new Set([...changesOf(before).keys(), ...changesOf(after).keys()]);
  return new Set([...touched].filter((key) => before.get(key) !== after.get(key)));
}

const belowOf = <V>(map: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
  map instanceof LayeredMap ? map.below : map;

const changesOf = <V>(map: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
  map instanceof LayeredMap ? map.changes : new Map();
