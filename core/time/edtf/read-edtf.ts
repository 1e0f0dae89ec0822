// Reads EDTF: ISO 8601-2 level 1, and of level 2 the sets, intervals, masked digits, divisions of a year and marks on parts.
// Null where the text is no EDTF at all, a refusal where it is EDTF that names no time that can be kept.

import { ok } from '@/core/result';
import type { When } from '../approximate-time';
import { refuseTime, type TimeResult } from '../refusal';
import { readInterval } from './interval';
import { readSet } from './set';
import { readSingle } from './single';

const QUALIFIED_DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d[^?~%]*)([?~%])$/;

/** An x for an unspecified digit may be small. */
const withLargeX = (text: string): string => (/^[\dx?~%.,/[\]{} -]+$/.test(text) ? text.replaceAll('x', 'X') : text);

export function readEdtf(given: string, zone: string): TimeResult<When> | null {
  const text = withLargeX(given);
  const single = readSingle(text, zone);
  if (single) return single.ok ? ok({ kind: 'point', time: single.value }) : single;
  const [, date, time, mark] = QUALIFIED_DATE_TIME.exec(text) ?? [];
  if (date !== undefined) {
    const around = mark === '?' ? '' : 'around ';
    return refuseTime('EDTF marks dates, not times of day; say it in words.', [`${around}${time} on ${date}`]);
  }
  return readSet(text, zone) ?? readInterval(text, zone);
}
