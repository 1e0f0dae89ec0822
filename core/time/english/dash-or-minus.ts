// "14:05 -05:00": a time of day with its offset, or two times of day with a dash between. Refused with both readings.

import { refuseTime, type TimeResult } from '../refusal';

const OFFSET_OR_END = /(?<![:\d])(\d{1,2}:\d\d) -((?:0\d|1[0-4]):[0-5]\d)(?![\d:])/;

export function dashOrMinus(text: string): TimeResult<never> | null {
  const [said, first, last] = OFFSET_OR_END.exec(text) ?? [];
  if (said === undefined) return null;
  return refuseTime(`“${said}” can be ${first} in UTC−${last}, or from ${first} to ${last}; say which.`, [
    text.replace(said, `${first} UTC-${last}`),
    text.replace(said, `${first} to ${last}`),
  ]);
}
