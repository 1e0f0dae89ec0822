// When anything begins, ends or is thought to have been, of all dated events together, in order: what a drag is drawn to.
// Made when a drag first asks, once per change.

import { keepLast } from '../keep-last';
import type { Prepared } from '../prepared/prepare';
import { sorted } from '../prepared/search';

const kept = keepLast<Prepared, Float64Array>();

/** µs, ascending; the same moment can occur more than once. */
export const sortedBounds = (prepared: Prepared): Float64Array =>
  kept(prepared, [], () => {
    const { count, moment, from, to } = prepared.columns;
    const all = new Float64Array(3 * count);
    all.set(moment.subarray(0, count), 0);
    all.set(from.subarray(0, count), count);
    all.set(to.subarray(0, count), 2 * count);
    return sorted(all);
  });
