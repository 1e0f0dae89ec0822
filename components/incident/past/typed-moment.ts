// Typed words as a moment of the record.

import { ok, type Result, refuse } from '@/core/result';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { type Instant, instant, toRfc3339 } from '@/core/time/instant';
import { type ParseContext, parseWhen } from '@/core/time/parse';
import { dateOf } from '@/core/time/zone';

/** As the address says it: a date for a day or what is longer, which means its end. */
export function typedMoment(words: string, context: ParseContext): Result<string, string> {
  const when = parseWhen(words, context);
  if (!when.ok) return refuse(when.error.detail);
  if (when.value.kind !== 'point') return refuse('Give one moment, such as “5 Jan 2023 20:00”.');
  const at = lastOf(when.value.time);
  if (at === null) return refuse('Give a moment or a day, such as “5 Jan 2023 20:00”.');
  return ok(isClockTime(when.value.time) ? toRfc3339(at) : dateOf(at, context.zone));
}

const isClockTime = ({ precision }: ApproximateTime): boolean =>
  !['day', 'month', 'season', 'year', 'decade', 'century'].includes(precision);

/** A clock time means that moment, a day its end. */
function lastOf(time: ApproximateTime): Instant | null {
  if (isClockTime(time)) return time.best ?? time.earliest;
  return time.latest === null ? null : instant(time.latest - 1);
}
