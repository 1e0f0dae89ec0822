// Quiet stretches: where nothing happened for so much longer than usual that the axis folds them away.
// In: when something may have happened, and the incident's zone. Out: folds in order of time. They depend on the events alone, never on the view.
// A long uncertainty or something that lasts does not keep a stretch open; its ends do.
// The longest gaps fold first, and only while half of the events crowd into a small part of what is left.

import {
  type Instant,
  instant,
  MICROS_PER_DAY,
  MICROS_PER_HOUR,
  MICROS_PER_MINUTE,
  MICROS_PER_SECOND,
} from '@/core/time/instant';
import { firstMicrosOfWall, wallMicrosAt } from '@/core/time/zone';
import type { Mark } from './mark';
import { busyStretches, momentOf, type Stretch } from './mark-extent';
import { quietLabel } from './quiet-label';
import { sorted } from './search';

export interface Fold {
  readonly from: Instant;
  readonly to: Instant;
  /** "34 quiet days". */
  readonly label: string;
  /** "34 d", where there is little room. */
  readonly shortLabel: string;
}

/** A gap is quiet when it is this many times as long as events are usually apart … */
const TIMES_USUAL = 2.5;
/** … and this part of all the time that is not folded yet. */
const PART_OF_LIVE = 1 / 12;
/** Events crowd when half of them happened within this part of the time. */
const CROWDED_PART = 1 / 4;
const MOST_FOLDS = 16;
/** An uncertainty longer than this part of the whole is busy at its bounds only. */
const PART_OF_WHOLE = 1 / 6;
/** Labels mostly stand to the right of their mark, so a fold keeps more room after an event than before one. */
const ROOM_AFTER = 1.5;

/** When something may have happened. µs, in any order. */
export interface BusyTimes {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The one that stands for each event. */
  readonly moments: Float64Array;
  /** Those that room on a folded axis is shared out by: what lasts counts where it starts and where it ends. */
  readonly counted: Float64Array;
}

export function busyTimes(marks: readonly Mark[]): BusyTimes {
  const [from, to, counted] = [new Moments(marks.length), new Moments(marks.length), new Moments(marks.length)];
  const moments = new Float64Array(marks.length);
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] as Mark;
    const moment = momentOf(mark);
    moments[index] = moment;
    if (mark.kind !== 'lasting') counted.add(moment);
    // Nearly all of a log: no list is made for each.
    if (mark.kind === 'instant') {
      from.add(moment);
      to.add(moment);
      continue;
    }
    for (const stretch of busyStretches(mark)) {
      from.add(stretch.from);
      to.add(stretch.to);
      if (mark.kind === 'lasting') counted.add(stretch.from);
    }
  }
  return { from: from.all(), to: to.all(), moments, counted: counted.all() };
}

/** A list of numbers that grows. */
class Moments {
  private values: Float64Array;
  private count = 0;

  constructor(expected: number) {
    this.values = new Float64Array(Math.max(16, expected));
  }

  add(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(2 * this.count);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count] = value;
    this.count += 1;
  }

  all(): Float64Array {
    return this.values.subarray(0, this.count);
  }
}

/** The same in order of time, each by itself: what folds are found in. */
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

/** All of them in order. */
function exchanged(values: Float64Array, gone: Float64Array, come: Float64Array): Float64Array {
  const all = new Float64Array(values.length - gone.length + come.length);
  let [left, entered, count] = [0, 0, 0];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (left < gone.length && gone[left] === value) {
      left += 1;
      continue;
    }
    while (entered < come.length && (come[entered] as number) <= value) {
      all[count] = come[entered] as number;
      entered += 1;
      count += 1;
    }
    all[count] = value;
    count += 1;
  }
  all.set(come.subarray(entered), count);
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

/**
 * The longest stretches in which nothing may have happened. Where as many have ended as had begun before the next one
 * begins, nothing is left open.
 */
function longestGaps({ begins, ends }: Edges, most: number): readonly Stretch[] {
  const lengths = new Float64Array(Math.max(0, begins.length - 1));
  for (let index = 0; index < lengths.length; index++) {
    lengths[index] = Math.max(0, (begins[index + 1] as number) - (ends[index] as number));
  }
  const least = leastOfLargest(lengths, most);
  const gaps: Stretch[] = [];
  for (let index = 0; index < lengths.length; index++) {
    if ((lengths[index] as number) >= least && (lengths[index] as number) > 0) {
      gaps.push({ from: ends[index] as number, to: begins[index + 1] as number });
    }
  }
  return gaps;
}

/** The smallest of the `most` largest values. */
function leastOfLargest(values: Float64Array, most: number): number {
  const largest: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (largest.length === most && value <= (largest[0] as number)) continue;
    largest.push(value);
    largest.sort((a, b) => a - b);
    if (largest.length > most) largest.shift();
  }
  return largest[0] ?? 0;
}

const lengthOf = ({ from, to }: Stretch): number => to - from;

/** The shortest time within which half of the events happened. Moments are in order. */
function densestHalf(moments: Float64Array): number {
  const half = Math.ceil(moments.length / 2);
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index + half <= moments.length; index++) {
    least = Math.min(least, (moments[index + half - 1] as number) - (moments[index] as number));
  }
  return least;
}

/** Each gap is measured against the time that is left once the longer ones are folded. */
function quietGaps(gaps: readonly Stretch[], wholeMicros: number, moments: Float64Array) {
  const crowdedMicros = densestHalf(moments) / CROWDED_PART;
  let liveMicros = wholeMicros;
  const quiet: Stretch[] = [];
  for (const gap of [...gaps].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const least = Math.max((TIMES_USUAL * liveMicros) / moments.length, liveMicros * PART_OF_LIVE);
    const isOpenEnough = liveMicros <= crowdedMicros || quiet.length === MOST_FOLDS;
    if (isOpenEnough || lengthOf(gap) <= 0 || lengthOf(gap) < least) break;
    quiet.push(gap);
    liveMicros -= lengthOf(gap);
  }
  return { quiet: quiet.sort((a, b) => a.from - b.from), liveMicros };
}

/** The unit on whose boundaries a fold of this length begins and ends. */
function foldUnitMicros(lengthMicros: number): number {
  const units = [MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND];
  return units.find((unit) => lengthMicros >= 3 * unit) ?? 1;
}

function foldOf(gap: Stretch, roomMicros: number, zone: string): Fold | null {
  const unit = foldUnitMicros(lengthOf(gap) - roomMicros * (1 + ROOM_AFTER));
  const onUnit = (micros: number, round: (units: number) => number): Instant => {
    const wall = wallMicrosAt(instant(Math.round(micros)), zone);
    return instant(firstMicrosOfWall(round(wall / unit) * unit, zone));
  };
  const from = onUnit(gap.from + roomMicros * ROOM_AFTER, Math.ceil);
  const to = onUnit(gap.to - roomMicros, Math.floor);
  return to - from < lengthOf(gap) / 2 ? null : { from, to, ...quietLabel(to - from) };
}

export function findFolds(times: FoldTimes, zone: string): readonly Fold[] {
  if (times.begins.length === 0) return [];
  const gaps = longestGaps(times, MOST_FOLDS + 1);
  const { quiet, liveMicros } = quietGaps(gaps, lengthOf(times.whole), times.moments);
  const roomMicros = (gap: Stretch) => Math.min(lengthOf(gap) / 20, Math.max(liveMicros / 12, lengthOf(gap) / 100));
  return quiet.map((gap) => foldOf(gap, roomMicros(gap), zone)).filter((fold) => fold !== null);
}
