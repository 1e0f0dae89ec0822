// The time of something that was pointed at on the axis: a new event, or an undated one dropped there.
// In: a scale and a pixel. Out: an approximate time, "around" what the screen can tell apart, since a hand is no clock.

import type { ApproximateTime } from '@/core/time/approximate-time';
import { aroundAt } from '@/core/time/around-at';
import type { TimeScale } from '../axis/scale';
import { statedUnit } from './unit';

export function placedTime(scale: TimeScale, xPx: number, zone: string): ApproximateTime {
  const at = scale.at(xPx);
  return aroundAt(at, statedUnit(scale, at), zone);
}
