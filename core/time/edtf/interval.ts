// EDTF intervals, "2022-11-25~/2023-01-05". An end of ".." is open: the event is ongoing. An empty end is unknown: it ended
// at or after its start. A start that is open or unknown is bounded by the end alone.

import { ok } from '@/core/result';
import { type ApproximateTime, ONGOING, type When } from '../approximate-time';
import { by, onOrAfter } from '../bounds';
import { endsBeforeStart } from '../order';
import { refuseTime, type TimeResult } from '../refusal';
import { readSingle } from './single';

/** Null where the text is not two EDTF dates around one slash. */
export function readInterval(text: string, zone: string): TimeResult<When> | null {
  const [from, to, more] = text.split('/').map((part) => part.trim());
  if (from === undefined || to === undefined || more !== undefined) return null;
  const start = isOpen(from) ? ok(null) : readSingle(from, zone);
  const end = isOpen(to) ? ok(null) : readSingle(to, zone);
  if (start === null || end === null) return null;
  if (!start.ok) return start;
  if (!end.ok) return end;
  return interval(start.value, end.value, to);
}

const isOpen = (part: string): boolean => part === '' || part === '..';

function interval(start: ApproximateTime | null, end: ApproximateTime | null, endText: string): TimeResult<When> {
  if (end === null) {
    if (start === null) return refuseTime('The interval names no date; write for example 2023-01-05/2023-01-06.');
    return ok({ kind: 'interval', start, end: endText === '..' ? ONGOING : onOrAfter(start, `[${start.statedAs}..]`) });
  }
  if (start === null) return ok({ kind: 'interval', start: by(end, `[..${end.statedAs}]`), end });
  if (endsBeforeStart(start, end)) return refuseTime('The end comes before the start; state the earlier time first.');
  return ok({ kind: 'interval', start, end });
}
