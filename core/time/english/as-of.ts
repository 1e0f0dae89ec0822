// "As of 22 July 2024" begins something, or says what was so by then. Refused with both.

import type { When } from '../approximate-time';
import { refuseTime, type TimeResult } from '../refusal';

/** Null for other words, and where the rest is not understood by `read`. */
export function asOf(text: string, read: (text: string) => TimeResult<When>): TimeResult<never> | null {
  const [, rest] = /^as of (.+)$/i.exec(text) ?? [];
  if (rest === undefined) return null;
  const readings = [`since ${rest}`, `by ${rest}`].filter((reading) => read(reading).ok);
  if (readings.length === 0) return null;
  return refuseTime('“As of” can be since when something is so, or by when it was; say which.', readings);
}
