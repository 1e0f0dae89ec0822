// A point in time as stated, still on somebody's clock, and what it comes to as an approximate time.
// "Around" adds the tolerance on each side; `?` marks without widening. Refuses readings that the clock skipped
// and anything out of range.

import { ok } from '@/core/result';
import type { ApproximateTime, Precision, Qualifier } from './approximate-time';
import { clockName, dayName } from './calendar-names';
import { type ClockSource, endMicros, firstMicros } from './clock-source';
import { type Instant, instant, isKept, MICROS_PER_MINUTE } from './instant';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from './refusal';
import { isDayOrCoarser, type Step, stepWall, UNIT_STEP, type WallSpan } from './unit';
import { readingOf, wallMicrosAt } from './zone';

export interface StatedPoint {
  readonly span: WallSpan;
  readonly precision: Precision;
  readonly qualifier: Qualifier;
  /** Whose clock shows the span. */
  readonly clock: ClockSource;
  /** What "around" adds on each side: one unit of the stated precision unless the words name another. */
  readonly tolerance?: Step;
  /** Zone in which the time is shown. */
  readonly zone: string;
  readonly statedAs: string;
}

interface Edges {
  readonly earliest: number;
  readonly latest: number;
}

export const isWidened = (qualifier: Qualifier): boolean => qualifier === 'approximate' || qualifier === 'both';

export function qualifierOf(approximate: boolean, uncertain: boolean): Qualifier {
  if (approximate) return uncertain ? 'both' : 'approximate';
  return uncertain ? 'uncertain' : 'exact';
}

export function timeOfPoint(point: StatedPoint): TimeResult<ApproximateTime> {
  const stated = { earliest: firstMicros(point.span.from, point.clock), latest: endMicros(point.span.to, point.clock) };
  if (![stated.earliest, stated.latest].every(isKept)) return refuseTime(OUT_OF_RANGE);
  if (stated.earliest >= stated.latest) return refuseSkipped(point, instant(stated.earliest));
  const { earliest, latest } = isWidened(point.qualifier) ? widen(stated, point) : stated;
  if (!isKept(earliest) || !isKept(latest)) return refuseTime(OUT_OF_RANGE);
  const { precision, qualifier, zone, statedAs } = point;
  return ok({ earliest, latest, best: bestOf(stated, point), precision, qualifier, zone, statedAs });
}

/** One step outwards on both sides: of elapsed time for clock times, on the calendar for days and coarser. */
export function widen(
  stated: Edges,
  {
    span,
    clock,
    precision,
    tolerance = UNIT_STEP[precision],
  }: Pick<StatedPoint, 'span' | 'clock' | 'precision' | 'tolerance'>,
): Edges {
  if (tolerance.kind === 'elapsed') {
    return { earliest: stated.earliest - tolerance.micros, latest: stated.latest + tolerance.micros };
  }
  return {
    earliest: firstMicros(stepWall(span.from, tolerance, -1), clock),
    latest: endMicros(stepWall(span.to, tolerance, 1), clock),
  };
}

/** A stated minute or finer is its own best guess; an approximate day or coarser is best placed in its middle. */
function bestOf(stated: Edges, { span, clock, precision, qualifier }: StatedPoint): Instant | null {
  const middle = firstMicros(middleOf(span), clock);
  if (isDayOrCoarser(precision)) return isWidened(qualifier) ? instant(middle) : null;
  const happensTwice = stated.latest - stated.earliest > span.to - span.from;
  const isVague = span.to - span.from > MICROS_PER_MINUTE;
  if (happensTwice || (isVague && !isWidened(qualifier))) return null;
  const isDayPart = precision === 'hour' && span.to - span.from > 60 * MICROS_PER_MINUTE;
  return instant(isDayPart ? middle : stated.earliest);
}

/** The middle, on a whole minute of the clock where the span is that long. */
function middleOf({ from, to }: WallSpan): number {
  return from + Math.floor((to - from) / 2 / MICROS_PER_MINUTE) * MICROS_PER_MINUTE;
}

/** A reading inside the hour that the clocks jumped over when daylight saving began. */
function refuseSkipped({ span, zone }: StatedPoint, jump: Instant): TimeResult<never> {
  const after = wallMicrosAt(jump, zone);
  const before = wallMicrosAt(instant(jump - 1), zone) + 1;
  const named = readingOf(span.from).second === 0 ? clockName(span.from) : clockName(span.from, 'second');
  const skipped = before - after;
  return refuseTime(
    `${named} did not occur on ${dayName(span.from, 'long')} in ${zone}: ` +
      `the clocks went forward from ${clockName(before)} to ${clockName(after)}.`,
    [span.from + skipped, span.from - skipped].map((wall) => `${dayName(wall, 'long')}, ${clockName(wall)}`),
  );
}
