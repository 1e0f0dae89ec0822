// An event's time as the kind of mark that the drawing grammar gives it, still in microseconds and free of any scale.
// In: an event. Out: a mark, or null for an event without any date. Source of the rule: the design's table of what is known.
// A deadline is an event tagged "deadline"; its flag stands where the time runs out.

import { assertNever } from '@/core/assert-never';
import type { IncidentEvent } from '@/core/incident/event';
import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { LONGEST_UNIT } from '@/core/time/longest-unit';

export const DEADLINE_TAG = 'deadline';

/** Something that happened at one moment, as far as that is known. */
export type MomentMark =
  | { readonly kind: 'instant'; readonly at: number }
  /** One unit of its precision, such as a day; `sure` is false where the source itself doubts it. */
  | { readonly kind: 'unit'; readonly earliest: number; readonly latest: number; readonly sure: boolean }
  | { readonly kind: 'around'; readonly earliest: number; readonly latest: number; readonly best: number }
  | { readonly kind: 'between'; readonly earliest: number; readonly latest: number; readonly best: number }
  | { readonly kind: 'before'; readonly latest: number; readonly best: number | null }
  | { readonly kind: 'after'; readonly earliest: number; readonly best: number | null };

/** One end of something that lasts: solid up to `inner`, fading out to `outer`; null where nothing bounds it. */
export interface Edge {
  readonly inner: number;
  readonly outer: number | null;
}

export type Mark =
  | MomentMark
  | { readonly kind: 'lasting'; readonly start: Edge; readonly end: Edge }
  | { readonly kind: 'ongoing'; readonly start: MomentMark }
  | { readonly kind: 'deadline'; readonly at: number };

const isWidened = (time: ApproximateTime): boolean => time.qualifier === 'approximate' || time.qualifier === 'both';

function boundedMark(time: ApproximateTime, earliest: number, latest: number): MomentMark {
  const best = time.best ?? (earliest + latest) / 2;
  if (isWidened(time)) return { kind: 'around', earliest, latest, best };
  const isOneUnit = time.relativeTo === undefined && latest - earliest <= LONGEST_UNIT[time.precision];
  if (!isOneUnit) return { kind: 'between', earliest, latest, best };
  const sure = time.qualifier === 'exact';
  return sure && latest - earliest <= 1 ? { kind: 'instant', at: earliest } : { kind: 'unit', earliest, latest, sure };
}

function momentMark(time: ApproximateTime): MomentMark | null {
  const { earliest, latest, best } = time;
  if (earliest !== null && latest !== null) return boundedMark(time, earliest, latest);
  if (latest !== null) return { kind: 'before', latest, best };
  if (earliest !== null) return { kind: 'after', earliest, best };
  return best === null ? null : { kind: 'around', earliest: best, latest: best, best };
}

/**
 * An edge whose bounds are a plain unit is sharp at the unit's outer side; any other fades over its bounds. One without a bound
 * on its inner side has an infinite one, which the other edge stops.
 */
function edgeOf(time: ApproximateTime, side: 'start' | 'end'): Edge | null {
  const mark = momentMark(time);
  if (mark === null) return null;
  switch (mark.kind) {
    case 'instant':
      return { inner: mark.at, outer: mark.at };
    case 'unit': {
      const at = side === 'start' ? mark.earliest : mark.latest;
      return { inner: at, outer: at };
    }
    case 'around':
    case 'between':
      return side === 'start'
        ? { inner: mark.latest, outer: mark.earliest }
        : { inner: mark.earliest, outer: mark.latest };
    case 'before':
      return side === 'start'
        ? { inner: mark.best ?? mark.latest, outer: null }
        : { inner: mark.best ?? -Infinity, outer: mark.latest };
    case 'after':
      return side === 'start'
        ? { inner: mark.best ?? Infinity, outer: mark.earliest }
        : { inner: mark.best ?? mark.earliest, outer: null };
    default:
      return assertNever(mark);
  }
}

const rim = ({ inner, outer }: Edge): number => outer ?? inner;

/** Where the two fades would cross, both meet in the middle; one without a bound reaches to the other edge. */
function lastingMark(first: Edge, last: Edge): Mark {
  const start = { ...first, inner: Number.isFinite(first.inner) ? first.inner : Math.max(rim(first), rim(last)) };
  const end = { ...last, inner: Number.isFinite(last.inner) ? last.inner : Math.min(rim(first), rim(last)) };
  if (start.inner <= end.inner) return { kind: 'lasting', start, end };
  const middle = (start.inner + end.inner) / 2;
  return { kind: 'lasting', start: { ...start, inner: middle }, end: { ...end, inner: middle } };
}

export function timeMark(start: ApproximateTime | null, end: EventEnd): Mark | null {
  const moment = start === null ? null : momentMark(start);
  if (end === ONGOING) return moment === null ? null : { kind: 'ongoing', start: moment };
  const endEdge = end === null ? null : edgeOf(end, 'end');
  if (endEdge === null) return moment;
  const startEdge = start === null ? null : edgeOf(start, 'start');
  return lastingMark(startEdge ?? { inner: rim(endEdge), outer: null }, endEdge);
}

export function markOf(event: Pick<IncidentEvent, 'start' | 'end' | 'tags'>): Mark | null {
  if (event.tags.includes(DEADLINE_TAG) && event.start !== null && event.end === null) {
    const { earliest, latest, best, qualifier } = event.start;
    const at = (qualifier === 'exact' ? null : best) ?? latest ?? best ?? earliest;
    return at === null ? null : { kind: 'deadline', at };
  }
  return timeMark(event.start, event.end);
}
