// Where values stand among sorted numbers.

/** How many of the sorted values are below `value`: the first place that is not before it. */
export const placeOf = (sorted: ArrayLike<number>, value: number): number =>
  placeWithin(sorted, value, 0, sorted.length);

/** The same, known to lie between two places. */
export function placeWithin(sorted: ArrayLike<number>, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSorted(values: ArrayLike<number>): boolean {
  for (let index = 1; index < values.length; index++) {
    if ((values[index - 1] as number) > (values[index] as number)) return false;
  }
  return true;
}

/** The values in order, in place. What is in order already, as records mostly are, costs one look at each. */
export const sorted = (values: Float64Array): Float64Array => (isSorted(values) ? values : values.sort());
