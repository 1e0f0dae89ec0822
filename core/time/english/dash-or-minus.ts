// "14:05 -05:00", "2023-01-05 09:00-10:30": a time of day with its offset, or two times of day with a dash between. Refused
// with both readings; behind seconds, or behind the T of a notation, it is an offset.

import { refuseTime, type TimeResult } from '../refusal';

const OFFSET_OR_END = /(?<![:\d])(\d{1,2}:\d\d(?: ?[ap]m)?) -((?:0?\d|1[0-4]):[0-5]\d)(?![\d:])(?! ?[ap]\.?m)/i;
const BEHIND_A_DATE = /^\d{4}-\d\d-\d\d (\d\d:\d\d) ?-(\d\d:\d\d)$/;
const LARGEST_OFFSET = '14:00';

export function dashOrMinus(text: string): TimeResult<never> | null {
  const [said, first, last] = OFFSET_OR_END.exec(text) ?? [];
  return said === undefined || first === undefined || last === undefined ? null : refuseEither(text, first, last);
}

/** Of a date-time: no clock is that far behind, so the second is the end. */
export function isEnd(text: string): boolean {
  const [, , last = ''] = BEHIND_A_DATE.exec(text) ?? [];
  return last > LARGEST_OFFSET;
}

/** Of a date-time: the second can be the end where it is later. */
export function endOrOffset(text: string): TimeResult<never> | null {
  const [, first = '', last = ''] = BEHIND_A_DATE.exec(text) ?? [];
  return last > first ? refuseEither(text, first, last) : null;
}

function refuseEither(text: string, first: string, last: string): TimeResult<never> {
  const said = new RegExp(`${first} ?-${last}`);
  const [words = ''] = said.exec(text) ?? [];
  return refuseTime(`“${words}” can be ${first} in UTC−${last}, or from ${first} to ${last}; say which.`, [
    text.replace(said, `${first} UTC-${last}`),
    text.replace(said, `${first} to ${last}`),
  ]);
}
