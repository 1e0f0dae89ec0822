// Reads a time out of a request: words are parsed, an object sent back is checked. Refusals name the field by its pointer.

import type { z } from 'zod';
import { assertNever } from '@/core/assert-never';
import type { FieldError } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { type ApproximateTime, type EventEnd, ONGOING, type When } from '@/core/time/approximate-time';
import { fromRfc3339Utc, type Instant } from '@/core/time/instant';
import { approximateTimeSchema } from '@/core/time/json';
import { type ParseContext, parseEnd, parseWhen, type TimeRefusal } from '@/core/time/parse';
import { asContracted } from './as-contracted';
import type { TimeInput, timeObjectSchema } from './time';

type Errors = readonly FieldError[];

/** `when`: absent or null is undated, an interval splits into start and end. */
export function readWhen(
  given: TimeInput | null | undefined,
  pointer: string,
  context: ParseContext,
): Result<When, Errors> {
  if (given !== null && typeof given === 'object') {
    const time = readTimeObject(given, pointer);
    return time.ok ? ok({ kind: 'point', time: time.value }) : time;
  }
  const when = parseWhen(given, context);
  return when.ok ? when : refuse([fieldErrorOf(when.error, pointer)]);
}

/** `until`: a time, "ongoing", or null for none. */
export function readUntil(
  given: TimeInput | null | undefined,
  pointer: string,
  context: ParseContext,
  start: ApproximateTime | null,
): Result<EventEnd, Errors> {
  if (given === null || given === undefined) return ok(null);
  if (given === ONGOING) return ok(ONGOING);
  if (typeof given === 'object') return readTimeObject(given, pointer);
  const end = parseEnd(given, context, start);
  return end.ok ? end : refuse([fieldErrorOf(end.error, pointer)]);
}

/** A single time such as `learnedAt`: no interval. */
export function readPoint(
  given: TimeInput | null | undefined,
  pointer: string,
  context: ParseContext,
): Result<ApproximateTime | null, Errors> {
  const when = readWhen(given, pointer, context);
  if (!when.ok) return when;
  switch (when.value.kind) {
    case 'undated':
      return ok(null);
    case 'point':
      return ok(when.value.time);
    case 'interval':
      return refuse([{ pointer, detail: 'Give one time here, not an interval.' }]);
    default:
      return assertNever(when.value);
  }
}

function readTimeObject(given: z.infer<typeof timeObjectSchema>, pointer: string): Result<ApproximateTime, Errors> {
  const anchor = given.relativeTo;
  const read = asContracted(approximateTimeSchema, {
    earliest: readBound(given.earliest),
    latest: readBound(given.latest),
    best: readBound(given.best ?? null),
    precision: given.precision,
    qualifier: given.qualifier,
    zone: given.zone,
    statedAs: given.statedAs,
    ...(anchor && {
      relativeTo: { ...anchor, earliest: readBound(anchor.earliest), latest: readBound(anchor.latest) },
    }),
  });
  if (read.ok) return read;
  return refuse(read.error.map((error) => ({ ...error, pointer: pointer + error.pointer })));
}

/** NaN for what is no UTC date-time, so that the schema refuses it at the right member. */
const readBound = (bound: string | null): Instant | number | null =>
  bound === null ? null : (fromRfc3339Utc(bound) ?? Number.NaN);

export function fieldErrorOf(refusal: TimeRefusal, pointer: string): FieldError {
  const { detail, understood, suggestions = [] } = refusal;
  const parts = [
    detail,
    understood && `Understood so far: ${understood}.`,
    suggestions.length > 0 && `Write ${suggestions.join(' or ')}.`,
  ];
  return { pointer, detail: parts.filter(Boolean).join(' ') };
}
