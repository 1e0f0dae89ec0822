// A moment of the record in words, and typed words as a moment of the record.

import { type MomentQuery, readMoment } from '@/core/contracts/moment-query';
import { ok, type Result, refuse } from '@/core/result';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import { type Instant, instant, toRfc3339 } from '@/core/time/instant';
import { type ParseContext, parseWhen } from '@/core/time/parse';
import { dateOf } from '@/core/time/zone';

/** "As recorded at revision 4", "As recorded at the end of 5 January 2023", "As known on 5 January 2023, 20:00". */
export function pastWords({ asOf, knownAt }: MomentQuery, zone: string): string {
  const known = knownAt === undefined ? null : `known on ${momentWords({ knownAt }, zone) ?? knownAt}`;
  const recorded = asOf === undefined ? null : `recorded ${recordedWords(asOf, zone)}`;
  return `As ${[recorded, known].filter((words) => words !== null).join(', as ')}`;
}

function recordedWords(asOf: string, zone: string): string {
  if (/^\d+$/.test(asOf)) return `at revision ${Number(asOf).toLocaleString('en-GB')}`;
  const words = momentWords({ knownAt: asOf }, zone) ?? asOf;
  return isDate(asOf) ? `at the end of ${words}` : `on ${words}`;
}

/** Null for what is no moment. */
function momentWords(moment: MomentQuery, zone: string): string | null {
  const read = readMoment(moment, zone);
  const at = read.ok ? read.value.knownAt : null;
  if (at === null) return null;
  const precision = isDate(moment.knownAt ?? '') ? 'day' : 'minute';
  return describeTime(timeAt(at, precision, zone), { style: 'long', zone });
}

const isDate = (said: string): boolean => /^\d{4}-\d\d-\d\d$/.test(said);

export const dayWords = (date: string, zone: string, style: 'long' | 'short' = 'short'): string => {
  const read = readMoment({ knownAt: date }, zone);
  const at = read.ok ? read.value.knownAt : null;
  return at === null ? date : describeTime(timeAt(at, 'day', zone), { style, zone });
};

/** The day of a moment, such as "2023-01-05"; null where it names none. */
export function dayOf(said: string, zone: string): string | null {
  const read = readMoment({ knownAt: said }, zone);
  return read.ok && read.value.knownAt !== null ? dateOf(read.value.knownAt, zone) : null;
}

/** Typed words as the address says a moment: a date for a day or what is longer, which means its end. */
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
