// Differences between two sets of fields, as a revision stores them: only what changed, each with its from and its to.

export type Changes<T> = { readonly [K in keyof T]?: { readonly from: T[K]; readonly to: T[K] } };

/** Deep equality of plain JSON values; the order of members does not matter, that of arrays does. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = definedEntries(a);
  const right = new Map(definedEntries(b));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}

const definedEntries = (value: object) => Object.entries(value).filter(([, member]) => member !== undefined);

/** The members of `wanted` that differ from `current`. */
export function changesBetween<T extends object>(current: T, wanted: Partial<T>): Changes<T> {
  const changes: { [K in keyof T]?: { from: T[K]; to: T[K] } } = {};
  for (const key of Object.keys(wanted) as (keyof T)[]) {
    const to = wanted[key];
    if (to === undefined || sameValue(current[key], to)) continue;
    changes[key] = { from: current[key], to };
  }
  return changes;
}

export const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0;

/** `fields` with every change's `to` in place. */
export function withChanges<T extends object>(fields: T, changes: Changes<T>): T {
  const next = { ...fields };
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const change = changes[key];
    if (change) next[key] = change.to;
  }
  return next;
}

/** The values to ask for in order to undo `changes`. */
export function priorValues<T extends object>(changes: Changes<T>): Partial<T> {
  const prior: Partial<T> = {};
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const change = changes[key];
    if (change) prior[key] = change.from;
  }
  return prior;
}
