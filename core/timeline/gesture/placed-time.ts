// The time of something that was pointed at on the axis: a new event, or an undated one dropped there.
// In: a scale and a pixel. Out: an approximate time, "around" what the screen can tell apart, since a hand is no clock.

import type { ApproximateTime } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import type { Instant } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import type { TimeScale } from '../scale';
import { statedUnit } from './unit';

/** The words are read back as if they had been typed, so that a dropped time is like any other. */
function around(time: ApproximateTime, at: Instant): ApproximateTime {
  const words = describeTime(time, { style: 'long', zone: time.zone });
  const read = parseWhen(`around ${words}`, { zone: time.zone, now: at });
  return read.ok && read.value.kind === 'point' ? read.value.time : time;
}

export function placedTime(scale: TimeScale, xPx: number, zone: string): ApproximateTime {
  const at = scale.at(xPx);
  return around(timeAt(at, statedUnit(scale, at), zone), at);
}
