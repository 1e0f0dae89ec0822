// The instants at which a step of the calendar begins in a zone, daylight saving and all.
// Fine steps run through every stretch of constant offset, so a repeated hour gets both its ticks and a skipped one none.
// From days on, a start that the clock skips is the instant at which the clock jumps.

import { type Instant, instant, isInstant, MICROS_PER_DAY } from '@/core/time/instant';
import { firstMicrosOfWall, microsOfWall, wallMicrosAt, zoneOffsetLabel } from '@/core/time/zone';
import { type CalendarStep, floorToStep, isFixed, nextStep } from './calendar-step';

export interface StepStart {
  readonly at: Instant;
  readonly wallMicros: number;
  /** Hours ahead of UTC, "−7", where the clock shows this reading twice; otherwise empty. */
  readonly offset: string;
}

interface ConstantOffset {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const offsetAt = (micros: number, zone: string): number => wallMicrosAt(instant(micros), zone) - micros;

/** The instant in (low, high] at which the offset stops being what it is at `low`. */
function changeBetween(low: number, high: number, zone: string): number {
  const before = offsetAt(low, zone);
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (offsetAt(middle, zone) === before) from = middle;
    else to = middle;
  }
  return to;
}

/** Splits a stretch where the zone's offset changes; changes lie more than a day apart. */
function constantOffsets(from: Instant, to: Instant, zone: string): readonly ConstantOffset[] {
  const parts: ConstantOffset[] = [];
  let start: number = from;
  let at: number = from;
  while (at < to) {
    const next = Math.min(at + MICROS_PER_DAY, to);
    if (offsetAt(at, zone) !== offsetAt(next, zone)) {
      const change = changeBetween(at, next, zone);
      parts.push({ from: start, to: change - 1, offset: offsetAt(at, zone) });
      start = change;
    }
    at = next;
  }
  return [...parts, { from: start, to, offset: offsetAt(start, zone) }];
}

function fineStarts(from: Instant, to: Instant, step: CalendarStep, zone: string): readonly StepStart[] {
  const parts = constantOffsets(from, to, zone);
  return parts.flatMap((part) => {
    const starts: StepStart[] = [];
    const first = floorToStep(part.from + part.offset - 1, step);
    for (let wall = nextStep(first, step); wall - part.offset <= part.to; wall = nextStep(wall, step)) {
      const at = instant(wall - part.offset);
      const isRepeated = parts.length > 1 && microsOfWall(wall, zone).length > 1;
      starts.push({ at, wallMicros: wall, offset: isRepeated ? zoneOffsetLabel(zone, at).slice('UTC'.length) : '' });
    }
    return starts;
  });
}

function coarseStarts(from: Instant, to: Instant, step: CalendarStep, zone: string): readonly StepStart[] {
  const starts: StepStart[] = [];
  for (let wall = floorToStep(wallMicrosAt(from, zone), step); ; wall = nextStep(wall, step)) {
    const micros = firstMicrosOfWall(wall, zone);
    if (micros > to || (micros >= from && !isInstant(micros))) return starts;
    if (micros >= from) starts.push({ at: instant(micros), wallMicros: wall, offset: '' });
  }
}

/** All starts of the step from `from` to `to`, both included. The caller sees to it that they are not too many. */
export const stepStarts = (from: Instant, to: Instant, step: CalendarStep, zone: string): readonly StepStart[] =>
  isFixed(step.unit) ? fineStarts(from, to, step, zone) : coarseStarts(from, to, step, zone);
