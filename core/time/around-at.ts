// "Around" the unit of a precision that holds an instant: what a hand points at. The same as the words would be read as.

import type { ApproximateTime, Precision } from './approximate-time';
import type { ClockSource } from './clock-source';
import { describeTime } from './describe';
import type { Instant } from './instant';
import { timeOfPoint } from './stated-point';
import { timeAt } from './time-at';
import { UNIT_STEP, unitAt } from './unit';
import { wallMicrosAt } from './zone';

/** The unit itself where the clocks or the range of times allow no more. */
export function aroundAt(at: Instant, precision: Precision, zone: string): ApproximateTime {
  const exact = timeAt(at, precision, zone);
  const wall = wallMicrosAt(at, zone);
  // In an hour that occurs twice, the one that was pointed at.
  const isClock = UNIT_STEP[precision].kind === 'elapsed';
  const clock: ClockSource = isClock ? { kind: 'offset', offsetMicros: wall - at } : { kind: 'zone', zone };
  const statedAs = `around ${describeTime(exact, { style: 'long', zone })}`;
  const read = timeOfPoint({
    ...{ span: unitAt(wall, precision), precision, qualifier: 'approximate', clock, zone, statedAs },
  });
  return read.ok ? read.value : exact;
}
