// What an editor of an event's time holds: the words of start and end, and its bounds when they are set by hand.
// Words that were not touched keep the time that they once gave, since "yesterday" would mean another day by now.

import { z } from 'zod';
import { fieldErrorOf } from '@/core/contracts/read-time';
import type { FieldError } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { timeAt, withBounds } from '@/core/time/edit';
import { type Instant, instant } from '@/core/time/instant';
import { type ParseContext, parseEnd, parseWhen } from '@/core/time/parse';
import { isDayOrCoarser } from '@/core/time/unit';
import { startOfDay } from '@/core/time/zone';

const boundsDraftSchema = z.object({ earliest: z.string(), best: z.string(), latest: z.string() });
export type BoundsDraft = z.infer<typeof boundsDraftSchema>;

export const timeDraftSchema = z.object({
  when: z.string(),
  until: z.string(),
  /** Null while the bounds are those that the words give. */
  bounds: boundsDraftSchema.nullable(),
});
export type TimeDraft = z.infer<typeof timeDraftSchema>;

export interface EventTimes {
  readonly start: ApproximateTime | null;
  readonly end: EventEnd;
}

export const timeDraftOf = ({ start, end }: EventTimes): TimeDraft => ({
  when: wordsOf(start),
  until: end === ONGOING ? ONGOING : wordsOf(end),
  bounds: null,
});

const wordsOf = (time: ApproximateTime | null): string => time?.statedAs ?? '';

/** The bounds of a time as an editor of bounds begins with them. */
export const boundsDraftOf = ({ earliest, best, latest, precision, zone }: ApproximateTime): BoundsDraft => ({
  earliest: boundWords(earliest, zone),
  best: best !== null && isDayOrCoarser(precision) ? dayWords(best, zone) : boundWords(best, zone),
  latest: lastWords(latest, zone),
});

/** The day where a bound lies on its edge, else the minute. */
function boundWords(at: Instant | null, zone: string): string {
  if (at === null) return '';
  const precision = startOfDay(at, zone) === at ? 'day' : 'minute';
  return describeTime(timeAt(at, precision, zone), { style: 'long', zone });
}

const dayWords = (at: Instant, zone: string): string => describeTime(timeAt(at, 'day', zone), { style: 'long', zone });

/** The last day that counts: bounds are kept as the first moment that does not. */
const lastWords = (at: Instant | null, zone: string): string =>
  at !== null && startOfDay(at, zone) === at
    ? boundWords(startOfDay(instant(at - 1), zone), zone)
    : boundWords(at, zone);

type Read<T> = Result<T, readonly FieldError[]>;

/** The times that a draft states, given those that the event has. */
export function readTimeDraft(draft: TimeDraft, before: EventTimes, context: ParseContext): Read<EventTimes> {
  const stated = readWords(draft, before, context);
  if (!stated.ok) return stated;
  const { start, end } = stated.value;
  if (start === null || draft.bounds === null) return ok({ start, end });
  const bounded = readBounds(draft.bounds, start, context);
  return bounded.ok ? ok({ start: bounded.value, end }) : bounded;
}

function readWords({ when, until }: TimeDraft, before: EventTimes, context: ParseContext): Read<EventTimes> {
  const known = timeDraftOf(before);
  const isUntouched = when === known.when;
  const read = isUntouched || when.trim() === '' ? null : parseWhen(when, context);
  if (read && !read.ok) return refuse([fieldErrorOf(read.error, '/when')]);
  if (read?.value.kind === 'interval') {
    const { start, end } = read.value;
    if (until.trim() === '' || until === known.until) return ok({ start, end });
    return refuse([
      { pointer: '/until', detail: 'The interval above already gives the end. Give the end in one of the two.' },
    ]);
  }
  const start = isUntouched ? before.start : read?.value.kind === 'point' ? read.value.time : null;
  const end = readUntil(until, known.until, { ...before, start }, context);
  return end.ok ? ok({ start, end: start === null ? null : end.value }) : end;
}

function readUntil(until: string, known: string, before: EventTimes, context: ParseContext): Read<EventEnd> {
  if (until === known) return ok(before.end);
  if (until.trim() === '') return ok(null);
  const end = parseEnd(until, context, before.start);
  return end.ok ? end : refuse([fieldErrorOf(end.error, '/until')]);
}

function readBounds(draft: BoundsDraft, time: ApproximateTime, context: ParseContext): Read<ApproximateTime> {
  const known = boundsDraftOf(time);
  const earliest = readBound(draft.earliest, known.earliest, '/earliest', firstMoment, context);
  const best = readBound(draft.best, known.best, '/best', likeliest, context);
  const latest = readBound(draft.latest, known.latest, '/latest', endMoment, context);
  if (!earliest.ok) return earliest;
  if (!best.ok) return best;
  if (!latest.ok) return latest;
  const bounded = withBounds(time, { ...earliest.value, ...best.value, ...latest.value });
  if (bounded.ok) return bounded;
  // The field that was touched is the one to correct.
  const touched = (['latest', 'best', 'earliest'] as const).find((bound) => draft[bound] !== known[bound]);
  return refuse([fieldErrorOf(bounded.error, `/${touched ?? 'earliest'}`)]);
}

type Edge = (time: ApproximateTime) => { readonly [bound in keyof BoundsDraft]?: Instant | null };

const firstMoment: Edge = ({ earliest }) => ({ earliest });
/** Of a day or more, its middle. */
const likeliest: Edge = ({ best, precision, earliest, latest }) => {
  if (best !== null || earliest === null || latest === null) return { best: best ?? earliest ?? latest };
  return { best: isDayOrCoarser(precision) ? instant(Math.floor((earliest + latest) / 2)) : earliest };
};
/** A day counts to its end; a clock time is a moment. */
const endMoment: Edge = ({ precision, earliest, latest }) => ({
  latest: isDayOrCoarser(precision) ? latest : earliest,
});

/** Nothing where the text was not touched; an open side where it was emptied. */
function readBound(
  text: string,
  known: string,
  pointer: `/${keyof BoundsDraft}`,
  edge: Edge,
  context: ParseContext,
): Read<ReturnType<Edge>> {
  if (text === known) return ok({});
  if (text.trim() === '') return ok({ [pointer.slice(1)]: null });
  const when = parseWhen(text, context);
  if (!when.ok) return refuse([fieldErrorOf(when.error, pointer)]);
  if (when.value.kind !== 'point') return refuse([{ pointer, detail: 'Give one time here, not an interval.' }]);
  return ok(edge(when.value.time));
}
