// `asOf` and `knownAt` as requests and addresses say them. Digits are the number of a revision, a date means the end of
// that day in the incident's zone, a date-time without an offset is of that zone. Refuses anything else by its pointer.

import { z } from 'zod';
import type { AsOf, Moment } from '@/core/incident/moment';
import type { FieldError } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { daysOf } from '@/core/time/calendar';
import { dateFault } from '@/core/time/fault';
import { type Instant, instant, isKept, MICROS_PER_DAY } from '@/core/time/instant';
import { OUT_OF_RANGE } from '@/core/time/refusal';
import { readDateTime } from '@/core/time/rfc3339';
import { endMicrosOfWall } from '@/core/time/zone';

const words = z.string().max(100, 'Too long for a moment.').optional();

/** The parameters of every reading that can look back. */
export const MOMENT_PARAMETERS = {
  asOf: words.describe(
    'As recorded: the number of a revision, an RFC 3339 date-time (the last revision at or before it), or a date (its end)',
  ),
  knownAt: words.describe(
    'As known on: what had been learned by this RFC 3339 date-time or the end of this date; where nobody said when, what had been entered',
  ),
} as const;

export const momentQuerySchema = z.strictObject(MOMENT_PARAMETERS);
export type MomentQuery = z.output<typeof momentQuerySchema>;

export function readMoment({ asOf, knownAt }: MomentQuery, zone: string): Result<Moment, readonly FieldError[]> {
  const recorded = asOf === undefined ? ok(null) : readAsOf(asOf, zone);
  const known = knownAt === undefined ? ok(null) : readKnownAt(knownAt, zone);
  const errors = [recorded, known].flatMap((read) => (read.ok ? [] : [read.error]));
  if (!recorded.ok || !known.ok) return refuse(errors);
  return ok({ asOf: recorded.value, knownAt: known.value });
}

type Read<T> = Result<T, FieldError>;

function readAsOf(given: string, zone: string): Read<AsOf> {
  if (/^\d{1,9}$/.test(given)) {
    const seq = Number(given);
    return seq > 0 ? ok({ kind: 'revision', seq }) : refused('/asOf', 'Revisions are numbered from 1.');
  }
  const at = lastInstantOf(given, zone);
  if (at.ok) return ok({ kind: 'moment', at: at.value });
  return refused('/asOf', at.error ?? `Give the number of a revision, ${A_MOMENT}`);
}

function readKnownAt(given: string, zone: string): Read<Instant> {
  const at = lastInstantOf(given, zone);
  return at.ok ? at : refused('/knownAt', at.error ?? `Give ${A_MOMENT}`);
}

const A_MOMENT =
  'an RFC 3339 date-time such as 2023-01-05T20:00:00-08:00, or a date such as 2023-01-05, which means its end.';

const refused = (pointer: string, detail: string): Read<never> => refuse({ pointer, detail });

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** An unescaped plus sign in an address arrives as a blank. */
const BLANK_FOR_PLUS = /(?<=T\d\d:\d\d\S*) (?=\d\d:?\d\d$)/i;

/** The moment, or the last microsecond of the day. Refused with what is wrong with it; null where it reads as none. */
function lastInstantOf(given: string, zone: string): Result<Instant, string | null> {
  const [, year, month, day] = DATE.exec(given) ?? [];
  if (day !== undefined) return endOfDay(Number(year), Number(month), Number(day), zone);
  return instantOf(given, zone);
}

/** Refused with what is wrong with it; null where it reads as no date-time. */
export function instantOf(given: string, zone: string): Result<Instant, string | null> {
  const read = readDateTime(given.replace(BLANK_FOR_PLUS, '+'), zone);
  if (read === null || !read.ok) return refuse(read?.error.detail ?? null);
  return read.value.earliest === null ? refuse(null) : ok(read.value.earliest);
}

function endOfDay(year: number, month: number, day: number, zone: string): Result<Instant, string> {
  const fault = dateFault(year, month, day);
  if (fault !== null && !fault.ok) return refuse(fault.error.detail);
  const last = endMicrosOfWall((daysOf(year, month, day) + 1) * MICROS_PER_DAY, zone) - 1;
  return isKept(last) ? ok(instant(last)) : refuse(OUT_OF_RANGE);
}
