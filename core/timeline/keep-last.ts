// Keeps the last result for each owner, so that frames which differ only in where the view is share the dear parts.
// A result is found again when every part of its key is the same; it goes when its owner goes.

type Key = readonly (string | number | boolean | object | null)[];

const isSame = (a: Key, b: Key): boolean => a.length === b.length && a.every((part, index) => part === b[index]);

export function keepLast<Owner extends object, Value>(): (owner: Owner, key: Key, make: () => Value) => Value {
  const kept = new WeakMap<Owner, { readonly key: Key; readonly value: Value }>();
  return (owner, key, make) => {
    const last = kept.get(owner);
    if (last !== undefined && isSame(last.key, key)) return last.value;
    const value = make();
    kept.set(owner, { key, value });
    return value;
  };
}
