// "16 October 2023, late", "7 May 2021 shortly before 5:00", "2 Oct within an hour of 11:00": the date said first, what is
// said of the day behind it. Read as the same words in the usual order; null for any other.

import { ok, type Result } from '@/core/result';
import type { When } from '../approximate-time';
import type { TimeRefusal, TimeResult } from '../refusal';
import { isDayOrCoarser } from '../unit';

const OF_THE_DAY =
  /^(.*\d.*?),?\s+((?:early|late)|(?:(?:very )?shortly|soon|just|right|immediately|not long|within|before|after)\s.+)$/i;

export function dateFirst(text: string, read: (text: string) => TimeResult<When>): TimeResult<When> | null {
  const [, date = '', rest] = OF_THE_DAY.exec(text) ?? [];
  if (rest === undefined || !isDate(read(date))) return null;
  const turned = read(`${rest} on ${date}`);
  return turned.ok ? ok(asStated(turned.value, text)) : isOffer(turned) ? turned : null;
}

const isDate = (when: TimeResult<When>): boolean =>
  when.ok && when.value.kind === 'point' && isDayOrCoarser(when.value.time.precision);

/** Of a refusal only what offers the whole of it is worth telling. */
const isOffer = ({ error }: Result<never, TimeRefusal> & { readonly ok: false }): boolean =>
  error.understood === undefined && (error.suggestions ?? []).length > 0;

const asStated = (when: When, statedAs: string): When =>
  when.kind === 'point' ? { ...when, time: { ...when.time, statedAs } } : when;
