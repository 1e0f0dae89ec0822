// A time of a response, back as the value that it was made from: `timeFromOut(toTimeOut(time))` equals `time`.
// Throws for bounds that no server writes; a response is read once, at the door.

import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { fromRfc3339Utc, type Instant } from '@/core/time/instant';
import type { TimeOut } from './time';

export function timeFromOut({ edtf: _, text: __, relativeTo, ...out }: TimeOut): ApproximateTime {
  return {
    ...out,
    earliest: boundFromOut(out.earliest),
    latest: boundFromOut(out.latest),
    best: boundFromOut(out.best),
    ...(relativeTo && {
      relativeTo: {
        ...relativeTo,
        earliest: boundFromOut(relativeTo.earliest),
        latest: boundFromOut(relativeTo.latest),
      },
    }),
  };
}

export const endFromOut = (out: TimeOut | typeof ONGOING | null): EventEnd =>
  out === null || out === ONGOING ? out : timeFromOut(out);

export function instantFromOut(text: string): Instant {
  const at = fromRfc3339Utc(text);
  if (at === null) throw new RangeError(`Not a UTC date-time as the API writes them: ${text}`);
  return at;
}

const boundFromOut = (text: string | null): Instant | null => (text === null ? null : instantFromOut(text));
