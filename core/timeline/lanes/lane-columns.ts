// The events of one lane as sorted columns with running counts, so that counting what happened between two moments is two
// searches, however many there are. Made once per change.

import { CATEGORIES } from '@/core/incident/vocabulary';
import { type Columns, FLAGS } from '../prepared/columns';
import { placeOf, sorted } from '../prepared/search';

/** Those whose extents are at most so long (µs), in order of their moments: what reaches into a view is near it. */
interface LengthBucket {
  readonly longest: number;
  readonly moments: Float64Array;
  readonly indexes: Uint32Array;
}

export interface LaneColumns {
  /** Places in the columns of the timeline, in order of their moments. */
  readonly indexes: Uint32Array;
  readonly moments: Float64Array;
  /** For each category that occurs, how many of the first n events have it. */
  readonly byCategory: readonly { readonly category: number; readonly before: Uint32Array }[];
  /** How many of the first n are uncertain. */
  readonly uncertainBefore: Uint32Array;
  /** Places in the columns of those that are always shown, in order. */
  readonly notable: Uint32Array;
  readonly reaching: readonly LengthBucket[];
  /** When what takes time begins and ends, each in order. */
  readonly begins: Float64Array;
  readonly ends: Float64Array;
  /** Places in the columns of what goes on, in order. */
  readonly ongoing: Uint32Array;
}

export function laneColumns(columns: Columns, laneCount: number): readonly LaneColumns[] {
  const sizes = new Uint32Array(laneCount);
  for (let index = 0; index < columns.count; index++) {
    const lane = columns.lane[index] as number;
    sizes[lane] = (sizes[lane] as number) + 1;
  }
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(laneCount);
  for (let index = 0; index < columns.count; index++) {
    const lane = columns.lane[index] as number;
    const place = filled[lane] as number;
    (members[lane] as Uint32Array)[place] = index;
    filled[lane] = place + 1;
  }
  return members.map((indexes) => laneOf(columns, indexes));
}

/** @param indexes places in the columns of what lies in it, ascending */
export function laneOf(columns: Columns, indexes: Uint32Array): LaneColumns {
  const { flags } = columns;
  const moments = new Float64Array(indexes.length);
  const uncertainBefore = new Uint32Array(indexes.length + 1);
  const notable: number[] = [];
  const ongoing: number[] = [];
  let uncertain = 0;
  for (let place = 0; place < indexes.length; place++) {
    const index = indexes[place] as number;
    const flag = flags[index] as number;
    moments[place] = columns.moment[index] as number;
    if (flag & FLAGS.uncertain) uncertain += 1;
    uncertainBefore[place + 1] = uncertain;
    if (flag & FLAGS.notable) notable.push(index);
    if (flag & FLAGS.ongoing) ongoing.push(index);
  }
  return {
    ...{ indexes, moments, uncertainBefore },
    byCategory: countsByCategory(columns, indexes),
    ...{ notable: Uint32Array.from(notable), ongoing: Uint32Array.from(ongoing) },
    ...lastingOf(columns, indexes),
    reaching: bucketsOf(columns, indexes),
  };
}

function countsByCategory({ category }: Columns, indexes: Uint32Array): LaneColumns['byCategory'] {
  const totals = new Uint32Array(CATEGORIES.length);
  const own = new Uint8Array(indexes.length);
  for (let place = 0; place < indexes.length; place++) {
    const each = category[indexes[place] as number] as number;
    own[place] = each;
    totals[each] = (totals[each] as number) + 1;
  }
  return [...totals.keys()]
    .filter((each) => (totals[each] as number) > 0)
    .map((each) => ({ category: each, before: runningCount(own, each) }));
}

/** How many of the first n are `wanted`. */
function runningCount(values: Uint8Array, wanted: number): Uint32Array {
  const before = new Uint32Array(values.length + 1);
  let total = 0;
  for (let place = 0; place < values.length; place++) {
    total += values[place] === wanted ? 1 : 0;
    before[place + 1] = total;
  }
  return before;
}

function lastingOf({ moment, to, flags }: Columns, indexes: Uint32Array): Pick<LaneColumns, 'begins' | 'ends'> {
  const isLasting = (index: number): boolean =>
    ((flags[index] as number) & (FLAGS.lasting | FLAGS.ongoing)) === FLAGS.lasting;
  let count = 0;
  for (let place = 0; place < indexes.length; place++) if (isLasting(indexes[place] as number)) count += 1;
  const [begins, ends] = [new Float64Array(count), new Float64Array(count)];
  let filled = 0;
  for (let place = 0; place < indexes.length; place++) {
    const index = indexes[place] as number;
    if (!isLasting(index)) continue;
    begins[filled] = moment[index] as number;
    ends[filled] = to[index] as number;
    filled += 1;
  }
  return { begins, ends: sorted(ends) };
}

const lengthOf = ({ from, to }: Columns, index: number): number => (to[index] as number) - (from[index] as number);

/** More than the octaves of any length. */
const MOST_OCTAVES = 64;

/** Zero for what has no length. */
const octaveOf = (length: number): number => (length <= 1 ? 0 : Math.ceil(Math.log2(length)));

/** One for each octave of length that occurs. What has no length is found by its moment alone. */
function bucketsOf(columns: Columns, indexes: Uint32Array): readonly LengthBucket[] {
  const octaves = new Uint8Array(indexes.length);
  const sizes = new Uint32Array(MOST_OCTAVES);
  for (let place = 0; place < indexes.length; place++) {
    const octave = octaveOf(lengthOf(columns, indexes[place] as number));
    octaves[place] = octave;
    sizes[octave] = (sizes[octave] as number) + 1;
  }
  const occurring = [...sizes.keys()].filter((octave) => octave > 0 && (sizes[octave] as number) > 0);
  return occurring.map((octave) => bucketOf(2 ** octave, columns, ofOctave(octave, octaves, indexes, sizes)));
}

function ofOctave(octave: number, octaves: Uint8Array, indexes: Uint32Array, sizes: Uint32Array): Uint32Array {
  const members = new Uint32Array(sizes[octave] as number);
  let filled = 0;
  for (let place = 0; place < octaves.length; place++) {
    if (octaves[place] === octave) members[filled++] = indexes[place] as number;
  }
  return members;
}

function bucketOf(longest: number, { moment }: Columns, indexes: Uint32Array): LengthBucket {
  const moments = new Float64Array(indexes.length);
  for (let place = 0; place < indexes.length; place++) moments[place] = moment[indexes[place] as number] as number;
  return { longest, moments, indexes };
}

/**
 * Of what is counted in `before`, how many lie between each place and the next: one fewer than there are places. Null counts
 * everything.
 */
export function countsBetween(before: Uint32Array | null, places: Uint32Array): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(places.length - 1);
  let from = countAt(before, places[0] as number);
  for (let index = 0; index < counts.length; index++) {
    const to = countAt(before, places[index + 1] as number);
    counts[index] = to - from;
    from = to;
  }
  return counts;
}

const countAt = (before: Uint32Array | null, place: number): number =>
  before === null ? place : (before[place] as number);

/** How many take time at a moment. */
export const lastingAt = ({ begins, ends }: LaneColumns, at: number): number => placeOf(begins, at) - placeOf(ends, at);

/**
 * Places in the columns of those longer than a moment whose extents reach into [from, to], in no order.
 * Null where there are more than `most` to look at.
 */
export function reachingInto(
  { reaching }: LaneColumns,
  columns: Columns,
  from: number,
  to: number,
  most: number,
): readonly number[] | null {
  const found: number[] = [];
  let looked = 0;
  for (const { longest, moments, indexes } of reaching) {
    const first = placeOf(moments, from - longest);
    const last = placeOf(moments, to + longest);
    looked += last - first;
    if (looked > most) return null;
    for (let place = first; place < last; place++) {
      const index = indexes[place] as number;
      if ((columns.from[index] as number) <= to && (columns.to[index] as number) >= from) found.push(index);
    }
  }
  return found;
}
