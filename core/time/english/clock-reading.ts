// Times of day in words as a span of the day, in microseconds from its midnight. A bare hour up to twelve has two readings
// and is refused.

import { ok } from '@/core/result';
import type { Precision } from '../approximate-time';
import { clockFault } from '../fault';
import { MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from '../instant';
import { refuseTime, type TimeResult } from '../refusal';
import { UNIT_STEP } from '../unit';
import type { ClockTime, ClockWords } from './words';

export interface ClockReading {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

export function readClockWords(words: ClockWords): TimeResult<ClockReading> {
  if (words.kind === 'part') {
    return ok({ from: words.fromHour * MICROS_PER_HOUR, to: words.toHour * MICROS_PER_HOUR, precision: 'hour' });
  }
  const hour = hourOf(words);
  if (!hour.ok) return hour;
  const fault = clockFault(hour.value, words.minute, words.second);
  if (fault) return fault;
  const from =
    hour.value * MICROS_PER_HOUR +
    words.minute * MICROS_PER_MINUTE +
    words.second * MICROS_PER_SECOND +
    words.microsecond;
  const step = UNIT_STEP[words.precision];
  return ok({ from, to: from + (step.kind === 'elapsed' ? step.micros : 0), precision: words.precision });
}

function hourOf({ hour, minute, meridiem, isBare, saidHour }: ClockTime): TimeResult<number> {
  if (meridiem !== null) {
    if (hour < 1 || hour > 12)
      return refuseTime(`There is no ${hour} ${meridiem}; with am and pm, hours run from 1 to 12.`);
    return ok((hour % 12) + (meridiem === 'pm' ? 12 : 0));
  }
  if (!isBare || hour === 0 || hour > 12) return ok(hour);
  const [first, second] = [hour % 12, (hour % 12) + 12].map((half) => clockOf(half, minute));
  const alone = saidHour === null ? `${hour} alone` : 'This';
  const said = saidHour === null ? String(hour) : clockOf(hour, minute);
  return refuseTime(`${alone} can be ${first} or ${second}; say which.`, [`${said} am`, `${said} pm`]);
}

const clockOf = (hour: number, minute: number): string =>
  [hour, minute].map((two) => String(two).padStart(2, '0')).join(':');
