// Whole statements as a time or an interval. The parts of an interval keep their own words where these say the same alone
// ("25 Nov 2022"), else the words that do ("3" of "3 to 5 March 2023" becomes "3 March 2023").

import { assertNever } from '@/core/assert-never';
import { ok } from '@/core/result';
import { type ApproximateTime, ONGOING, type When } from '../approximate-time';
import { after, before, between, by, onOrAfter } from '../bounds';
import { describeTime } from '../describe';
import { type Instant, instant } from '../instant';
import { endsBeforeStart } from '../order';
import { refuseTime, type TimeResult } from '../refusal';
import type { Third } from '../span-of-name';
import { timeOfPoint } from '../stated-point';
import { coarserOf, isDayOrCoarser, UNIT_STEP } from '../unit';
import { addDays, startOfDay } from '../zone';
import { readAll } from './grammar';
import { countFrom, within } from './length-reading';
import { pairSpan } from './pair-span';
import { endOfNow, readPoint } from './point-reading';
import { readRange } from './range-reading';
import type { Scene } from './scene';
import { statement as statementRule } from './statement-rules';
import type { Token } from './token';
import type { Bounded, LengthWords, OneSide, PointWords, QuotedBounded, Statement } from './words';

export function readStatement(statement: Statement, tokens: readonly Token[], scene: Scene): TimeResult<When> {
  switch (statement.kind) {
    case 'bounded': {
      const time = readBounded(statement.bounded, scene);
      return time.ok ? ok({ kind: 'point', time: time.value }) : time;
    }
    case 'both':
      return readBoth(statement, tokens, scene);
    case 'interval':
      return readInterval(statement.first, statement.last, tokens, scene);
    case 'lasting':
      return readLasting(statement, tokens, scene);
    case 'throughout':
      return readThroughout(statement.of, scene);
    case 'until': {
      const { value } = statement.last;
      const end = readBounded(value, scene);
      if (!end.ok) return end;
      const time = inOwnWords(end.value, statement.last, tokens, scene);
      // "At least until the 5th" says that it was so on the 5th.
      const known = value.kind === 'one-sided' ? readPoint(value.point, scene) : ok(time);
      return known.ok ? ok({ kind: 'interval', start: by(known.value, scene.text), end: time }) : known;
    }
    default:
      return assertNever(statement);
  }
}

function readBounded(bounded: Bounded, scene: Scene): TimeResult<ApproximateTime> {
  switch (bounded.kind) {
    case 'point':
      return readPoint(bounded.point, scene);
    case 'one-sided':
      return readOneSided(bounded.side, bounded.point, scene);
    case 'between': {
      const ends = readRange(bounded, scene);
      if (!ends.ok) return ends;
      const last = bounded.last.kind === 'now' ? endOfNow(scene) : ends.value.last;
      return readBetween(ends.value.first, last, scene.text);
    }
    case 'sides':
      return readSides(bounded, scene);
    case 'within': {
      const base = readPoint(bounded.of, scene);
      return base.ok ? within(base.value, bounded.length, bounded.direction, scene.text) : base;
    }
    case 'margin':
      return readMargin(bounded, scene);
    case 'pair':
      return readPair(bounded, scene);
    case 'guessed':
      return readGuessed(bounded, scene);
    default:
      return assertNever(bounded);
  }
}

const SIDES: Readonly<Record<OneSide, typeof by>> = { before, by, after, 'on-or-after': onOrAfter };

function readOneSided(side: OneSide, point: PointWords, scene: Scene): TimeResult<ApproximateTime> {
  const time = readPoint(point, scene);
  if (!time.ok) return time;
  return ok(sideOf(side, point)(time.value, scene.text));
}

function readSides(
  { after: later, first, before: earlier, last }: Extract<Bounded, { kind: 'sides' }>,
  scene: Scene,
): TimeResult<ApproximateTime> {
  const ends = readRange({ first, last }, scene);
  if (!ends.ok) return ends;
  const from = sideOf(later, first)(ends.value.first, scene.text);
  const to = sideOf(earlier, last)(ends.value.last, scene.text);
  if (from.earliest === null || to.latest === null || from.earliest >= to.latest) return refuseTime(NOTHING_BETWEEN);
  return ok({ ...from, latest: to.latest, precision: coarserOf(from.precision, to.precision), best: null });
}
const NOTHING_BETWEEN = 'Nothing lies between the two; state the earlier one as “after” and the later one as “before”.';

/**
 * A moment that is not surely known is no unit to be left out whole: "before detection" can be later the same day, and
 * "before the end of May" is not before the 21st.
 */
function sideOf(side: OneSide, point: PointWords): typeof by {
  const isMoment = (third: Third): boolean => {
    const date = point.kind === 'dated' && point.clock === null ? point.date : null;
    return point.kind === 'milestone' || (date?.kind === 'third' && date.isEdge && date.third !== third);
  };
  if (side === 'before' && isMoment('early')) return by;
  return side === 'after' && isMoment('late') ? onOrAfter : SIDES[side];
}

function readBetween(first: ApproximateTime, last: ApproximateTime, text: string): TimeResult<ApproximateTime> {
  const time = between(first, last, text);
  if (!time.ok || !first.relativeTo || !last.relativeTo) return time;
  if (first.relativeTo.milestone === last.relativeTo.milestone) return time;
  // Between two milestones the time hangs on neither alone.
  const { relativeTo: _, ...independent } = time.value;
  return ok(independent);
}

function readMargin({ length, of }: Extract<Bounded, { kind: 'margin' }>, scene: Scene): TimeResult<ApproximateTime> {
  const base = readPoint(of, scene);
  if (!base.ok) return base;
  const time = within(base.value, length, 0, scene.text);
  if (!time.ok) return time;
  const { earliest, latest, best } = base.value;
  const middle = earliest === null || latest === null ? null : instant(Math.floor((earliest + latest) / 2));
  return ok({ ...time.value, best: best ?? middle, qualifier: 'approximate' });
}

function readPair({ of, first, last }: Extract<Bounded, { kind: 'pair' }>, scene: Scene): TimeResult<ApproximateTime> {
  const days = readRange({ first, last }, scene);
  if (!days.ok) return days;
  const span = pairSpan(of, days.value);
  if (span === null) return refuseTime(of === 'night' ? NO_NIGHT : NO_WEEKEND);
  return timeOfPoint({
    ...{ span, precision: of === 'night' ? 'hour' : 'day', tolerance: UNIT_STEP.day },
    ...{ clock: { kind: 'zone', zone: scene.context.zone }, zone: scene.context.zone },
    ...{ qualifier: 'exact', statedAs: scene.text },
  });
}

function readBoth(
  { first, last }: Extract<Statement, { kind: 'both' }>,
  tokens: readonly Token[],
  scene: Scene,
): TimeResult<When> {
  const ends = readEnds(first.value, last.value, scene);
  if (!ends.ok) return ends;
  if (ends.value.first.latest !== ends.value.last.earliest) return refuseTime(NOT_ADJOINING);
  return readInterval(first, last, tokens, scene);
}
const NO_NIGHT = 'A night lies between two days, of which the second comes right after the first.';
const NO_WEEKEND = 'A weekend is a Saturday and the Sunday after it.';
const NOT_ADJOINING =
  'What lies apart is two events; or say “from … to …”, or “between … and …” for one moment within.';

function readGuessed(
  { bounds, guess }: Extract<Bounded, { kind: 'guessed' }>,
  scene: Scene,
): TimeResult<ApproximateTime> {
  const time = readBounded(bounds, scene);
  if (!time.ok) return time;
  const { earliest, latest, zone } = time.value;
  // "Between 5 and 7 January (Asia/Tokyo), most likely the 6th" names the place once.
  const there = { ...scene, context: { ...scene.context, zone } };
  const likeliest = readPoint('isApproximate' in guess ? { ...guess, isApproximate: true } : guess, there);
  if (!likeliest.ok) return likeliest;
  const { best } = likeliest.value;
  const isInside = best !== null && (earliest === null || earliest <= best) && (latest === null || best < latest);
  return isInside ? ok({ ...time.value, best }) : refuseTime('The likeliest time has to lie within the bounds.');
}

function readInterval(
  first: QuotedBounded,
  last: QuotedBounded | 'ongoing' | 'unknown',
  tokens: readonly Token[],
  scene: Scene,
): TimeResult<When> {
  if (last === 'ongoing' || last === 'unknown') {
    const start = readBounded(first.value, scene);
    if (!start.ok) return start;
    const time = inOwnWords(start.value, first, tokens, scene);
    const end = last === 'ongoing' ? ONGOING : onOrAfter(time, `on or after ${describeTime(time, { style: 'long' })}`);
    return ok({ kind: 'interval', start: time, end });
  }
  const ends = readEnds(first.value, last.value, scene);
  if (!ends.ok) return ends;
  const start = inOwnWords(ends.value.first, first, tokens, scene);
  const end = inOwnWords(ends.value.last, last, tokens, scene);
  if (endsBeforeStart(start, end)) return refuseTime('The end comes before the start; state the earlier time first.');
  return ok({ kind: 'interval', start, end });
}

function readLasting(
  { first, length, isApproximate }: Extract<Statement, { kind: 'lasting' }>,
  tokens: readonly Token[],
  scene: Scene,
): TimeResult<When> {
  const time = readBounded(first.value, scene);
  if (!time.ok) return time;
  const start = inOwnWords(time.value, first, tokens, scene);
  const end = countFrom(start, { length, direction: 1, isApproximate }, '');
  if (!end.ok) return end;
  const isOfDays = length.micros === 0 && isDayOrCoarser(start.precision);
  if (isOfDays && !isApproximate) return refuseEitherEnd(start, end.value);
  return ok({ kind: 'interval', start, end: { ...end.value, statedAs: named(end.value) } });
}

/** From its first day to its last. */
function readThroughout(of: PointWords, scene: Scene): TimeResult<When> {
  const time = readPoint(of, scene);
  if (!time.ok) return time;
  const { earliest, latest, zone, precision } = time.value;
  if (earliest === null || latest === null || !isDayOrCoarser(precision)) return refuseTime(NO_DAYS);
  const dayFrom = (from: Instant): ApproximateTime => {
    const day = { ...time.value, earliest: from, latest: addDays(from, 1, zone), precision: 'day' as const };
    return { ...day, statedAs: named(day) };
  };
  return ok({ kind: 'interval', start: dayFrom(earliest), end: dayFrom(startOfDay(instant(latest - 1), zone)) });
}
const NO_DAYS = 'State its first and its last day.';

/** "For three days from 3 March": through the third of them, or to as long after. */
function refuseEitherEnd(start: ApproximateTime, end: ApproximateTime): TimeResult<never> {
  const dayBefore = countFrom(end, { length: ONE_DAY, direction: -1, isApproximate: false }, '');
  const ends = dayBefore.ok ? [dayBefore.value, end] : [end];
  const readings = ends.map((last) => `${named(start)} to ${named(last)}`);
  return refuseTime('The first day can count or not; state the last day.', readings);
}
const ONE_DAY: LengthWords = { months: 0, days: 1, micros: 0, unit: 'day' };
const named = (time: ApproximateTime): string => describeTime({ ...plain(time), statedAs: '' }, { style: 'long' });

/** Where it lies, whatever it was counted from. */
const plain = ({ relativeTo: _, ...time }: ApproximateTime): ApproximateTime => time;

function readEnds(first: Bounded, last: Bounded, scene: Scene) {
  if (first.kind === 'point' && last.kind === 'point') {
    return readRange({ first: first.point, last: last.point }, scene);
  }
  const start = readBounded(first, scene);
  if (!start.ok) return start;
  const end = readBounded(last, scene);
  return end.ok ? ok({ first: start.value, last: end.value }) : end;
}

function inOwnWords(
  time: ApproximateTime,
  part: QuotedBounded,
  tokens: readonly Token[],
  scene: Scene,
): ApproximateTime {
  const words = tokens.slice(part.from, part.to);
  const text = scene.text.slice(words[0]?.start, words.at(-1)?.end);
  const alone = readAll(statementRule, words);
  const read = alone?.kind === 'bounded' ? readBounded(alone.bounded, { ...scene, text }) : null;
  const isSame = read?.ok && read.value.earliest === time.earliest && read.value.latest === time.latest;
  return { ...time, statedAs: isSame ? text : describeTime({ ...time, statedAs: '' }, { style: 'long' }) };
}
