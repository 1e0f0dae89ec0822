// Keeps the last result for each owner, so that frames which differ only in where the view is share the dear parts.
// A result is found again by its key; the owner's end is the result's end.

export function keepLast<Owner extends object, Value>(): (owner: Owner, key: string, make: () => Value) => Value {
  const kept = new WeakMap<Owner, { readonly key: string; readonly value: Value }>();
  return (owner, key, make) => {
    const last = kept.get(owner);
    if (last?.key === key) return last.value;
    const value = make();
    kept.set(owner, { key, value });
    return value;
  };
}
