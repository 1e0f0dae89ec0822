// The exact unit of a precision that holds an instant: what a click on the timeline means. In an hour that occurs twice
// it is the one of the instant, and the words name its offset.

import { unwrap } from '@/core/result';
import type { ApproximateTime, Precision } from './approximate-time';
import { type ClockSource, endMicros, firstMicros } from './clock-source';
import { edited } from './edited';
import { type Instant, instant, MAX_KEPT, MICROS_PER_MINUTE, MIN_KEPT } from './instant';
import { UNIT_STEP, unitAt } from './unit';
import { wallMicrosAt } from './zone';

export function timeAt(pointedAt: Instant, precision: Precision, zone: string): ApproximateTime {
  // The very end of what can be kept begins no unit.
  const at = instant(Math.min(pointedAt, MAX_KEPT - 1));
  const wall = wallMicrosAt(at, zone);
  const { from, to } = unitAt(wall, precision);
  const clock: ClockSource = { kind: 'zone', zone };
  const isClock = UNIT_STEP[precision].kind === 'elapsed';
  // A unit that reaches over the edge of what can be kept ends there.
  const earliest = Math.max(MIN_KEPT, isClock ? at - (wall - from) : firstMicros(from, clock));
  const latest = Math.min(MAX_KEPT, isClock ? at + (to - wall) : endMicros(to, clock));
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
