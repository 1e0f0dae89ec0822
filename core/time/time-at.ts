// The exact unit of a precision that holds an instant: what a click on the timeline means. In an hour that occurs twice
// it is the one of the instant, and the words name its offset.

import { unwrap } from '@/core/result';
import type { ApproximateTime, Precision } from './approximate-time';
import { type ClockSource, endMicros, firstMicros } from './clock-source';
import { edited } from './edited';
import { type Instant, MAX_INSTANT, MICROS_PER_MINUTE, MIN_INSTANT } from './instant';
import { UNIT_STEP, unitAt } from './unit';
import { wallMicrosAt } from './zone';

export function timeAt(at: Instant, precision: Precision, zone: string): ApproximateTime {
  const wall = wallMicrosAt(at, zone);
  const { from, to } = unitAt(wall, precision);
  const clock: ClockSource = { kind: 'zone', zone };
  const isClock = UNIT_STEP[precision].kind === 'elapsed';
  // A unit that reaches over the edge of what can be kept ends there.
  const earliest = Math.max(MIN_INSTANT, isClock ? at - (wall - from) : firstMicros(from, clock));
  const latest = Math.min(MAX_INSTANT, isClock ? at + (to - wall) : endMicros(to, clock));
  const best = isClock && to - from <= MICROS_PER_MINUTE ? earliest : null;
  const blank = {
    earliest: null,
    latest: null,
    best: null,
    precision,
    qualifier: 'exact' as const,
    zone,
    statedAs: '',
  };
  return unwrap(edited(blank, { earliest, latest, best }));
}
