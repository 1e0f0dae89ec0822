// Three-way merge of one change: what its author saw, what they made of it, and what stands now.

import { sameValue } from '@/core/incident/record/changes';

export interface Merged<T> {
  /** What is still to be changed, and nobody else touched. */
  readonly changes: Partial<T>;
  /** What the author and somebody else both changed, differently: the author's value. */
  readonly mine: Partial<T>;
  /** The same fields as they stand now. */
  readonly theirs: Partial<T>;
}

export function mergeFields<T extends object>(seen: object, wanted: Partial<T>, current: T): Merged<T> {
  const changes: Partial<T> = {};
  const mine: Partial<T> = {};
  const theirs: Partial<T> = {};
  const before: Readonly<Record<PropertyKey, unknown>> = { ...seen };
  for (const field of Object.keys(wanted) as (keyof T)[]) {
    if (sameValue(current[field], wanted[field])) continue;
    if (sameValue(current[field], before[field])) {
      changes[field] = wanted[field];
    } else {
      mine[field] = wanted[field];
      theirs[field] = current[field];
    }
  }
  return { changes, mine, theirs };
}
