// Where values stand among sorted numbers.

/** How many of the sorted values are below `value`: the first place that is not before it. */
export const placeOf = (sorted: ArrayLike<number>, value: number): number =>
  placeWithin(sorted, value, 0, sorted.length);

/** The same, known to lie between two places. */
function placeWithin(sorted: ArrayLike<number>, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same for each of several values, which ascend, from one place to another. What follows is looked for near what came before.
 */
export function placesOf(
  sorted: ArrayLike<number>,
  values: ArrayLike<number>,
  from = 0,
  to = sorted.length,
): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(values.length);
  let low = from;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    let reach = 8;
    while (low + reach < to && (sorted[low + reach] as number) < value) reach *= 2;
    low = placeWithin(sorted, value, low, Math.min(to, low + reach));
    places[index] = low;
  }
  return places;
}

function isSorted(values: ArrayLike<number>): boolean {
  for (let index = 1; index < values.length; index++) {
    if ((values[index - 1] as number) > (values[index] as number)) return false;
  }
  return true;
}

/** The values in order, in place. What is in order already, as records mostly are, costs one look at each. */
export const sorted = (values: Float64Array): Float64Array => (isSorted(values) ? values : values.sort());
