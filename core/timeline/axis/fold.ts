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
import type { Stretch } from '../marks/mark-extent';
import type { FoldTimes } from './fold-times';
import { quietLabel } from './quiet-label';

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
/** Labels mostly stand to the right of their mark, so a fold keeps more room after an event than before one. */
const ROOM_AFTER = 1.5;

/**
 * The longest stretches in which nothing may have happened. Where as many have ended as had begun before the next one
 * begins, nothing is left open.
 */
function longestGaps({ begins, ends }: FoldTimes, most: number): readonly Stretch[] {
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

/** The unit on whose boundaries a fold of this length begins and ends: the largest of which it has three. */
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
  // What is left unfolded of a gap on either side: a twelfth of the live time, between a hundredth and a twentieth of the gap.
  const roomMicros = (gap: Stretch) => Math.min(lengthOf(gap) / 20, Math.max(liveMicros / 12, lengthOf(gap) / 100));
  return quiet.map((gap) => foldOf(gap, roomMicros(gap), zone)).filter((fold) => fold !== null);
}
