// How words typed as a time are understood, while they are being typed.

import { assertNever } from '@/core/assert-never';
import { type ApproximateTime, type EventEnd, ONGOING, type When } from '@/core/time/approximate-time';
import { areBoundsTelling, type DescribedBounds, describeBounds, describeSpan } from '@/core/time/describe';
import { toEdtf } from '@/core/time/edtf-notation';
import { instant } from '@/core/time/instant';
import { type ParseContext, parseEnd, parseWhen, type TimeRefusal } from '@/core/time/parse';
import { isDayOrCoarser } from '@/core/time/unit';
import { zoneOffsetLabel } from '@/core/time/zone';

export interface NamedBounds {
  /** Null where there is only one time. */
  readonly of: 'start' | 'end' | null;
  readonly bounds: DescribedBounds;
}

export type Interpretation =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'understood';
      /** "on or around 25 November 2022" */
      readonly words: string;
      /** Null where EDTF cannot say it, or for an interval. */
      readonly edtf: string | null;
      /**
       * "UTC−8": of the clock that the words are read by, "UTC+2, then UTC+1" where it is set back or forward meanwhile. Null
       * where they name no hour, or `edtf` says it.
       */
      readonly offset: string | null;
      /** Of the time; of an interval named one by one. None of a clock time, whose words say it all. */
      readonly bounds: readonly NamedBounds[];
    }
  | { readonly kind: 'refused'; readonly refusal: TimeRefusal };

const EMPTY: Interpretation = { kind: 'empty' };

export function interpretWhen(text: string, context: ParseContext): Interpretation {
  if (text.trim() === '') return EMPTY;
  const when = parseWhen(text, context);
  return when.ok ? understoodWhen(when.value, context.zone) : { kind: 'refused', refusal: when.error };
}

export function interpretEnd(text: string, context: ParseContext, start: ApproximateTime | null): Interpretation {
  if (text.trim() === '') return EMPTY;
  const end = parseEnd(text, context, start);
  return end.ok ? understoodEnd(end.value, context.zone) : { kind: 'refused', refusal: end.error };
}

function understoodWhen(when: When, zone: string): Interpretation {
  switch (when.kind) {
    case 'undated':
      return EMPTY;
    case 'point':
      return understood(when.time, null, zone);
    case 'interval':
      return understood(when.start, when.end, zone);
    default:
      return assertNever(when);
  }
}

function understoodEnd(end: EventEnd, zone: string): Interpretation {
  if (end === null) return EMPTY;
  if (end === ONGOING) return { kind: 'understood', words: 'ongoing', edtf: null, offset: null, bounds: [] };
  return understood(end, null, zone);
}

function understood(start: ApproximateTime | null, end: EventEnd, zone: string): Interpretation {
  const edtf = start && end === null ? toEdtf(start) : null;
  return {
    kind: 'understood',
    words: describeSpan(start, end, { style: 'long', zone }),
    edtf,
    offset: edtf === null ? offsetOf([start, end === ONGOING ? null : end], zone) : null,
    bounds: boundsOf(start, end, zone),
  };
}

function offsetOf(times: readonly (ApproximateTime | null)[], zone: string): string | null {
  const hourly = times.find((time) => time !== null && !isDayOrCoarser(time.precision));
  if (hourly == null) return null;
  const last = hourly.latest === null ? null : instant(hourly.latest - 1);
  const ends = [hourly.earliest, last].filter((at) => at !== null);
  return [...new Set(ends.map((at) => zoneOffsetLabel(zone, at)))].join(', then ');
}

function boundsOf(start: ApproximateTime | null, end: EventEnd, zone: string): readonly NamedBounds[] {
  const isOne = end === null;
  const times = [
    { of: 'start', time: start },
    { of: 'end', time: end === ONGOING ? null : end },
  ] as const;
  return times.flatMap(({ of, time }) =>
    time === null || !areBoundsTelling(time) ? [] : { of: isOne ? null : of, bounds: describeBounds(time, { zone }) },
  );
}
