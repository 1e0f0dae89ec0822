// A date, a time of day or both, read on the clock that the words name or else on the zone's. A time of day without a date
// is the most recent one. A date in a zone of its own keeps that zone, since its day is that zone's.

import { ok } from '@/core/result';
import type { ApproximateTime } from '../approximate-time';
import type { ClockSource } from '../clock-source';
import { type Instant, MICROS_PER_DAY } from '../instant';
import { refuseTime, type TimeRefusal, type TimeResult } from '../refusal';
import { qualifierOf, type StatedPoint, timeOfPoint } from '../stated-point';
import { WEEK_STEP } from '../tolerance';
import { stepWall, UNIT_STEP } from '../unit';
import { wallMicrosAt } from '../zone';
import { readDateWords } from './calendar-reading';
import type { CalendarReading } from './calendar-unit';
import { type ClockReading, readClockWords } from './clock-reading';
import { hourNames } from './clock-rules';
import { isLatestWeekday, type Reference } from './date-reference';
import type { Scene } from './scene';
import type { DatedWords, DateWords, PlacedClock, PlaceWords } from './words';

export function readDated(words: DatedWords, scene: Scene): TimeResult<ApproximateTime> {
  const clock = clockOf(words.place, scene);
  if (!clock.ok) return clock;
  const nowWall = wallOn(clock.value, scene.context.now);
  const other = scene.reference ?? scene.context.reference;
  const reference: Reference = other
    ? { wall: wallOn(clock.value, other.at), toward: other.toward }
    : { wall: nowWall, toward: 'past' };
  const placed = place(words, reference, nowWall);
  if (!placed.ok) return inTheSentence(placed.error, words, scene.text);
  const keepsPlace = words.clock === null && words.place?.kind === 'zone';
  const time = timeOfPoint({
    ...begun(placed.value, words.date, reference),
    clock: clock.value,
    qualifier: qualifierOf(words.isApproximate, words.isUncertain),
    zone: keepsPlace && words.place?.kind === 'zone' ? words.place.zone : scene.context.zone,
    statedAs: scene.text,
  });
  return time.ok ? confirmed(time.value, words.again, scene) : time;
}

/** Readings of a bare hour put into the sentence that it stands in, where it stands there only once. */
function inTheSentence(refusal: TimeRefusal, { clock }: DatedWords, text: string): TimeResult<never> {
  const { detail, suggestions } = refusal;
  if (clock?.kind !== 'clock' || !clock.isBare) return refuseTime(detail, suggestions);
  const hour = new RegExp(`\\b(${hourNames(clock.saidHour ?? clock.hour)})\\b(?: o'clock)?`, 'gi');
  const isOnce = [...text.matchAll(hour)].length === 1;
  return refuseTime(detail, isOnce ? ['am', 'pm'].map((half) => text.replace(hour, `$1 ${half}`)) : suggestions);
}

/** The second clock has to show the same time of day as the first. */
function confirmed(time: ApproximateTime, again: PlacedClock | undefined, scene: Scene): TimeResult<ApproximateTime> {
  const at = time.best ?? time.earliest;
  if (again === undefined || at === null) return ok(time);
  const clock = clockOf(again.place, scene);
  if (!clock.ok) return clock;
  const said = readClockWords(again.clock);
  if (!said.ok) return said;
  const wall = wallOn(clock.value, at);
  return said.value.from === wall - Math.floor(wall / MICROS_PER_DAY) * MICROS_PER_DAY
    ? ok(time)
    : refuseTime('The two clocks do not show the same time then; state one of them.');
}

function clockOf(place: PlaceWords | null, { context, text }: Scene): TimeResult<ClockSource> {
  if (place === null) return ok({ kind: 'zone', zone: context.zone });
  if (place.kind !== 'ambiguous') return ok(place);
  const own = place.meanings.find(({ isOwnOf }) => isOwnOf(context.zone));
  if (own) return ok({ kind: 'offset', offsetMicros: own.offsetMicros });
  const name = place.abbreviation.toUpperCase();
  const meanings = place.meanings.map(({ words }) => words);
  const replaced = meanings.map((meaning) => text.replace(new RegExp(`\\b${name}\\b`, 'i'), meaning));
  return refuseTime(`${name} stands for several zones (${meanings.join(', ')}); give the offset.`, replaced);
}

const wallOn = (clock: ClockSource, at: Instant): number =>
  clock.kind === 'zone' ? wallMicrosAt(at, clock.zone) : at + clock.offsetMicros;

type Placed = Pick<StatedPoint, 'span' | 'precision' | 'tolerance'>;

function place({ date, clock }: DatedWords, reference: Reference, nowWall: number): TimeResult<Placed> {
  const day = date && readDateWords(date, reference, nowWall);
  if (day && !day.ok) return day;
  if (clock === null) return day ?? refuseTime('No date was stated.');
  const time = readClockWords(clock);
  if (!time.ok) return time;
  return day ? onDay(day.value, time.value) : ok(onNearestDay(time.value, reference));
}

/** On a Friday at noon "Friday at 8 pm" is that of the week before: of a weekday too it is the latest that has begun. */
function begun(placed: Placed, date: DateWords | null, { wall, toward }: Reference): Placed {
  const { from, to } = placed.span;
  if (date === null || toward === 'future' || from <= wall || !isLatestWeekday(date)) return placed;
  return { ...placed, span: { from: stepWall(from, WEEK_STEP, -1), to: stepWall(to, WEEK_STEP, -1) } };
}

function onDay({ span, precision, unit }: CalendarReading, time: ClockReading): TimeResult<Placed> {
  if (precision !== 'day' || unit !== 'day') return refuseTime('A time of day needs one day that it belongs to.');
  return ok(atDay(span.from, time));
}

const atDay = (day: number, { from, to, precision }: ClockReading): Placed => ({
  span: { from: day + from, to: day + to },
  precision,
  tolerance: UNIT_STEP[precision],
});

function onNearestDay(time: ClockReading, { wall, toward }: Reference): Placed {
  const day = Math.floor(wall / MICROS_PER_DAY) * MICROS_PER_DAY;
  if (toward === 'past') return atDay(day + time.from <= wall ? day : day - MICROS_PER_DAY, time);
  return atDay(day + time.from >= wall ? day : day + MICROS_PER_DAY, time);
}
