// A time as it travels: in requests a string (RFC 3339, EDTF or plain English), or the object of a response sent back;
// in responses an object with RFC 3339 bounds in UTC, `latest` exclusive. Converting there and back loses nothing.

import { z } from 'zod';
import { MILESTONES } from '@/core/incident/vocabulary';
import { type ApproximateTime, PRECISIONS, QUALIFIERS } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { toEdtf } from '@/core/time/edtf-notation';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import { LIMITS, text, words } from './text';

const bound = z.string().nullable();

const anchorSchema = z.object({ milestone: z.enum(MILESTONES), eventId: z.string(), earliest: bound, latest: bound });

export const timeOutSchema = z.object({
  statedAs: z.string().describe('The words or string as given'),
  zone: z.string().describe('IANA zone'),
  earliest: bound.describe('First possible moment, RFC 3339 in UTC; null where open'),
  latest: bound.describe('First moment that is no longer possible (exclusive); null where open'),
  best: bound.describe('The likeliest moment, where there is one'),
  precision: z.enum(PRECISIONS),
  qualifier: z.enum(QUALIFIERS),
  edtf: z.string().optional().describe('Extended Date/Time Format, where it can say this time'),
  text: z.string().describe('In words'),
  relativeTo: anchorSchema
    .optional()
    .describe('What relative words were resolved against; absent where that event is privileged against you'),
});
export type TimeOut = z.infer<typeof timeOutSchema>;

/** Bounds set by hand: what a response gave, or what a drag made of it. `edtf` and `text` are derived, so they are ignored. */
export const timeObjectSchema = z.strictObject({
  ...timeOutSchema.shape,
  statedAs: words(LIMITS.when),
  best: bound.optional(),
  text: z.string().optional(),
  relativeTo: anchorSchema.extend({ eventId: z.uuid().toLowerCase() }).optional(),
});

export const timeInputSchema = z.union([text(LIMITS.when), timeObjectSchema], {
  error: 'Give a time as a string such as "2022-11-25~", "around 14:05 on 5 Jan" or an RFC 3339 date-time.',
});
export type TimeInput = z.infer<typeof timeInputSchema>;

const boundOut = (at: Instant | null) => (at === null ? null : toRfc3339(at));

export function toTimeOut(time: ApproximateTime): TimeOut {
  const edtf = toEdtf(time);
  const { relativeTo } = time;
  return {
    statedAs: time.statedAs,
    zone: time.zone,
    earliest: boundOut(time.earliest),
    latest: boundOut(time.latest),
    best: boundOut(time.best),
    precision: time.precision,
    qualifier: time.qualifier,
    ...(edtf === null ? {} : { edtf }),
    text: describeTime(time, { style: 'long' }),
    ...(relativeTo && {
      relativeTo: { ...relativeTo, earliest: boundOut(relativeTo.earliest), latest: boundOut(relativeTo.latest) },
    }),
  };
}
