// The two ends of a range, each of which may lean on the other: "3 and 5 March", "2 and 3pm", "14:00 to 15:30 on 5 Jan",
// "25 Nov to 5 Jan 2023". An end that leaves something out is the last such time before the other end, or the first after it.

import { ok } from '@/core/result';
import type { ApproximateTime } from '../approximate-time';
import type { Instant } from '../instant';
import type { TimeResult } from '../refusal';
import { leansOnReference } from './date-reference';
import { readPoint } from './point-reading';
import type { Scene } from './scene';
import type { ClockTime, DatedWords, PointWords } from './words';

export interface Ends<T> {
  readonly first: T;
  readonly last: T;
}

export function readRange(ends: Ends<PointWords>, scene: Scene): TimeResult<Ends<ApproximateTime>> {
  const { first, last } = completed(ends);
  return lacking(first) > lacking(last) ? fromLast(first, last, scene) : fromFirst(first, last, scene);
}

/** How much is left out: nothing, the year, the month too, the date altogether. The fuller end is read first. */
function lacking(point: PointWords): 0 | 1 | 2 | 3 {
  if (point.kind !== 'dated') return 0;
  if (point.date === null) return 3;
  if (!leansOnReference(point.date)) return 0;
  return point.date.kind === 'day' && point.date.month === null ? 2 : 1;
}

function fromFirst(first: PointWords, last: PointWords, scene: Scene): TimeResult<Ends<ApproximateTime>> {
  const start = readPoint(first, scene);
  if (!start.ok) return start;
  const at = lacking(last) > 0 ? placeOf(start.value) : null;
  const end = readPoint(last, at === null ? scene : { ...scene, reference: { at, toward: 'future' } });
  return end.ok ? ok({ first: start.value, last: end.value }) : end;
}

function fromLast(first: PointWords, last: PointWords, scene: Scene): TimeResult<Ends<ApproximateTime>> {
  const end = readPoint(last, scene);
  if (!end.ok) return end;
  const at = placeOf(end.value);
  const start = readPoint(first, at === null ? scene : { ...scene, reference: { at, toward: 'past' } });
  return start.ok ? ok({ first: start.value, last: end.value }) : start;
}

/** Where the other end stands: its best guess, since "around" begins earlier than what was stated. */
const placeOf = ({ best, earliest }: ApproximateTime): Instant | null => best ?? earliest;

/** Bare numbers, halves of the day and zones taken from the other end. */
function completed({ first, last }: Ends<PointWords>): Ends<PointWords> {
  if (first.kind === 'bare' && last.kind === 'dated') return { first: leadIn(first, last) ?? first, last };
  if (last.kind === 'bare' && first.kind === 'dated') return followOn(first, last);
  return { first: inPlaceOf(last, first), last: inPlaceOf(first, last) };
}

/** "Between 10:00 and 11:00 UTC" says the zone once for both times of day. */
function inPlaceOf(other: PointWords, end: PointWords): PointWords {
  if (end.kind !== 'dated' || other.kind !== 'dated' || end.clock === null || other.clock === null) return end;
  return end.place === null ? { ...end, place: other.place } : end;
}

type BareWords = Extract<PointWords, { kind: 'bare' }>;

/** "3" in "3 and 5 March", "2" in "2 and 3pm". */
function leadIn({ value, isApproximate, isUncertain }: BareWords, last: DatedWords): PointWords | null {
  const { date, clock } = last;
  const doubt = { isApproximate, isUncertain };
  if (clock?.kind === 'clock' && clock.meridiem !== null) {
    return { ...last, clock: hourBefore(value, clock), ...doubt };
  }
  if (date?.kind !== 'day' || clock !== null) return null;
  return { ...last, date: { ...date, day: value, weekday: null }, ...doubt };
}

/** In the same half of the day where that is earlier, else in the other: "9 to 5pm". */
function hourBefore(hour: number, { meridiem, hour: lastHour, ...clock }: ClockTime): ClockTime {
  const isEarlier = hour % 12 <= lastHour % 12;
  const other = meridiem === 'am' ? 'pm' : 'am';
  return {
    ...clock,
    hour,
    minute: 0,
    second: 0,
    microsecond: 0,
    precision: 'hour',
    meridiem: isEarlier ? meridiem : other,
  };
}

/** "5, 2023" in "January 3 to 5, 2023". */
function followOn(first: DatedWords, last: BareWords): Ends<PointWords> {
  const { date } = first;
  if (date?.kind !== 'day' || first.clock !== null) return { first, last };
  const year = date.year ?? last.year;
  const day = { ...date, year };
  return {
    first: { ...first, date: day },
    last: {
      ...first,
      date: { ...day, day: last.value, weekday: null },
      isApproximate: last.isApproximate,
      isUncertain: last.isUncertain,
    },
  };
}
