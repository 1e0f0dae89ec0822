// The two ends of a range, each of which may lean on the other: "3 and 5 March", "2 and 3pm", "14:00 to 15:30 on 5 Jan",
// "25 Nov to 5 Jan 2023". An end that leaves something out is the last such time before the other end, or the first after it.

import { ok } from '@/core/result';
import type { ApproximateTime } from '../approximate-time';
import { type Instant, MICROS_PER_DAY } from '../instant';
import { refuseTime, type TimeResult } from '../refusal';
import { leansOnReference } from './date-reference';
import { refuseEitherNight } from './over-midnight';
import { readPoint } from './point-reading';
import type { Scene } from './scene';
import type { ClockTime, DatedWords, Ends, Meridiem, PointWords } from './words';

export function readRange(ends: Ends<PointWords>, scene: Scene): TimeResult<Ends<ApproximateTime>> {
  const { first, last } = completed(ends);
  const read = lacking(first) > lacking(last) ? fromLast(first, last, scene) : fromFirst(first, last, scene);
  const isYearless = lacking(first) > 0 && lacking(last) > 0;
  return read.ok && isYearless && endsInNextYear(read.value, scene) ? refuseTime(NEXT_YEAR) : read;
}

const HALF_A_YEAR_MICROS = 183 * MICROS_PER_DAY;
const NEXT_YEAR = 'The end comes before the start, or is of next year; state the earlier time first, or the years.';

/** "5 December to 3 December" was hardly meant to end a year from now, where "20 December to 5 January" may be. */
function endsInNextYear({ first, last }: Ends<ApproximateTime>, { context }: Scene): boolean {
  const [from, to] = [placeOf(first), placeOf(last)];
  return from !== null && to !== null && to > context.now && to - from > HALF_A_YEAR_MICROS;
}

/** How much is left out: nothing, the year, the month too, the date altogether. The fuller end is read first. */
function lacking(point: PointWords): 0 | 1 | 2 | 3 {
  if (point.kind !== 'dated') return 0;
  if (point.date === null || point.date.kind === 'days-on' || point.date.kind === 'weekday-on') return 3;
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
  if (!start.ok) return start;
  const ends = { first: start.value, last: end.value };
  const other = at === null ? null : nightFrom(first, last, at, scene);
  if (other === null) return ok(ends);
  return endsAtMidnight(last) ? ok(other) : refuseEitherNight([other, ends], scene.text);
}

/** "10 pm to midnight on 5 January" ends the day that it names, as nobody would name the other. */
function endsAtMidnight(last: PointWords): boolean {
  const clock = last.kind === 'dated' && last.clock?.kind === 'clock' ? last.clock : null;
  if (clock === null || clock.minute > 0 || clock.second > 0) return false;
  return clock.meridiem === null ? clock.hour === 0 : clock.meridiem === 'am' && clock.hour === 12;
}

/** Where the date belongs to both times of day only if the second is of the next day: with the date at the first. */
function nightFrom(first: PointWords, last: PointWords, at: Instant, scene: Scene): Ends<ApproximateTime> | null {
  if (first.kind !== 'dated' || first.date !== null || last.kind !== 'dated' || last.clock === null) return null;
  const night = fromFirst({ ...first, date: last.date }, { ...last, date: null }, scene);
  return night.ok && (placeOf(night.value.first) ?? at) > at ? night.value : null;
}

/** Where the other end stands: its best guess, since "around" begins earlier than what was stated. */
const placeOf = ({ best, earliest }: ApproximateTime): Instant | null => best ?? earliest;

/** "1730" in "between 1730 and 1800 UTC": beside a time of day four figures are no year. */
function asClockBeside(other: PointWords, end: PointWords): PointWords {
  if (other.kind !== 'dated' || other.clock?.kind !== 'clock') return end;
  if (end.kind !== 'dated' || end.clock !== null || end.date?.kind !== 'year') return end;
  const [hour, minute] = [Math.floor(end.date.year / 100), end.date.year % 100];
  if (hour > 23 || minute > 59) return end;
  const clock: ClockTime = {
    ...{ kind: 'clock', hour, minute, second: 0, microsecond: 0, precision: 'minute' },
    ...{ meridiem: null, isBare: false, saidHour: null },
  };
  return { ...end, date: null, clock };
}

/** Bare numbers, halves of the day and zones taken from the other end. */
function completed(ends: Ends<PointWords>): Ends<PointWords> {
  const first = asClockBeside(ends.last, ends.first);
  const last = asClockBeside(ends.first, ends.last);
  if (first.kind === 'bare' && last.kind === 'dated') return { first: leadIn(first, last) ?? first, last };
  if (last.kind === 'bare' && first.kind === 'dated') return followOn(first, last);
  return overNight(inHalves({ first: inPlaceOf(last, first), last: inPlaceOf(first, last) }));
}

/** "On 5 January between 22:00 and 02:00": a date that was said of both is that of the first, the second comes after it. */
function overNight({ first, last }: Ends<PointWords>): Ends<PointWords> {
  const isShared = first.kind === 'dated' && last.kind === 'dated' && first.date !== null && first.date === last.date;
  return isShared && first.clock !== null && last.clock !== null
    ? { first, last: { ...last, date: null } }
    : { first, last };
}

/** "7:30 to 9:30 pm" and "2pm to 3:30" say the half of the day once; a time that has a date of its own says it itself. */
function inHalves(ends: Ends<PointWords>): Ends<PointWords> {
  const { first, last } = ends;
  if (
    first.kind !== 'dated' ||
    last.kind !== 'dated' ||
    first.clock?.kind !== 'clock' ||
    last.clock?.kind !== 'clock'
  ) {
    return ends;
  }
  const [from, to] = [first.clock, last.clock];
  if (first.date !== null && last.date !== null && first.date !== last.date) return ends;
  if (lacksHalf(from) && to.meridiem !== null && (first.date === null || last.date !== null)) {
    return { first: { ...first, clock: { ...from, meridiem: halfBefore(from, to) } }, last };
  }
  if (lacksHalf(to) && from.meridiem !== null) {
    return { first, last: { ...last, clock: { ...to, meridiem: halfAfter(from, to) } } };
  }
  return ends;
}

const lacksHalf = ({ hour, meridiem }: ClockTime): boolean => meridiem === null && hour >= 1 && hour <= 12;
const inHalf = ({ hour, minute, second }: ClockTime): number => ((hour % 12) * 60 + minute) * 60 + second;
const other = (half: Meridiem | null): Meridiem => (half === 'am' ? 'pm' : 'am');
const halfBefore = (from: ClockTime, to: ClockTime): Meridiem | null =>
  inHalf(from) <= inHalf(to) ? to.meridiem : other(to.meridiem);
const halfAfter = (from: ClockTime, to: ClockTime): Meridiem | null =>
  inHalf(from) < inHalf(to) ? from.meridiem : other(from.meridiem);

/** "Between 10:00 and 11:00 UTC" says the zone once for both times of day, or both dates. */
function inPlaceOf(other: PointWords, end: PointWords): PointWords {
  if (end.kind !== 'dated' || other.kind !== 'dated') return end;
  if ((end.clock === null) !== (other.clock === null)) return end;
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
function hourBefore(hour: number, last: ClockTime): ClockTime {
  const first: ClockTime = { ...last, hour, minute: 0, second: 0, microsecond: 0, precision: 'hour' };
  return { ...first, meridiem: halfBefore(first, last) };
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
