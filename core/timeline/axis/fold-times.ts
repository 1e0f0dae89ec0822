// The times in which folds are found, in order, and how they follow a change of a few marks without being sorted again.

import type { Mark } from '../marks/mark';
import type { Stretch } from '../marks/mark-extent';
import { placeOf, sorted } from '../prepared/search';
import { type BusyTimes, busyTimes } from './busy-times';

/** An uncertainty longer than this part of the whole is busy at its bounds only. */
const PART_OF_WHOLE = 1 / 6;

/** Busy times in order, each by itself. µs. */
export interface FoldTimes {
  /** Where stretches begin and where they end. */
  readonly begins: Float64Array;
  readonly ends: Float64Array;
  readonly moments: Float64Array;
  readonly counted: Float64Array;
  /** From the first beginning to the last end. */
  readonly whole: Stretch;
}

export function foldTimes(busy: BusyTimes): FoldTimes {
  const whole = wholeOf(busy.from, busy.to);
  const { begins, ends } = edgesOf(busy, lengthOf(whole));
  return { begins, ends, moments: sorted(busy.moments.slice()), counted: sorted(busy.counted.slice()), whole };
}

/**
 * The times once some marks are gone and others have come; null where that changes the whole, by which every stretch is
 * judged.
 */
export function changedFoldTimes(times: FoldTimes, gone: readonly Mark[], come: readonly Mark[]): FoldTimes | null {
  const [less, more] = [busyTimes(gone), busyTimes(come)];
  const isInside = [less, more].every(
    ({ from, to }) => from.every((at) => at > times.whole.from) && to.every((at) => at < times.whole.to),
  );
  if (!isInside) return null;
  const length = lengthOf(times.whole);
  const [goneEdges, comeEdges] = [edgesOf(less, length), edgesOf(more, length)];
  return {
    begins: exchanged(times.begins, goneEdges.begins, comeEdges.begins),
    ends: exchanged(times.ends, goneEdges.ends, comeEdges.ends),
    moments: exchanged(times.moments, sorted(less.moments), sorted(more.moments)),
    counted: exchanged(times.counted, sorted(less.counted), sorted(more.counted)),
    whole: times.whole,
  };
}

/** All of them in order, copied in pieces: of very many a few differ. @param gone some of the values */
function exchanged(values: Float64Array, gone: Float64Array, come: Float64Array): Float64Array {
  const all = new Float64Array(values.length - gone.length + come.length);
  let [from, left, entered, count] = [0, 0, 0, 0];
  const takeTo = (to: number): void => {
    all.set(values.subarray(from, to), count);
    count += to - from;
    from = to;
  };
  while (left < gone.length || entered < come.length) {
    const isGoneNext = (gone[left] ?? Infinity) < (come[entered] ?? Infinity);
    takeTo(Math.max(from, placeOf(values, (isGoneNext ? gone[left] : come[entered]) as number)));
    if (isGoneNext) {
      [from, left] = [from + 1, left + 1];
    } else {
      all[count] = come[entered] as number;
      [entered, count] = [entered + 1, count + 1];
    }
  }
  takeTo(values.length);
  return all;
}

type Edges = Pick<FoldTimes, 'begins' | 'ends'>;

/** A stretch longer than so much of the whole is busy at its bounds only. */
function edgesOf({ from, to }: BusyTimes, whole: number): Edges {
  const begins = new Float64Array(from.length * 2);
  const ends = new Float64Array(from.length * 2);
  let count = 0;
  const add = (begin: number, end: number): void => {
    begins[count] = begin;
    ends[count] = end;
    count += 1;
  };
  for (let index = 0; index < from.length; index++) {
    const [begin, end] = [from[index] as number, to[index] as number];
    if (end - begin <= whole * PART_OF_WHOLE) add(begin, end);
    else {
      add(begin, begin);
      add(end, end);
    }
  }
  return { begins: sorted(begins.subarray(0, count)), ends: sorted(ends.subarray(0, count)) };
}

function wholeOf(from: Float64Array, to: Float64Array): Stretch {
  let [first, last] = [from[0] ?? 0, to[0] ?? 0];
  for (let index = 1; index < from.length; index++) {
    first = Math.min(first, from[index] as number);
    last = Math.max(last, to[index] as number);
  }
  return { from: first, to: last };
}

const lengthOf = ({ from, to }: Stretch): number => to - from;
