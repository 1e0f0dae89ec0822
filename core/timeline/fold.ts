// Quiet stretches: where nothing happened for so much longer than usual that the axis folds them away.
// In: the marks and the incident's zone. Out: folds in order of time. They depend on the events alone, never on the view.
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

/** Busy stretches in order of time, merged where they touch. */
function mergedStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || next.from > last.to) merged.push(next);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  return merged;
}

const atBoundsOnly = ({ from, to }: Stretch, longest: number): readonly Stretch[] =>
  to - from <= longest
    ? [{ from, to }]
    : [
        { from, to: from },
        { from: to, to },
      ];

function busyTime(marks: readonly Mark[]): readonly Stretch[] {
  const stretches = marks.flatMap(busyStretches);
  const whole = stretches.reduce((sum, s) => ({ from: Math.min(sum.from, s.from), to: Math.max(sum.to, s.to) }), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });
  return mergedStretches(stretches.flatMap((s) => atBoundsOnly(s, (whole.to - whole.from) * PART_OF_WHOLE)));
}

const gapsBetween = (busy: readonly Stretch[]): readonly Stretch[] =>
  busy.slice(1).map((next, index) => ({ from: busy[index]?.to ?? next.from, to: next.from }));

const lengthOf = ({ from, to }: Stretch): number => to - from;

/** The shortest time within which half of the events happened. Moments are in order. */
function densestHalf(moments: readonly number[]): number {
  const half = Math.ceil(moments.length / 2);
  const starts = moments.slice(0, moments.length - half + 1);
  return starts.reduce(
    (least, start, index) => Math.min(least, (moments[index + half - 1] ?? start) - start),
    Number.POSITIVE_INFINITY,
  );
}

/** Each gap is measured against the time that is left once the longer ones are folded. */
function quietGaps(gaps: readonly Stretch[], wholeMicros: number, moments: readonly number[]) {
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

export function findFolds(marks: readonly Mark[], zone: string): readonly Fold[] {
  const busy = busyTime(marks);
  const first = busy[0];
  const last = busy.at(-1);
  if (first === undefined || last === undefined) return [];
  const moments = marks.map(momentOf).sort((a, b) => a - b);
  const { quiet, liveMicros } = quietGaps(gapsBetween(busy), last.to - first.from, moments);
  const roomMicros = (gap: Stretch) => Math.min(lengthOf(gap) / 20, Math.max(liveMicros / 12, lengthOf(gap) / 100));
  return quiet.map((gap) => foldOf(gap, roomMicros(gap), zone)).filter((fold) => fold !== null);
}
